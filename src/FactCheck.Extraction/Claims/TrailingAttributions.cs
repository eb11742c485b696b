using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Adds who stands at the end of a sentence, behind its last comma: "Rents rose by 9 per cent, figures released by the borough show",
/// "He stole it, a jury heard yesterday". What was found in the sentence before the comma is a part of what they say.
/// </summary>
internal static class TrailingAttributions
{
    private const int LongestSource = 14;
    private const int LongestTime = 8;
    private const int ShortestContent = 3;

    private static readonly FrozenSet<string> Speech = Set("say add claim report write show suggest indicate reveal warn announce explain argue note confirm estimate admit insist find allege conclude testify");
    private static readonly FrozenSet<string> Courts = Set("court jury inquest tribunal hearing inquiry trial jurors magistrates panel commission committee judges bench");

    /// <summary>Adds them, numbered from <paramref name="next"/>, and marks their words as taken.</summary>
    public static void Add(AnalysedText text, List<FoundAttribution> all, bool[] taken, ref int next)
    {
        var added = new List<FoundAttribution>();
        foreach (var sentence in text.Sentences)
            if (At(text, sentence, taken, next + added.Count) is { } found) added.Add(found);

        if (added.Count == 0) return;
        var contents = added.ConvertAll(a => a.Content[0]);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Parent is not null) continue;
            var at = Ordered.Before(contents, all[i].Start, static (content, start) => content.Start <= start) - 1;
            if (at >= 0 && all[i].Start < contents[at].End) all[i] = all[i] with { Parent = added[at].Id };
        }

        foreach (var attribution in added)
            foreach (var span in attribution.Content.Concat(attribution.Cue).Concat(attribution.Source))
                for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++) taken[i] = true;
        next += added.Count;
        all.AddRange(added);
    }

    /// <summary>The hearing that ends a sentence ("…, the court was told"), whatever was found in it; null when none does.</summary>
    public static FoundAttribution? Hearing(AnalysedText text, Sentence sentence) => At(text, sentence, null, 0) is { } found && text.Lemma(text.TokenAt(found.Cue[^1].End - 1)) is "hear" or "tell" ? found : null;

    private static FoundAttribution? At(AnalysedText text, Sentence sentence, bool[]? taken, int id)
    {
        var (low, last) = (sentence.FirstToken, sentence.EndToken - 1);
        while (last > low && text.Tags[last] == UniversalTag.Punct && QuotationMarks.Side(text.Form(last)) == 0) last--;
        var verb = Verb(text, low, last);
        if (verb < 0) return null;
        var isTold = text.Lemma(verb) is "tell";
        var cue = isTold || text.Form(verb - 1) is "has" or "have" or "had" ? verb - 1 : verb;
        var (comma, end) = (cue - 1, cue - 1);
        while (comma > low && verb - comma <= LongestSource && text.Tags[comma] != UniversalTag.Punct) comma--;
        if (comma <= low + ShortestContent || text.Form(comma) is not "," || end <= comma || !IsSource(text, comma + 1, end)) return null;
        if ((isTold || text.Lemma(verb) is "hear") && !Hears(text, comma + 1, end)) return null;
        for (var i = comma; taken is not null && i <= last; i++) if (taken[i]) return null;
        if (!IsClause(text, low, comma - 1)) return null;
        return new FoundAttribution(id, [text.SpanOf(comma + 1, end)], [text.SpanOf(cue, verb)], [text.SpanOf(low, comma - 1)], QuotationKind.Indirect, false, null, null);
    }

    // The verb of speech that ends the sentence; when and where it was said may follow.
    private static int Verb(AnalysedText text, int low, int last)
    {
        for (var i = last; i > low + ShortestContent && last - i <= LongestTime; i--)
        {
            if (text.Tags[i] is UniversalTag.Punct) return -1;
            // "Figures released by the borough show": taken for a borough show.
            if (i == last && text.Form(i) is "show" or "say" or "suggest" && HasPlural(text, Math.Max(low, i - LongestSource), i) || (text.Form(i) is "reports" && text.Tags[i - 1] == UniversalTag.Propn)) return i;
            if (text.Tags[i] is not (UniversalTag.Verb or UniversalTag.Aux) || text.FineTags[i] is not (PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.VBN)) continue;
            var lemma = text.Lemma(i);
            var isSpeech = Speech.Contains(lemma) || lemma is "hear" || (lemma is "tell" && text.Form(i - 1) is "was" or "were");
            // "A letter published Thursday": a participle behind its noun.
            if (!isSpeech && text.FineTags[i] == PennTags.VBN && i < last) continue;
            return isSpeech && (i == last || IsTime(text, i + 1)) ? i : -1;
        }

        return -1;
    }

    private static bool HasPlural(AnalysedText text, int first, int end)
    {
        var comma = end - 1;
        while (comma > first && text.Tags[comma] != UniversalTag.Punct) comma--;
        for (var i = comma; i < end; i++) if (text.FineTags[i] is PennTags.NNS or PennTags.NNPS) return true;
        return false;
    }

    private static bool IsTime(AnalysedText text, int token) => text.Tags[token] is UniversalTag.Adp or UniversalTag.Adv
        || text.Form(token) is "yesterday" or "today" or "last" or "this" or "late" or "early" or "earlier" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    // A noun phrase without a clause in it: "figures released by the borough" is one, "whom the borough asked" is none.
    private static bool IsSource(AnalysedText text, int first, int last)
    {
        if (text.Tags[first] is not (UniversalTag.Det or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Pron) || text.Form(first) is "I" or "we" or "you" or "it" or "this" or "that" or "which" or "who" or "what") return false;
        var hasNoun = false;
        for (var i = first; i <= last; i++)
        {
            if (text.Tags[i] is UniversalTag.Aux or UniversalTag.Sconj or UniversalTag.Punct || text.Form(i) is "who" or "which" or "that" or "whose" or "but") return false;
            if (text.Tags[i] is UniversalTag.Verb && (text.FineTags[i] is PennTags.MD or PennTags.VBZ or PennTags.VBP or PennTags.VB || i == first)) return false;
            hasNoun |= text.Tags[i] is UniversalTag.Noun or UniversalTag.Propn || text.Form(i) is "he" or "she" or "they";
        }

        return hasNoun && text.Tags[last] is not (UniversalTag.Adp or UniversalTag.Cconj);
    }

    private static bool Hears(AnalysedText text, int first, int last)
    {
        for (var i = first; i <= last; i++) if (Courts.Contains(text.Form(i).ToString().ToLowerInvariant())) return true;
        return false;
    }

    // What is said has its own verb, and no "when" or "if" opens it that the comma closes.
    private static bool IsClause(AnalysedText text, int first, int last)
    {
        var (isFinite, commas) = (false, 0);
        for (var i = first; i <= last; i++)
        {
            if (QuotationMarks.Side(text.Form(i)) != 0 || text.Form(i) is ":") return false;
            isFinite |= text.FineTags[i] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.VBN or PennTags.MD;
            if (text.Form(i) is ",") commas++;
        }

        return isFinite && (commas > 0 || !(text.Tags[first] == UniversalTag.Sconj || text.Form(first) is "As" or "When" or "If" or "While" or "After" or "Before" or "Because" or "Since" or "Until" or "Although" or "Though" or "Once" or "Unless" or "What" or "Where" or "How" or "According"));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
