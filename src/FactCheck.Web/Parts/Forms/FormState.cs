using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Parts.Forms;

/// <summary>What a <see cref="ProblemForm"/> tells its fields: what is wrong with each, and whether it is being sent.</summary>
/// <param name="Id">Begins the element ids of the form's fields, so that two forms on a page do not share any.</param>
/// <param name="Problems">What was refused.</param>
/// <param name="Busy">True while it is being sent.</param>
public sealed record FormState(string Id, IReadOnlyList<Problem> Problems, bool Busy)
{
    /// <summary>A form without problems: what a field outside any form sees.</summary>
    public static FormState None { get; } = new("field", [], false);

    /// <summary>The problems said beside this field.</summary>
    public IEnumerable<Problem> Of(string field) => Problems.Where(problem => problem.Field == field);

    /// <summary>Element id of a field's control.</summary>
    public string IdOf(string field) => $"{Id}-{field.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}";

    /// <summary>
    /// What the control's <c>aria-describedby</c> names: its hint, and its problems when there are any; those of <paramref name="with"/>
    /// as well, a field that is right or wrong only together with it.
    /// </summary>
    public string? DescribedBy(string field, bool hasHint, string? with = null)
    {
        var ids = new List<string>();
        if (hasHint) ids.Add(IdOf(field) + "-hint");
        if (Of(field).Any()) ids.Add(IdOf(field) + "-problem");
        if (with is not null && Of(with).Any()) ids.Add(IdOf(with) + "-problem");
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    /// <summary><c>aria-invalid</c> of a field's control; <paramref name="with"/> as in <see cref="DescribedBy"/>.</summary>
    public string? Invalid(string field, string? with = null) => Of(field).Any() || (with is not null && Of(with).Any()) ? "true" : null;
}
