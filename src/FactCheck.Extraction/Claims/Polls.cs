using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// "54 percent of voters support the toll" is a figure that can be checked, not a state of mind of 54 percent: such attributions are
/// taken back, so that the sentence is the poll's statement or the article's own.
/// </summary>
internal static class Polls
{
    /// <summary>The attributions whose source is no share of a population.</summary>
    public static List<FoundAttribution> Free(AnalysedText text, List<FoundAttribution> found)
    {
        var gone = found.Where(a => a.Quotation == QuotationKind.Indirect && a.Source.Count > 0 && IsShare(text, a)).ToList();
        if (gone.Count == 0) return found;
        var ids = gone.ToDictionary(a => a.Id, a => a.Parent);
        return [.. found.Where(a => !ids.ContainsKey(a.Id)).Select(a => a.Parent is { } parent && ids.TryGetValue(parent, out var above) ? a with { Parent = above is { } up && ids.ContainsKey(up) ? null : above } : a)];
    }

    private static bool IsShare(AnalysedText text, FoundAttribution attribution)
    {
        var (first, last) = (text.TokenAt(attribution.Source[0].Start), text.TokenAt(attribution.Source[^1].End - 1));
        return last < text.Tokens.Length && IsShare(text, first, last, attribution.Private);
    }

    /// <summary>True for a source that is a part of a population: "38 percent of voters", "two in three", and for a state of mind "most residents".</summary>
    public static bool IsShare(AnalysedText text, int first, int last, bool isPrivate)
    {
        // "According to a poll by X, 54 percent of voters": the phrase that the verb has is the last one.
        for (var i = first; i < last; i++) if (text.Form(i) is "," && HasPoll(text, first, i)) first = i + 1;
        for (var i = first; i <= last; i++)
        {
            var form = text.Form(i);
            if (form is "percent" or "%" or "pc" || (form is "per" && i < last && text.Form(i + 1) is "cent")) return i > first;
            if (form is "in" && i > first && i < last && text.Tags[i - 1] == UniversalTag.Num && text.Tags[i + 1] == UniversalTag.Num) return true;
            if (text.Tags[i] == UniversalTag.Verb || form is "," or "who") break;
        }

        // "More than half of voters want it".
        while (first < last && text.Form(first) is "More" or "more" or "than" or "Less" or "less" or "Fewer" or "fewer" or "Nearly" or "nearly" or "Almost" or "almost" or "About" or "about" or "Around" or "around" or "Over" or "over" or "Just" or "just" or "Only" or "only" or "Some" or "some" or "At" or "at" or "least" or "A" or "a" or "The" or "the") first++;
        // "Most residents oppose the plan" counts heads; "most economists say" lets them speak.
        return isPrivate && text.Form(first).ToString().ToLowerInvariant() is "most" or "majority" or "half" or "two-thirds" or "three-quarters" or "third" or "quarter" or "one-third" or "one-quarter";
    }

    private static bool HasPoll(AnalysedText text, int first, int last)
    {
        for (var i = first; i < last; i++) if (text.Form(i) is "poll" or "survey" or "polls" or "surveys" or "study" or "census" or "figures" or "data" or "report") return true;
        return false;
    }
}
