using System.Globalization;

namespace FactCheck.Domain.Reviews;

/// <summary>Evidence as fields of the review form, each part a field of its own: what two windows typed about one piece joins.</summary>
public static class EvidenceParts
{
    private const string Prefix = "Evidence.";

    /// <summary>Name of the field for a part of the evidence with that number: <c>Evidence.3.Passage</c>.</summary>
    public static string NameOf(int number, string part) => $"{EvidenceFields.NameOf(number)}.{part}";

    /// <summary>Name of a field and of the evidence it belongs to; null when it is no part of evidence.</summary>
    public static (int Number, string Part)? Find(string field)
    {
        if (!field.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var dot = field.IndexOf('.', Prefix.Length);
        return dot > 0 && int.TryParse(field.AsSpan(Prefix.Length, dot - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, field[(dot + 1)..])
            : null;
    }

    internal static void Write(Dictionary<string, string> fields, IEnumerable<Evidence> evidence)
    {
        foreach (var one in evidence)
        {
            fields[NameOf(one.Number, "Exhibit")] = one.ExhibitId.ToString();
            fields[NameOf(one.Number, nameof(Evidence.Passage))] = one.Passage;
            fields[NameOf(one.Number, nameof(Evidence.Stance))] = one.Stance.ToString();
            fields[NameOf(one.Number, nameof(Evidence.ReadOn))] = one.ReadOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        }
    }

    /// <summary>The evidence in these fields, by number. Evidence without an exhibit is none; a part that says nothing known is left empty.</summary>
    internal static IReadOnlyList<Evidence> Read(IReadOnlyDictionary<string, string> fields) =>
        [.. fields.Keys.Select(Find).OfType<(int Number, string Part)>().Select(found => found.Number).Distinct().Order()
            .Select(number => One(fields, number)).OfType<Evidence>()];

    private static Evidence? One(IReadOnlyDictionary<string, string> fields, int number)
    {
        string Of(string part) => fields.GetValueOrDefault(NameOf(number, part)) ?? "";
        return Guid.TryParse(Of("Exhibit"), out var exhibit)
            ? new(number, exhibit, Of(nameof(Evidence.Passage)),
                Enum.TryParse<Stance>(Of(nameof(Evidence.Stance)), out var stance) && Enum.IsDefined(stance) ? stance : Stance.Context,
                DateOnly.TryParseExact(Of(nameof(Evidence.ReadOn)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null)
            : null;
    }
}
