using System.Collections.Frozen;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>Finds the reporter in between: "told the AP", "said in an interview with the newspaper", "speaking to reporters".</summary>
internal static class Intermediaries
{
    private const int FarthestTokens = 14;

    private static readonly FrozenSet<string> Hearers = FrozenSet.ToFrozenSet(
        [
            "reporter", "reporters", "journalist", "journalists", "newspaper", "agency", "magazine", "broadcaster", "correspondent",
            "media", "press", "interviewer", "columnist", "channel", "outlet", "network", "blog", "podcast",
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OutletWords = FrozenSet.ToFrozenSet(
        [
            "Times", "Post", "News", "Journal", "Herald", "Tribune", "Guardian", "Press", "Radio", "TV", "Television", "Today",
            "Telegraph", "Gazette", "Reuters", "AP", "AFP", "BBC", "CNN", "NBC", "ABC", "CBS", "MSNBC", "NPR", "Bloomberg", "Politico",
            "Globe", "Chronicle", "Star", "Sun", "Mail", "Observer", "Independent", "Courier", "Dispatch", "Examiner", "Monitor",
            "Agency", "Magazine", "Weekly", "Daily", "Newsweek", "Breitbart", "HuffPost", "Xinhua", "TASS", "DPA", "PBS", "Sky",
        ], StringComparer.Ordinal);

    /// <summary>The span of the reporter in between, if the words after the cue name one.</summary>
    public static Span? Of(AnalysedText text, IReadOnlyList<RoleSpan> cue, IReadOnlyList<RoleSpan> content)
    {
        foreach (var span in cue)
        {
            var sentence = text.Sentences[text.SentenceOf(span.First)];
            for (var t = span.First; t <= span.Last; t++)
            {
                if (text.Lemma(t) is not ("tell" or "inform" or "interview" or "speak" or "say" or "talk"))
                    continue;
                var end = Math.Min(sentence.EndToken, t + FarthestTokens);
                var start = text.Lemma(t) == "say" ? AfterInterview(text, t, end) : t;
                if (start >= 0 && Hearer(text, start, end, content) is { } found)
                    return found;
            }
        }

        return null;
    }

    // "said" alone has no hearer; "said in an interview with …" has.
    private static int AfterInterview(AnalysedText text, int cue, int end)
    {
        for (var t = cue + 1; t < end; t++)
        {
            if (text.Lemma(t) is "interview" or "conversation" or "briefing")
                return t;
            if (text.Tags[t] == UniversalTag.Verb)
                return -1;
        }

        return -1;
    }

    private static Span? Hearer(AnalysedText text, int cue, int end, IReadOnlyList<RoleSpan> content)
    {
        var first = cue + 1;
        while (first < end && text.Tags[first] is UniversalTag.Adp)
            first++;
        var last = first;
        var isMedium = false;
        for (var t = first; t < end && InPhrase(text, t) && !content.Any(c => c.First <= t && c.Last >= t); t++)
        {
            last = t;
            isMedium |= IsMedium(text, t);
        }

        if (!isMedium)
            return null;
        while (last > first && text.Tags[last] is UniversalTag.Adp or UniversalTag.Det or UniversalTag.Part)
            last--;
        return text.SpanOf(first, last);
    }

    private static bool InPhrase(AnalysedText text, int t) =>
        text.Tags[t] is UniversalTag.Det or UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Num
        || text.Labels[t] == Relation.Case && text.Form(t) is "'s" or "\u2019s" or "of";

    private static bool IsMedium(AnalysedText text, int t)
    {
        var form = text.Form(t);
        if (Hearers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
            return true;
        return OutletWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form)
            && (text.Tags[t] == UniversalTag.Propn || text.Names[t].Kind() == NameKind.Organisation);
    }
}
