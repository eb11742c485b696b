using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Takes out of an attribution what the links put there across a sentence's end, and gives "according to" its whole statement:
/// "The lake, according to the agency, lost a third of its water". What a country or a body enjoys, sees or needs is no state of mind:
/// such an attribution is left out, and the sentence is the article's own.
/// </summary>
internal static class SpanRepairs
{
    private const int LongestListener = 6;
    private const int LongestQuestion = 4;

    private static readonly FrozenSet<string> Having = FrozenSet.ToFrozenSet(["enjoy", "see", "need"], StringComparer.Ordinal);

    /// <summary>The same attributions, mended; none is added.</summary>
    public static List<FoundAttribution> Mend(AnalysedText text, IReadOnlyList<FoundAttribution> found)
    {
        var mended = new List<FoundAttribution>(found.Count);
        var (taken, stated) = (new bool[text.Tokens.Length], new bool[text.Tokens.Length]);
        foreach (var attribution in found)
        {
            foreach (var span in attribution.Source.Concat(attribution.Cue).Concat(attribution.Content)) Mark(text, taken, span);
            if (!attribution.Private) foreach (var span in attribution.Content) Mark(text, stated, span);
        }

        var closing = Closing(text, found);
        foreach (var attribution in found)
        {
            if (IsHaving(text, attribution) || IsGeneral(text, attribution)) continue;
            if (closing.TryGetValue(attribution.Id, out var whole))
            {
                if (whole is not null) mended.Add(whole);
                continue;
            }

            var own = attribution.Cue.Count == 0 ? attribution : WithoutListener(text, WithinSentence(text, attribution));
            if (own.Cue.Count > 0 && text.Form(text.TokenAt(own.Cue[0].Start)) is "according") own = Around(text, own, stated);
            if (own.Cue.Count > 0) own = PastSemicolon(text, own, taken);
            if (own is { Source.Count: 0, Cue.Count: > 0 }) own = NamedBefore(text, own, taken);
            if (own is { Cue.Count: 0, Source.Count: 0 }) own = Named(text, own, taken);
            if (own.Content.Count > 0) mended.Add(own);
        }

        // What stood inside a reading that was made anew stands alone until then.
        for (var i = 0; i < mended.Count; i++)
            if (mended[i].Parent is { } parent && closing.TryGetValue(parent, out var gone) && gone is null) mended[i] = mended[i] with { Parent = null };
        return mended;
    }

    // "Iran and Iraq have enjoyed growing ties": the two have them, and nobody says so but the article.
    private static bool IsHaving(AnalysedText text, FoundAttribution attribution)
    {
        if (attribution is not { Private: true, Source: [var source], Cue: [var cue], Content: [var content] }) return false;
        var verb = text.TokenAt(cue.End - 1);
        if (text.Tags[verb] != UniversalTag.Verb || !Having.Contains(text.Lemma(verb))) return false;
        var thing = Syntax.HeadOf(text, text.TokenAt(content.Start), text.TokenAt(content.End - 1));
        var holder = Syntax.HeadOf(text, text.TokenAt(source.Start), text.TokenAt(source.End - 1));
        return text.Heads[thing] == verb && text.Labels[thing] == Relation.Obj && text.Tags[thing] == UniversalTag.Noun
            && text.Names[holder].Kind() is NameKind.Location or NameKind.Organisation;
    }

    // "Blamed X, saying he never tried. X's aides …": who comes in the sentence behind speaks there.
    private static FoundAttribution WithinSentence(AnalysedText text, FoundAttribution attribution)
    {
        var cue = text.SentenceOf(text.TokenAt(attribution.Cue[0].Start));
        var source = attribution.Source.Where(span => Sentence(text, span) <= cue).ToList();
        // "The chief of staff has not commented. Her lawyer said …": who stands in the verb's own sentence says it.
        if (source.Exists(span => Sentence(text, span) == cue)) source.RemoveAll(span => Sentence(text, span) < cue);
        // "A temp noticed that they shared an account, the court heard": the second has a verb of its own.
        if (source.Count > 1 && source[0].End <= attribution.Cue[0].Start) source.RemoveAll(span => span.Start > attribution.Cue[^1].End && HasOwnVerb(text, span, attribution));
        if (attribution.Quotation == QuotationKind.Direct) return source.Count == attribution.Source.Count ? attribution : attribution with { Source = source };
        var content = attribution.Content;
        if (content.Count > 1)
        {
            var first = content[0];
            content = [.. content.Where((span, i) => i == 0 || !(IsBareQuestion(text, span) || (Sentence(text, span) > cue && Sentence(text, first) <= cue && !TouchesMark(text, span))))];
        }

        return source.Count == attribution.Source.Count && content.Count == attribution.Content.Count ? attribution : attribution with { Source = source, Content = content };
    }

    // "A farmer fired because he believed it was filming, magistrates have heard", "…, the court was told": what reaches over the last comma is cut there.
    private static Dictionary<int, FoundAttribution?> Closing(AnalysedText text, IReadOnlyList<FoundAttribution> found)
    {
        var closing = new Dictionary<int, FoundAttribution?>();
        var (known, heard) = (-1, default(FoundAttribution?));
        foreach (var attribution in found)
        {
            if (attribution.Quotation != QuotationKind.Indirect || attribution.Content.Count == 0) continue;
            var sentence = text.SentenceOf(text.TokenAt(attribution.Content[0].Start));
            if (sentence != known) (known, heard) = (sentence, TrailingAttributions.Hearing(text, text.Sentences[sentence]));
            if (heard is not { } hearing || hearing.Content[0].Contains(attribution.Content[^1]) && attribution.Source.All(s => s.End <= hearing.Content[0].End)) continue;
            // Whose cue stands behind the comma is the hearing's own reading; it is made anew.
            if (attribution.Cue.Count > 0 && attribution.Cue[0].Start >= hearing.Content[0].End) closing[attribution.Id] = null;
            else if (attribution.Cue.Count > 0) closing[attribution.Id] = Before(text, attribution, hearing.Content[0]);
        }

        return closing;
    }

    private static FoundAttribution? Before(AnalysedText text, FoundAttribution attribution, Span content)
    {
        List<Span> Cut(IReadOnlyList<Span> spans) => [.. spans.Where(s => s.Start < content.End).Select(s => s.End <= content.End ? s : new Span(s.Start, content.End))];
        var source = Cut(attribution.Source);
        // "A sheep farmer … he believed": of two in front of the verb the nearer one.
        if (source.Count > 1) source.RemoveRange(0, source.Count - 1);
        return attribution with { Source = source, Content = Cut(attribution.Content) } is { Content.Count: > 0 } cut ? cut : null;
    }

    private static bool HasOwnVerb(AnalysedText text, Span source, FoundAttribution attribution)
    {
        var verb = text.TokenAt(source.End);
        return verb < text.Tokens.Length && text.Tags[verb] is UniversalTag.Verb && text.FineTags[verb] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.VBN && !text.IsWithin(attribution.Cue, verb);
    }

    // "The agency is expected to rule next year", "the road was meant to be finished": nobody in particular expects it, the article says so.
    private static bool IsGeneral(AnalysedText text, FoundAttribution attribution)
    {
        if (attribution is not { Private: true, Source: [], Quotation: QuotationKind.Indirect } || attribution.Cue.Count == 0) return false;
        var verb = text.TokenAt(attribution.Cue[^1].End - 1);
        return text.FineTags[verb] == PennTags.VBN && verb > 0 && (text.Form(text.TokenAt(attribution.Cue[0].Start)) is "is" or "are" or "was" or "were" or "been" or "had" or "has" or "have" || text.Form(verb - 1) is "is" or "are" or "was" or "were" or "been" or "widely");
    }

    // "… although he refused to say which ones": the question belongs to the refusal.
    private static bool IsBareQuestion(AnalysedText text, Span span)
    {
        var first = text.TokenAt(span.Start);
        return text.TokenAt(span.End - 1) - first < LongestQuestion && text.Form(first) is "which" or "what" or "who" or "whom" or "when" or "where" or "why" or "how";
    }

    private static bool TouchesMark(AnalysedText text, Span span)
    {
        var (first, last) = (text.TokenAt(span.Start), text.TokenAt(span.End - 1));
        for (var i = Math.Max(0, first - 1); i <= last; i++) if (QuotationMarks.Side(text.Form(i)) != 0) return true;
        return false;
    }

    // "told the council that …": the council is no part of what was said.
    private static FoundAttribution WithoutListener(AnalysedText text, FoundAttribution attribution)
    {
        var cue = text.TokenAt(attribution.Cue[^1].End - 1);
        var first = attribution.Content.Count == 0 ? -1 : text.TokenAt(attribution.Content[0].Start);
        if (first != cue + 1 || text.Lemma(cue) is not ("tell" or "inform" or "assure" or "remind" or "warn")) return attribution;
        var end = text.TokenAt(attribution.Content[0].End - 1);
        for (var i = first; i < end - 1 && i <= first + LongestListener; i++)
        {
            if (i > first && text.Form(i) is "that") return attribution with { Content = [text.SpanOf(i, end), .. attribution.Content.Skip(1)] };
            if (text.Tags[i] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Pron or UniversalTag.Adp or UniversalTag.Num)) break;
        }

        return attribution;
    }

    // A statement that "according to" cuts in two, or before which another reading took its place.
    private static FoundAttribution Around(AnalysedText text, FoundAttribution attribution, bool[] stated)
    {
        if (attribution.Source.Count == 0) return attribution;
        var (cue, last) = (text.TokenAt(attribution.Cue[0].Start), text.TokenAt(attribution.Source[^1].End - 1));
        var sentence = text.Sentences[text.SentenceOf(cue)];
        if (last >= sentence.EndToken || cue < sentence.FirstToken + 2 || text.Form(cue - 1) is not ",") return attribution;
        if (attribution.Content.Count == 0)
        {
            var isFree = HasFinite(text, sentence.FirstToken, cue - 2) && IsFree(stated, sentence.FirstToken, cue - 1);
            return isFree ? attribution with { Content = [text.SpanOf(sentence.FirstToken, cue - 2)] } : attribution;
        }

        var end = sentence.EndToken - 1;
        while (end > last && text.Tags[end] == UniversalTag.Punct) end--;
        if (attribution.Content is not [var subject] || subject.End > text.Tokens[cue].Start || subject.Start < sentence.Start || last + 2 >= end || text.Form(last + 1) is not ",") return attribution;
        if (HasFinite(text, text.TokenAt(subject.Start), cue - 2) || !HasFinite(text, last + 2, Math.Min(end, last + 4))) return attribution;
        return attribution with { Content = [subject, text.SpanOf(last + 2, end)] };
    }

    // "Announced that revenue rose; net profit fell.": the second half is announced too.
    private static FoundAttribution PastSemicolon(AnalysedText text, FoundAttribution attribution, bool[] taken)
    {
        if (attribution is not { Quotation: QuotationKind.Indirect, Private: false, Content: [var content], Parent: null } || content.Start < attribution.Cue[^1].End) return attribution;
        var (semicolon, cue) = (text.TokenAt(content.End), text.TokenAt(attribution.Cue[^1].End - 1));
        if (semicolon >= text.Tokens.Length || text.Form(semicolon) is not ";" || text.SentenceOf(semicolon) != text.SentenceOf(cue) || !PlainAttributions.IsSaying(text.Lemma(cue))) return attribution;
        var end = text.Sentences[text.SentenceOf(cue)].EndToken - 1;
        while (end > semicolon && text.Tags[end] == UniversalTag.Punct) end--;
        if (end - semicolon < 3 || !HasFinite(text, semicolon + 1, end)) return attribution;
        return IsFree(taken, semicolon + 1, end) ? attribution with { Content = [content, text.SpanOf(semicolon + 1, end)] } : attribution;
    }

    // "“Turnout was 22 percent,” the election commission posted on X.": who posted it stands behind it.
    private static FoundAttribution Named(AnalysedText text, FoundAttribution attribution, bool[] taken)
    {
        if (attribution is not { Quotation: QuotationKind.Direct, Content: [var content] }) return attribution;
        var first = text.TokenAt(content.End);
        while (first < text.Tokens.Length && QuotationMarks.Side(text.Form(first)) != 0) first++;
        var verb = first;
        while (verb < text.Tokens.Length && verb - first < LongestListener && text.Tags[verb] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Adp) verb++;
        if (verb == first || verb >= text.Tokens.Length || text.SentenceOf(verb) != text.SentenceOf(text.TokenAt(content.End - 1)) || text.Tags[verb] != UniversalTag.Verb || text.Lemma(verb) is not ("post" or "tweet" or "write" or "say" or "tell" or "add" or "reply")) return attribution;
        return IsFree(taken, first, verb) ? attribution with { Source = [text.SpanOf(first, verb - 1)], Cue = [text.SpanOf(verb, verb)] } : attribution;
    }

    // "Anneliese Grant, prosecuting, said …": the name is set off from its verb.
    private static FoundAttribution NamedBefore(AnalysedText text, FoundAttribution attribution, bool[] taken)
    {
        var cue = text.TokenAt(attribution.Cue[0].Start);
        var first = text.Sentences[text.SentenceOf(cue)].FirstToken;
        if (cue - 3 < first || text.Form(cue - 1) is not "," || !PlainAttributions.IsSaying(text.Lemma(cue))) return attribution;
        var comma = cue - 2;
        while (comma > first && cue - comma <= LongestListener + 2 && text.Form(comma) is not ",") comma--;
        if (comma <= first || text.Form(comma) is not "," || text.Tags[comma - 1] != UniversalTag.Propn) return attribution;
        var start = comma - 1;
        while (start > first && text.Tags[start - 1] == UniversalTag.Propn) start--;
        return IsFree(taken, start, comma - 1) ? attribution with { Source = [text.SpanOf(start, comma - 1)] } : attribution;
    }

    private static void Mark(AnalysedText text, bool[] marks, Span span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++) marks[i] = true;
    }

    private static bool IsFree(bool[] marks, int first, int last)
    {
        for (var i = first; i <= last; i++) if (marks[i]) return false;
        return true;
    }

    private static bool HasFinite(AnalysedText text, int first, int last)
    {
        for (var i = first; i <= last; i++) if (text.FineTags[i] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD) return true;
        return false;
    }

    private static int Sentence(AnalysedText text, Span span) => text.SentenceOf(text.TokenAt(span.Start));
}
