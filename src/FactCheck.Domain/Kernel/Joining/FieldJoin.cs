namespace FactCheck.Domain.Kernel.Joining;

/// <summary>What a form sends: the values it was filled for and the values as they were left. Fields are named as in the form; an absent field is an empty one.</summary>
/// <param name="Original">The values that the person saw when they began.</param>
/// <param name="Mine">The values as the person left them.</param>
public sealed record FormEdit(IReadOnlyDictionary<string, string> Original, IReadOnlyDictionary<string, string> Mine);

/// <summary>A field that two windows changed differently. Both texts are shown; nothing typed is lost.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Original">What both began from.</param>
/// <param name="Mine">What this window typed.</param>
/// <param name="Theirs">What is kept by now.</param>
public sealed record FieldConflict(string Field, string Original, string Mine, string Theirs);

/// <summary>What became of a form's fields and those kept by now.</summary>
/// <param name="Values">Every field after joining; a field in conflict keeps what was there.</param>
/// <param name="Conflicts">The fields that both changed differently; empty when all joined.</param>
public sealed record Joined(IReadOnlyDictionary<string, string> Values, IReadOnlyList<FieldConflict> Conflicts)
{
    /// <summary>True when every field found its place.</summary>
    public bool IsClean => Conflicts.Count == 0;

    /// <summary>What the window that sent it shows from now on: every field after joining, and in a conflict what was typed there.</summary>
    public IReadOnlyDictionary<string, string> InTheForm()
    {
        var shown = new Dictionary<string, string>(Values);
        foreach (var conflict in Conflicts) shown[conflict.Field] = conflict.Mine;
        return shown;
    }
}

/// <summary>Joins what several windows typed into one form, field by field (a three-way merge with the field as its grain).</summary>
public static class FieldJoin
{
    /// <summary>
    /// A field that only one side changed takes that side's text; changed by both to the same text, that text;
    /// changed by both differently, it is a conflict and stays as it is kept.
    /// </summary>
    /// <param name="edit">What the form sends.</param>
    /// <param name="kept">The values kept by now.</param>
    public static Joined Join(FormEdit edit, IReadOnlyDictionary<string, string> kept)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var conflicts = new List<FieldConflict>();
        foreach (var field in edit.Original.Keys.Union(edit.Mine.Keys).Union(kept.Keys).Order(StringComparer.Ordinal))
        {
            var (original, mine, theirs) = (Of(edit.Original, field), Of(edit.Mine, field), Of(kept, field));
            var bothChanged = mine != original && theirs != original && mine != theirs;
            if (bothChanged) conflicts.Add(new(field, original, mine, theirs));
            var joined = mine == original || bothChanged ? theirs : mine;
            if (joined.Length > 0) values[field] = joined;
        }

        return new(values, conflicts);
    }

    private static string Of(IReadOnlyDictionary<string, string> values, string field) => values.GetValueOrDefault(field) ?? "";
}
