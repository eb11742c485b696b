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

        foreach (var attribution in found)
        {
            if (IsHaving(text, attribution)) continue;
            var own = attribution.Cue.Count == 0 ? attribution : WithoutListener(text, WithinSentence(text, attribution));
            if (own.Cue.Count > 0 && text.Form(text.TokenAt(own.Cue[0].Start)) is "according") own = Around(text, own, stated);
            if (own.Cue.Count > 0) own = PastSemicolon(text, own, taken);
            if (own is { Cue.Count: 0, Source.Count: 0 }) own = Named(text, own, taken);
            if (own.Content.Count > 0) mended.Add(own);
        }

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
        if (attribution.Quotation == QuotationKind.Direct) return source.Count == attribution.Source.Count ? attribution : attribution with { Source = source };
        var content = attribution.Content;
        if (content.Count > 1)
        {
            var first = content[0];
            content = [.. content.Where((span, i) => i == 0 || !(IsBareQuestion(text, span) || (Sentence(text, span) > cue && Sentence(text, first) <= cue && !TouchesMark(text, span))))];
        }

        return source.Count == attribution.Source.Count && content.Count == attribution.Content.Count ? attribution : attribution with { Source = source, Content = content };
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
