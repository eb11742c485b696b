using System.Globalization;
using FactCheck.Domain.Reviews;

namespace FactCheck.Domain.Verdicts;

/// <summary>What is written of a verdict: words and evidence, never a finding.</summary>
/// <param name="Summary">At most 75 characters, never the rating in it.</param>
/// <param name="ShortAnswer">The answer in a sentence or two.</param>
/// <param name="Explanation">In Markdown with <c>[^n]</c> marks.</param>
/// <param name="AsOf">What the explanation knew: as of this day; null when not said.</param>
/// <param name="Evidence">What it rests on, by number.</param>
/// <param name="NextCheckOn">When the desk means to look at it again; null when it does not.</param>
public sealed record VerdictContent(
    string Summary, string ShortAnswer, string Explanation, DateOnly? AsOf, IReadOnlyList<Evidence> Evidence, DateOnly? NextCheckOn = null)
{
    /// <summary>The longest summary, in characters as a reader counts them.</summary>
    public const int MostSummary = 75;

    /// <summary>The longest short answer, in UTF-16 code units.</summary>
    public const int MostShortAnswer = 1_000;

    /// <summary>The longest explanation, in UTF-16 code units.</summary>
    public const int MostExplanation = 20_000;

    /// <summary>Evidence that editors brought in beside that of the reviews, by number: it can be cited, whether or not it is.</summary>
    public IReadOnlyList<Evidence> BroughtIn { get; init; } = [];

    /// <summary>Nothing written yet.</summary>
    public static VerdictContent Empty { get; } = new("", "", "", null, []);

    /// <summary>The words and evidence that a frozen version shows.</summary>
    public static VerdictContent Of(VerdictRecord record) => new(
        record.Summary, record.ShortAnswer, record.Explanation, record.AsOf,
        [.. record.Evidence.Select(one => new Evidence(one.Number, one.ExhibitId, one.Passage, one.Stance, one.ReadOn))], record.NextCheckOn);

    /// <summary>The fields of the form, for joining what several windows typed.</summary>
    public IReadOnlyDictionary<string, string> ToFields()
    {
        var fields = new Dictionary<string, string>
        {
            [nameof(Summary)] = Summary,
            [nameof(ShortAnswer)] = ShortAnswer,
            [nameof(Explanation)] = Explanation,
            [nameof(AsOf)] = AsOf?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            [nameof(NextCheckOn)] = NextCheckOn?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        };
        EvidenceFields.Write(fields, Evidence);
        return fields;
    }

    /// <summary>Reads what <see cref="ToFields"/> wrote; a field that says nothing known is left empty.</summary>
    public static VerdictContent FromFields(IReadOnlyDictionary<string, string> fields) => new(
        fields.GetValueOrDefault(nameof(Summary)) ?? "",
        fields.GetValueOrDefault(nameof(ShortAnswer)) ?? "",
        fields.GetValueOrDefault(nameof(Explanation)) ?? "",
        Day(fields, nameof(AsOf)), EvidenceFields.Read(fields), Day(fields, nameof(NextCheckOn)));

    private static DateOnly? Day(IReadOnlyDictionary<string, string> fields, string name) =>
        DateOnly.TryParseExact(fields.GetValueOrDefault(name), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
