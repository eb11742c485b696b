using FactCheck.Domain.Claims;

namespace FactCheck.Domain.Reviews;

/// <summary>What a reviewer has written so far or submits.</summary>
/// <param name="WasItSaid">Was it said?; null when not answered, or for the article's own voice.</param>
/// <param name="RatingCode">Code of the rating on the round's scale; null when not chosen.</param>
/// <param name="Rationale">Why, in Markdown, with <c>[^n]</c> marks.</param>
/// <param name="Evidence">What it rests on, by number.</param>
/// <param name="Confidence">How sure its writer is; null when not said.</param>
public sealed record ReviewContent(WasItSaid? WasItSaid, string? RatingCode, string Rationale, IReadOnlyList<Evidence> Evidence, Confidence? Confidence = null)
{
    /// <summary>The longest rationale, in UTF-16 code units.</summary>
    public const int MostCharacters = 20_000;

    /// <summary>
    /// In a draft: every number that it ever gave to a piece of evidence, and the one that the piece has within the claim, 0 until it
    /// was submitted. Null elsewhere, and in drafts from before they had numbers of their own.
    /// </summary>
    public IReadOnlyDictionary<int, int>? Numbers { get; init; }

    /// <summary>Nothing written yet.</summary>
    public static ReviewContent Empty { get; } = new(null, null, "", []);

    /// <summary>The same with the numbers that its evidence has within the claim, in the list and in the marks of the text.</summary>
    internal ReviewContent Within(IReadOnlyDictionary<int, int> numbers) => this with
    {
        Rationale = Coverage.Renumber(Rationale, numbers),
        Evidence = [.. Evidence.Select(one => one with { Number = numbers[one.Number] }).OrderBy(one => one.Number)],
        Numbers = null,
    };

    /// <summary>The findings, on the scale of these terms.</summary>
    public Findings FindingsOn(RoundTerms terms) =>
        new(WasItSaid, string.IsNullOrEmpty(RatingCode) ? null : new(terms.ScaleId, terms.ScaleVersion, RatingCode));

    /// <summary>The fields of the form, for joining what several windows typed.</summary>
    public IReadOnlyDictionary<string, string> ToFields()
    {
        var fields = new Dictionary<string, string>
        {
            [nameof(WasItSaid)] = WasItSaid?.ToString() ?? "",
            [nameof(RatingCode)] = RatingCode ?? "",
            [nameof(Rationale)] = Rationale,
            [nameof(Confidence)] = Confidence?.ToString() ?? "",
        };
        EvidenceParts.Write(fields, Evidence);
        return fields;
    }

    /// <summary>Reads what <see cref="ToFields"/> wrote; a field that says nothing known is left empty.</summary>
    public static ReviewContent FromFields(IReadOnlyDictionary<string, string> fields) => new(
        Enum.TryParse<WasItSaid>(fields.GetValueOrDefault(nameof(WasItSaid)), out var said) ? said : null,
        fields.GetValueOrDefault(nameof(RatingCode)) is { Length: > 0 } code ? code : null,
        fields.GetValueOrDefault(nameof(Rationale)) ?? "",
        EvidenceParts.Read(fields),
        Enum.TryParse<Confidence>(fields.GetValueOrDefault(nameof(Confidence)), out var sure) && Enum.IsDefined(sure) ? sure : null);
}
