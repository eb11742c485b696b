using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Adds the plainest attributions that the trained finder passed over: a verb of speech with its subject and its clause, or with the
/// thing that is described or underlined. Only where the finder found nothing: its spans always stand.
/// </summary>
internal static class PlainAttributions
{
    private const int LongestQuotation = 300;

    private static readonly FrozenSet<string> Saying = Set("say tell announce add reiterate state declare explain claim argue insist warn note report admit confirm acknowledge maintain contend assert stress emphasize emphasise underline remark reveal testify allege deny dispute predict promise pledge vow conclude caution");
    private static readonly FrozenSet<string> Voicing = Set("underline stress emphasize emphasise underscore describe denounce condemn criticize criticise praise reject deny express voice reaffirm hail slam blast dismiss");

    /// <summary>All attributions in the order of the text; those added have numbers after the finder's.</summary>
    public static List<FoundAttribution> Complete(AnalysedText text, IReadOnlyList<FoundAttribution> found)
    {
        var taken = new bool[text.Tokens.Length];
        var next = 0;
        foreach (var attribution in found)
        {
            next = Math.Max(next, attribution.Id + 1);
            foreach (var span in attribution.Content.Concat(attribution.Cue).Concat(attribution.Source))
                for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++) taken[i] = true;
        }

        var all = found.ToList();
        Parentheticals.Complete(text, all, taken, ref next);
        TrailingAttributions.Add(text, all, taken, ref next);
        var nest = new Nest(text);
        for (var verb = 0; verb < text.Tokens.Length; verb++)
            if (!taken[verb] && text.Tags[verb] == UniversalTag.Verb && text.FineTags[verb] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.VBN && At(text, verb, taken, next) is { } added && nest.Place(added) is { } placed)
            {
                all.Add(placed);
                next++;
            }

        for (var verb = 1; verb + 3 < text.Tokens.Length; verb++)
            if (!taken[verb] && text.Lemma(verb) is "put" && Estimate(text, verb, taken, next) is { } added)
            {
                all.Add(added);
                next++;
            }

        for (var i = 0; i + 3 < text.Tokens.Length; i++)
            if (text.Form(i) is "According" or "according" && text.Form(i + 1) is "to" && AccordingTo(text, i, taken, next) is { } added)
            {
                all.Add(added);
                next++;
            }

        Transcripts.Add(text, all, taken, next);
        all.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Id.CompareTo(b.Id));
        return all;
    }

    /// <summary>True for a verb that reports a statement.</summary>
    public static bool IsSaying(string lemma) => Saying.Contains(lemma);

    private static FoundAttribution? At(AnalysedText text, int verb, bool[] taken, int id)
    {
        var lemma = text.Lemma(verb);
        if (!Saying.Contains(lemma) && !Voicing.Contains(lemma)) return null;
        var (low, high) = Syntax.Bounds(text, verb);
        var (subject, clause, thing, listener, passive) = (-1, -1, -1, -1, false);
        for (var i = low; i < high; i++)
        {
            if (text.Heads[i] != verb) continue;
            switch (text.Labels[i])
            {
                case Relation.Nsubj: subject = i; break;
                case Relation.Ccomp when i > verb: clause = i; break;
                case Relation.Obj when i > verb: thing = i; break;
                case Relation.Iobj when i > verb: listener = i; break;
                case Relation.AuxPass: passive = true; break;
            }
        }

        // "told the AP that …": the parse often takes the clause for one about the AP.
        if (clause < 0 && lemma == "tell" && (listener >= 0 ? listener : thing) is >= 0 and var heard && heard + 1 < high && text.Form(heard + 1) is "that")
            for (var i = heard + 2; i < high && clause < 0; i++) if (text.Heads[i] == heard && text.Labels[i] is Relation.AclRelcl or Relation.Acl or Relation.Ccomp) clause = i;
        // "Commanders, who spoke …, described X": the parse may take the subject for the sentence's root.
        var apart = subject < 0 && verb > low && text.Form(verb - 1) is "," && text.FineTags[verb] != PennTags.VBN;
        for (var i = low; apart && subject < 0 && i < verb; i++) if (text.Heads[i] < 0 && text.Tags[i] is UniversalTag.Noun or UniversalTag.Propn) subject = i;
        if (subject < 0 || subject > verb || passive || text.Tags[subject] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron) || text.Form(subject) is "I" or "we" or "We" or "you" or "it" or "It" or "that" or "which" or "This" or "this") return null;
        (int First, int Last) content = clause >= 0 && Saying.Contains(lemma) ? Under(text, clause, verb + 1, high) : thing >= 0 && Voicing.Contains(lemma) ? From(text, thing, verb, high, taken) : (-1, -1);
        (int First, int Last) source = Phrase(text, subject, low, verb);
        for (var i = subject + 1; apart && i < source.Last; i++) if (text.Form(i) is ",") source.Last = i - 1;
        if (content.First < 0 && Saying.Contains(lemma)) content = InFront(text, source.First, verb, low, high);
        // "He has no power. The constitution says so," she told them: all between the marks.
        var isQuoted = content.First >= 0 && content.Last < source.First && source.First < source.Last && QuotationMarks.Side(text.Form(source.First)) != 0;
        if (isQuoted)
        {
            content = (OpeningOf(text, source.First), source.First);
            source.First++;
        }

        if (content.First < 0 || content.Last - content.First < 1) return null;
        for (var i = content.First; i <= content.Last; i++) if (taken[i]) return null;
        for (var i = source.First; i <= source.Last; i++) if (taken[i]) return null;
        if (Polls.IsShare(text, source.First, source.Last, isPrivate: false)) return null;
        if (text.Form(content.First) is "that" && content.First < content.Last) content.First++;
        var via = clause >= 0 && lemma == "tell" ? Via(text, listener >= 0 ? listener : thing, verb, content.First) : null;
        return new FoundAttribution(id, [text.SpanOf(source.First, source.Last)], [text.SpanOf(verb, verb)], [text.SpanOf(content.First, content.Last)], isQuoted ? QuotationKind.Direct : QuotationKind.Indirect, false, via, null);
    }

    // The mark before a closing one, in the same paragraph; −1 when there is none.
    private static int OpeningOf(AnalysedText text, int close)
    {
        var paragraph = text.Sentences[text.SentenceOf(close)].Paragraph;
        for (var i = close - 1; i >= 0 && close - i < LongestQuotation && text.Sentences[text.SentenceOf(i)].Paragraph == paragraph; i--) if (QuotationMarks.Side(text.Form(i)) is not 0) return QuotationMarks.Side(text.Form(i)) > 0 ? i : -1;
        return -1;
    }

    // "He put the cost at 50 million": whose figure it is.
    private static FoundAttribution? Estimate(AnalysedText text, int verb, bool[] taken, int id)
    {
        // "Put" looks the same in every form.
        if (text.Tags[verb] != UniversalTag.Verb || text.Form(verb) is "putting" || text.Form(verb - 1) is "to") return null;
        var (low, high) = Syntax.Bounds(text, verb);
        var (subject, at) = (-1, verb + 2);
        for (var i = low; i < verb; i++) if (text.Heads[i] == verb && text.Labels[i] == Relation.Nsubj) subject = i;
        while (at < high && at - verb < 8 && text.Form(at) is not ("at" or "in" or "on" or "," or "." or "to")) at++;
        var number = at + 1;
        while (number < high && number - at < 5 && text.Tags[number] != UniversalTag.Num && text.Tags[number] is not (UniversalTag.Verb or UniversalTag.Punct)) number++;
        if (subject < 0 || at >= high || text.Form(at) is not "at" || number >= high || text.Tags[number] != UniversalTag.Num || text.Form(subject) is "I" or "it" or "It" or "that" or "which" or "who") return null;
        var (source, last) = (Phrase(text, subject, low, verb), number);
        while (last + 1 < high && text.Form(last + 1) is not ("," or ";" or "." or "and" or "but" or "”" or "\"")) last++;
        if (last + 2 < high && text.Form(last + 1) is "and" && text.Tags[last + 2] == UniversalTag.Num) while (last + 1 < high && text.Form(last + 1) is not ("," or ";" or "." or "but")) last++;
        for (var i = source.First; i <= last; i++) if (taken[i]) return null;
        return new FoundAttribution(id, [text.SpanOf(source.First, source.Last)], [text.SpanOf(verb, verb)], [text.SpanOf(verb + 1, last)], QuotationKind.Indirect, false, null, null);
    }

    // "According to X, …" and "…, according to X": the source up to the comma or the end, the content on the other side.
    private static FoundAttribution? AccordingTo(AnalysedText text, int cue, bool[] taken, int id)
    {
        var (low, high) = Syntax.Bounds(text, cue);
        var end = cue + 2;
        while (end < high && text.Form(end) is not ("," or "." or ";" or "”" or "\"")) end++;
        var opens = cue == low;
        var (first, last) = opens ? (end + 1, high - 1) : (low, cue - 1);
        if (end == cue + 2 || last - first < 2 || (!opens && text.Form(cue - 1) is not ",") || (!opens && end < high - 1 && text.Form(end) is ",")) return null;
        while (last > first && text.Tags[last] == UniversalTag.Punct) last--;
        for (var i = low; i < high; i++) if (taken[i]) return null;
        return new FoundAttribution(id, [text.SpanOf(cue + 2, end - 1)], [text.SpanOf(cue, cue + 1)], [text.SpanOf(first, last)], QuotationKind.Indirect, false, null, null);
    }

    // "told the AP", but no general "told reporters".
    private static Span? Via(AnalysedText text, int listener, int verb, int content)
    {
        if (listener < 0 || listener >= content || text.Tags[listener] != UniversalTag.Propn) return null;
        var start = verb + 1;
        return text.SpanOf(start, listener);
    }

    private static (int First, int Last) Under(AnalysedText text, int head, int low, int high)
    {
        var (first, last) = (head, head);
        for (var i = low; i < high; i++)
        {
            if (!Syntax.IsUnder(text, i, head)) continue;
            first = Math.Min(first, i);
            last = Math.Max(last, i);
        }

        while (last > first && text.Tags[last] == UniversalTag.Punct) last--;
        return (first, last);
    }

    // "The court freed her, her lawyer said.": the clause stands in front, the verb ends the sentence.
    private static (int First, int Last) InFront(AnalysedText text, int source, int verb, int low, int high)
    {
        if (source - 2 < low || text.Form(source - 1) is not "," || (verb + 1 < high && text.Tags[verb + 1] != UniversalTag.Punct) || high - verb > 3) return (-1, -1);
        var last = source - 2;
        return last - low < 2 ? (-1, -1) : (low, last);
    }

    // "described X as fearless": the thing and what follows it, up to a comma or a clause of the verb.
    private static (int First, int Last) From(AnalysedText text, int thing, int verb, int high, bool[] taken)
    {
        var last = verb;
        for (var i = verb + 1; i < high; i++)
        {
            if (taken[i] || (text.Labels[i] == Relation.Acl && text.FineTags[i] == PennTags.VBG) || !Syntax.IsUnder(text, i, verb) || text.Form(i) is "," or ";" or "." or "\"" or "”") break;
            var at = i;
            while (text.Heads[at] != verb && text.Heads[at] >= 0) at = text.Heads[at];
            if (at != thing && text.Labels[at] is Relation.Advcl or Relation.Conj or Relation.Cc or Relation.Parataxis or Relation.Mark) break;
            last = i;
        }

        return last < thing ? (-1, -1) : (verb + 1, last);
    }

    private static (int First, int Last) Phrase(AnalysedText text, int noun, int low, int verb)
    {
        var (first, last) = (noun, noun);
        for (var i = low; i < verb; i++)
        {
            if (!Syntax.IsUnder(text, i, noun)) continue;
            first = Math.Min(first, i);
            last = Math.Max(last, i);
        }

        while (last > first && text.Tags[last] == UniversalTag.Punct) last--;
        return (first, last);
    }

    // "He said he said he said …": what was added stands inside what was added before it or beside it, and not too deep.
    private sealed class Nest(AnalysedText text)
    {
        private const int Deepest = 2;

        private readonly Dictionary<int, (int Id, int Depth)> owners = [];

        public FoundAttribution? Place(FoundAttribution added)
        {
            var first = text.TokenAt(Math.Min(added.Source[0].Start, added.Content[0].Start));
            var last = text.TokenAt(Math.Max(added.Cue[0].End, added.Content[^1].End) - 1);
            (int Id, int Depth) none = (-1, -1);
            var owner = owners.GetValueOrDefault(first, none);
            if (owner.Depth + 1 > Deepest || owners.GetValueOrDefault(last, none) != owner) return null;
            foreach (var span in added.Content)
                for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++) owners[i] = (added.Id, owner.Depth + 1);
            return owner.Id < 0 ? added : added with { Parent = owner.Id };
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
