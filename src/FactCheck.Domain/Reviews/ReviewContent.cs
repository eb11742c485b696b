using System.Globalization;
using System.Text.Json;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

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

    /// <summary>Nothing written yet.</summary>
    public static ReviewContent Empty { get; } = new(null, null, "", []);

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

/// <summary>Evidence as fields of a form: one field per number, so that what two windows added joins.</summary>
public static class EvidenceFields
{
    private const string Prefix = "Evidence.";

    /// <summary>The field of the evidence with that number.</summary>
    public static string NameOf(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);

    internal static void Write(Dictionary<string, string> fields, IEnumerable<Evidence> evidence)
    {
        foreach (var one in evidence) fields[NameOf(one.Number)] = Hashing.ToCanonicalJson(one);
    }

    /// <summary>The evidence in these fields, by number. What is no evidence is left out: fields come from a browser.</summary>
    internal static IReadOnlyList<Evidence> Read(IReadOnlyDictionary<string, string> fields) =>
        [.. fields.Select(field => One(field.Key, field.Value)).OfType<Evidence>().OrderBy(one => one.Number)];

    private static Evidence? One(string name, string json)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)
            || !int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        try
        {
            return Hashing.FromCanonicalJson<Evidence>(json) is { Passage: not null } one ? one with { Number = number } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
