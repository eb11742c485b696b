using System.Globalization;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Reviews;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>The fields of a verdict in words, for whoever has to choose between two texts.</summary>
public static class VerdictFields
{
    /// <summary>What the form calls the field, in lower case.</summary>
    public static string Name(string field) => field switch
    {
        nameof(VerdictContent.Summary) => "summary of the claim",
        nameof(VerdictContent.ShortAnswer) => "short answer",
        nameof(VerdictContent.Explanation) => "explanation",
        nameof(VerdictContent.AsOf) => "as of",
        nameof(VerdictContent.NextCheckOn) => "look again on",
        _ => field.Replace('.', ' ').ToLowerInvariant(),
    };

    /// <summary>What stands in the field, as a person reads it; empty for nothing.</summary>
    public static string Say(string field, string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return VerdictContent.FromFields(new Dictionary<string, string> { [field] = value }).Evidence is [var one] ? Cited(one) : value;
    }

    private static string Cited(Evidence one) => $"cited, it {StanceWords.Of(one.Stance)}: “{one.Passage}”";
}
