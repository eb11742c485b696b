using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Makes whole what a parenthetical attribution cuts in two: "At least 31 soldiers were killed on Sunday, officials said, in the
/// worst attack this year" is one statement, of which the labels often hold one half only, or none.
/// </summary>
internal static class Parentheticals
{
    private const int LongestGroup = 24;
    private const int ShortestFront = 3;

    /// <summary>Extends the contents of <paramref name="found"/>, and adds the parentheticals that were passed over, numbered from <paramref name="next"/>.</summary>
    public static void Complete(AnalysedText text, List<FoundAttribution> found, bool[] taken, ref int next)
    {
        var byCue = new Dictionary<int, int>();
        for (var i = 0; i < found.Count; i++) if (found[i].Cue.Count > 0) byCue.TryAdd(text.TokenAt(found[i].Cue[^1].End - 1), i);
        for (var verb = 1; verb < text.Tokens.Length; verb++)
        {
            if (text.FineTags[verb] is not (PennTags.VBD or PennTags.VBZ or PennTags.VBP) || !(PlainAttributions.IsSaying(text.Lemma(verb)) || IsHeard(text, verb))) continue;
            var at = byCue.GetValueOrDefault(verb, -1);
            if ((at < 0 && taken[verb]) || Read(text, verb, at < 0 ? null : found[at]) is not { } read) continue;
            if (!Free(text, read.Front, found, taken, at)) continue;
            var content = new List<Span> { text.SpanOf(read.Front.First, read.Front.Last) };
            if (read.Back.First >= 0 && Free(text, read.Back, found, taken, at)) content.Add(text.SpanOf(read.Back.First, read.Back.Last));
            if (at >= 0)
            {
                if (Covers(content, found[at].Content) || IsElsewhere(text, found[at].Content, verb)) found[at] = found[at] with { Content = content };
                else if (FollowsCue(text, found[at].Content, verb)) found[at] = found[at] with { Content = [content[0], .. found[at].Content] };
            }
            else if (!taken[read.Source.First] && !taken[read.Source.Last]) found.Add(new FoundAttribution(next++, [text.SpanOf(read.Source.First, read.Source.Last)], [text.SpanOf(verb, verb)], content, QuotationKind.Indirect, false, null, null));
            else continue;
            foreach (var span in content) for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++) taken[i] = true;
            for (var i = read.Source.First; i <= read.Source.Last; i++) taken[i] = true;
            taken[verb] = true;
        }
    }

    private static ((int First, int Last) Source, (int First, int Last) Front, (int First, int Last) Back)? Read(AnalysedText text, int verb, FoundAttribution? known)
    {
        if (known is { Quotation: not QuotationKind.Indirect } or { Source.Count: 0 } or { Parent: not null }) return null;
        var sentence = text.Sentences[text.SentenceOf(verb)];
        var (low, high) = (sentence.FirstToken, sentence.EndToken);
        // The source stands right before the verb, behind a comma: ", officials said".
        var comma = verb - 1;
        while (comma > low && verb - comma < LongestGroup && text.Form(comma) is not ",") comma--;
        if (comma <= low + ShortestFront - 1 || text.Form(comma) is not "," || comma >= verb - 1) return null;
        var subject = verb - 1;
        while (subject > comma && (text.Heads[subject] != verb || text.Labels[subject] != Relation.Nsubj)) subject--;
        // ", engineer Marta Sill said.": the parse may hang the phrase elsewhere; nothing but names and nouns stands there.
        if (subject == comma && Enumerable.Range(comma + 1, verb - comma - 1).All(i => text.Tags[i] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Adp or UniversalTag.Cconj)) subject = verb - 1;
        if (subject == comma || text.Tags[subject] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron)) return null;
        for (var i = comma + 1; i < verb; i++) if (text.Tags[i] == UniversalTag.Cconj && !JoinsNouns(text, i, comma, verb) || text.Tags[i] is UniversalTag.Sconj or UniversalTag.Verb && i < subject || text.Form(i) is "who" or "which" or "that") return null;
        // Nothing but a little circumstance up to the next comma or the end: ", officials said on Monday, …".
        var end = verb + 1;
        while (end < high && end - verb < LongestGroup && text.Form(end) is not ("," or "." or ";"))
        {
            if (text.Tags[end] is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Pron or UniversalTag.Sconj || text.Form(end) is ":" || QuotationMarks.Side(text.Form(end)) != 0) return null;
            end++;
        }

        var front = Front(text, low, comma);
        if (front < 0) return null;
        var back = end < high && text.Form(end) is "," ? Back(text, end + 1, high) : (-1, -1);
        return ((comma + 1, verb - 1), (front, comma - 1), back);
    }

    // "…, the court heard": what was said there, and nobody says by whom.
    private static bool IsHeard(AnalysedText text, int verb) => text.Form(verb) is "heard" or "hears" && text.Form(verb - 1) is "court" or "Court" or "jury" or "inquest" or "tribunal" or "inquiry" or "hearing" or "jurors" or "magistrates" or "judge";

    // "medics and witnesses said".
    private static bool JoinsNouns(AnalysedText text, int joint, int comma, int verb) =>
        joint > comma + 1 && joint + 1 < verb && text.Tags[joint - 1] is UniversalTag.Noun or UniversalTag.Propn && text.Tags[joint + 1] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Det;

    // From the sentence's start, or from behind a semicolon, on: a clause with a finite verb and without marks of quotation.
    private static int Front(AnalysedText text, int low, int comma)
    {
        var first = low;
        var isFinite = false;
        for (var i = low; i < comma; i++)
        {
            if (QuotationMarks.Side(text.Form(i)) != 0) return -1;
            if (text.Form(i) is ";" or ":") (first, isFinite) = (i + 1, false);
            isFinite |= text.FineTags[i] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD;
        }

        if (first < comma && text.Form(first) is "But" or "And" or "but" or "and") first++;
        // "When asked, he said": a clause that only goes with the verb of saying.
        return isFinite && comma - first >= ShortestFront && text.Tags[first] != UniversalTag.Sconj && text.Form(first) is not ("When" or "As" or "After" or "Before" or "Asked" or "While" or "Although" or "If" or "Since") ? first : -1;
    }

    private static (int First, int Last) Back(AnalysedText text, int first, int high)
    {
        var last = high - 1;
        while (last > first && text.Tags[last] == UniversalTag.Punct) last--;
        if (last - first < 1 || !GoesOn(text, first, last)) return (-1, -1);
        for (var i = first; i <= last; i++) if (QuotationMarks.Side(text.Form(i)) != 0 || text.Form(i) is ";" or ":") return (-1, -1);
        return (first, last);
    }

    // A phrase or a clause without a subject of its own goes on with the statement; "speaking in Vesta" and "in a statement" with the saying.
    private static bool GoesOn(AnalysedText text, int first, int last)
    {
        if (text.FineTags[first] == PennTags.VBG)
            return text.Lemma(first) is not ("speak" or "cite" or "refer" or "quote" or "point" or "note" or "add" or "stress" or "describe" or "call" or "warn" or "talk" or "address" or "comment" or "respond" or "reply" or "react" or "appear" or "accord" or "announce" or "explain" or "say");
        if (text.Tags[first] is UniversalTag.Adp or UniversalTag.Sconj)
        {
            if (text.Form(first) is "according" or "in" && text.Form(first + 1) is "response" or "reply") return false;
            for (var i = first; i <= Math.Min(last, first + 6); i++)
                if (text.Form(i) is "statement" or "interview" or "letter" or "speech" or "tweet" or "briefing" or "conference" or "email" or "e-mail" or "report" or "testimony" or "filing" or "post" or "Twitter" or "Facebook" or "reporters" or "message" or "memo" or "remarks") return false;
            return last - first > 2 || text.Tags[last] is not UniversalTag.Propn;
        }

        // "…, hours after the talks collapsed".
        for (var i = first; i < Math.Min(last, first + 3); i++) if (text.Lemma(i) is "hour" or "day" or "week" or "month" or "year" or "minute" && text.Form(i + 1) is "after" or "before") return true;
        if (text.Tags[first] != UniversalTag.Cconj || text.Form(first) is "but") return text.Tags[first] is UniversalTag.Verb or UniversalTag.Aux;
        return text.Tags[first + 1] is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adv;
    }

    private static bool Free(AnalysedText text, (int First, int Last) stretch, List<FoundAttribution> found, bool[] taken, int own)
    {
        var any = false;
        for (var i = stretch.First; i <= stretch.Last && !any; i++) any = taken[i];
        if (!any) return true;
        if (own < 0) return false;
        // What the attribution itself holds is free to it.
        for (var i = stretch.First; i <= stretch.Last; i++)
            if (taken[i] && !text.IsWithin(found[own].Content, i)) return false;
        return true;
    }

    // "…, police said. He was named …": what stands in another sentence is not what the verb in this one says.
    private static bool IsElsewhere(AnalysedText text, IReadOnlyList<Span> content, int verb) => content.All(span => text.SentenceOf(text.TokenAt(span.Start)) > text.SentenceOf(verb));

    // "The school opened in 1962, she said, and it was never repaired": the second half alone was found.
    private static bool FollowsCue(AnalysedText text, IReadOnlyList<Span> content, int verb) =>
        content.All(span => span.Start > text.Tokens[verb].End) && text.TokenAt(content[0].Start) is var first && first < text.Tokens.Length && text.SentenceOf(first) == text.SentenceOf(verb) && text.Form(first - 1) is ",";

    private static bool Covers(List<Span> wide, IReadOnlyList<Span> narrow) => narrow.All(span => wide.Exists(w => w.Start <= span.Start && span.End <= w.End));
}
