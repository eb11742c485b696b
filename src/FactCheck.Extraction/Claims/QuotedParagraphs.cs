using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Gives paragraphs that are quotations to their speaker. Paragraphs that each open with a mark, of which only the last closes it,
/// are one speaker's: whoever is named in one of them, else who was introduced or spoke in the paragraph before. A quotation of
/// which nobody knows whose it is has no speaker; it is never the article's own voice.
/// </summary>
internal sealed class QuotedParagraphs
{
    private readonly AnalysedText text;
    private readonly List<FoundAttribution> found;
    private readonly List<Paragraph> paragraphs = [];
    private readonly Dictionary<int, int> at = [];
    private readonly HashSet<int> changed = [];
    private int next;

    private QuotedParagraphs(AnalysedText text, List<FoundAttribution> found)
    {
        (this.text, this.found) = (text, found);
        next = found.Count == 0 ? 0 : found.Max(a => a.Id) + 1;
        foreach (var (first, last, lastSentence) in ParagraphsOf(text)) paragraphs.Add(new Paragraph(first, last, lastSentence, Regions(text, first, last, out var isOpen), isOpen));

        for (var i = 0; i < found.Count; i++)
        {
            at[found[i].Id] = i;
            if (found[i].Cue.Count > 0) paragraphs[ParagraphOf(found[i].Cue[0].Start)].Cues.Add(found[i].Id);
            foreach (var span in found[i].Content) paragraphs[ParagraphOf(span.Start)].Contents.Add((found[i].Id, span));
        }
    }

    private static IEnumerable<(int First, int Last, int LastSentence)> ParagraphsOf(AnalysedText text)
    {
        for (var s = 0; s < text.Sentences.Length;)
        {
            var end = s + 1;
            while (end < text.Sentences.Length && text.Sentences[end].Paragraph == text.Sentences[s].Paragraph) end++;
            yield return (text.Sentences[s].FirstToken, text.Sentences[end - 1].EndToken - 1, text.Sentences[end - 1].FirstToken);
            s = end;
        }
    }

    private sealed record Paragraph(int First, int Last, int LastSentence, List<(int First, int Last)> Regions, bool IsOpen)
    {
        public List<int> Cues { get; } = [];

        public List<(int Id, Span Span)> Contents { get; } = [];

        public bool Starts => Regions.Count > 0 && Regions[0].First == First;

        public bool IsQuotation => Regions is [var only] && only.First == First && only.Last == Last;

        /// <summary>Place of the last region that begins at a token or before it; −1 when none does. They are in order and apart.</summary>
        public int RegionUpTo(int token) => Ordered.Before(Regions, token, static (region, token) => region.First <= token) - 1;
    }

    /// <summary>The same attributions with the quotations where they belong; what was added has numbers after the others'.</summary>
    public static List<FoundAttribution> Complete(AnalysedText text, List<FoundAttribution> found)
    {
        var work = new QuotedParagraphs(text, [.. found]);
        for (var p = 0; p < work.paragraphs.Count;)
        {
            var last = p;
            while (work.paragraphs[last].IsOpen && last + 1 < work.paragraphs.Count && work.paragraphs[last + 1].Starts) last++;
            if (last > p || work.paragraphs[p].IsQuotation) work.Chain(p, last);
            p = last + 1;
        }

        for (var p = 0; p < work.paragraphs.Count; p++) work.Widen(p);
        work.Rewrite();
        work.found.RemoveAll(a => a.Content.Count == 0);
        return work.found;
    }

    private void Rewrite()
    {
        var contents = changed.ToDictionary(id => id, _ => new List<Span>());
        var plain = new HashSet<int>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var (id, span) in paragraph.Contents)
            {
                if (!contents.TryGetValue(id, out var list)) continue;
                list.Add(span);
                if (!IsQuoted(paragraph, span)) plain.Add(id);
            }
        }

        foreach (var (id, content) in contents)
        {
            content.Sort((a, b) => a.Start.CompareTo(b.Start));
            found[at[id]] = found[at[id]] with { Content = content, Quotation = !plain.Contains(id) ? QuotationKind.Direct : found[at[id]].Quotation == QuotationKind.Direct ? QuotationKind.Direct : QuotationKind.Mixed };
        }
    }

    private bool IsQuoted(Paragraph paragraph, Span span) =>
        paragraph.RegionUpTo(text.TokenAt(span.Start)) is var at and >= 0 && text.SpanOf(paragraph.Regions[at].First, paragraph.Regions[at].Last).Contains(span);

    /// <summary>Marks the tokens between marks of quotation, those of a paragraph that opens with one and never closes it too.</summary>
    public static bool[] Inside(AnalysedText text)
    {
        var inside = new bool[text.Tokens.Length];
        foreach (var paragraph in ParagraphsOf(text))
            foreach (var (first, last) in Regions(text, paragraph.First, paragraph.Last, out _)) Array.Fill(inside, true, first, last - first + 1);
        return inside;
    }

    // Pairs of marks, marks included; a last one that never closes runs to the paragraph's end.
    private static List<(int First, int Last)> Regions(AnalysedText text, int first, int last, out bool isOpen)
    {
        var regions = new List<(int, int)>();
        var open = -1;
        for (var i = first; i <= last; i++)
        {
            var side = QuotationMarks.Side(text.Form(i));
            if (side == 0) continue;
            if (open < 0 && side > 0) open = i;
            else if (open >= 0 && side != 1)
            {
                regions.Add((open, i));
                open = -1;
            }
        }

        isOpen = open >= 0;
        if (isOpen) regions.Add((open, last));
        return regions;
    }

    private void Chain(int first, int last)
    {
        var anchors = new int[last - first + 1];
        for (var p = first; p <= last; p++) anchors[p - first] = Anchor(p, p == first && !paragraphs[p].Starts);
        // Who is named in one of them speaks in all, from there on and, if nobody was named before, up to there.
        for (var k = 1; k < anchors.Length; k++) if (anchors[k] < 0) anchors[k] = anchors[k - 1];
        for (var k = anchors.Length - 2; k >= 0; k--) if (anchors[k] < 0) anchors[k] = anchors[k + 1];
        if (anchors[0] < 0)
        {
            if (Introduced(first) is var (id, source) && id >= 0) Array.Fill(anchors, id);
            else
            {
                Array.Fill(anchors, next);
                at[next] = found.Count;
                found.Add(new FoundAttribution(next++, source is { } s ? [s] : [], [], [], QuotationKind.Direct, false, null, null));
            }
        }

        for (var p = first; p <= last; p++) Give(p, p > first || paragraphs[p].Starts ? 0 : Math.Max(0, paragraphs[p].Regions.Count - 1), anchors[p - first]);
    }

    // The attribution whose cue stands in the paragraph, outside of its quotations, and whose words they are.
    private int Anchor(int p, bool opensInside)
    {
        var best = -1;
        foreach (var id in paragraphs[p].Cues)
        {
            var attribution = ById(id);
            var cue = text.TokenAt(attribution.Cue[0].Start);
            if (attribution.Parent is not null || (paragraphs[p].RegionUpTo(cue) is var around and >= 0 && cue <= paragraphs[p].Regions[around].Last)) continue;
            if (opensInside || attribution.Content.Any(c => Touched(p, c) is { Count: > 0 })) best = id;
        }

        return best;
    }

    // Who the paragraph before names last: the speaker of its last sentence, or its subject: "Mayor Ruth Ekdal disagreed."
    private (int Id, Span? Source) Introduced(int p)
    {
        if (p == 0 || text.Sentences[text.SentenceOf(paragraphs[p].First)].Paragraph - text.Sentences[text.SentenceOf(paragraphs[p - 1].First)].Paragraph > 1) return (-1, null);
        var before = paragraphs[p - 1];
        var spoken = before.Cues.Where(id => ById(id) is { Parent: null, Private: false } a && a.Content.Count > 0).ToList();
        if (spoken.Count > 0 && text.TokenAt(ById(spoken[^1]).Cue[0].Start) >= before.LastSentence) return (spoken[^1], null);
        var root = before.LastSentence;
        while (root < before.Last && text.Heads[root] >= 0) root++;
        var subject = Syntax.SubjectOf(text, root);
        if (subject >= before.LastSentence && (text.Tags[subject] == UniversalTag.Propn || SpeakerNouns.IsRole(text.Form(subject)) || text.Form(subject) is "He" or "he" or "She" or "she"))
        {
            var (low, end) = (subject, subject);
            while (low > before.LastSentence && Syntax.IsUnder(text, low - 1, subject) && text.Tags[low - 1] is not UniversalTag.Punct) low--;
            while (end < before.Last && Syntax.IsUnder(text, end + 1, subject) && text.Tags[end + 1] is UniversalTag.Propn) end++;
            return (-1, text.SpanOf(low, end));
        }

        // A quotation that goes on after another, its last paragraph's without a cue.
        if (before.IsQuotation && before.Contents.Count > 0) return (before.Contents[^1].Id, null);
        return spoken.Count > 0 && subject < 0 ? (spoken[^1], null) : (-1, null);
    }

    // The regions of a paragraph that a content shares characters with, by their places.
    private (int First, int Count) Touched(int p, Span content)
    {
        var regions = paragraphs[p].Regions;
        var last = paragraphs[p].RegionUpTo(Math.Min(text.TokenAt(content.End - 1), text.Tokens.Length - 1));
        while (last >= 0 && text.Tokens[regions[last].First].Start >= content.End) last--;
        var first = Math.Max(0, paragraphs[p].RegionUpTo(text.TokenAt(content.Start)));
        while (first <= last && text.Tokens[regions[first].Last].End <= content.Start) first++;
        return (first, Math.Max(0, last - first + 1));
    }

    // The regions of a paragraph, from one on, to one speaker.
    private void Give(int p, int firstRegion, int anchor)
    {
        var (regions, contents) = (paragraphs[p].Regions, paragraphs[p].Contents);
        var touching = new List<(int Id, Span Span)>?[regions.Count];
        foreach (var content in contents)
        {
            if (ById(content.Id).Parent is not null) continue;
            var (first, count) = Touched(p, content.Span);
            for (var r = Math.Max(first, firstRegion); r < first + count; r++) (touching[r] ??= []).Add(content);
        }

        var (gone, added) = (new HashSet<(int Id, Span Span)>(), new List<(int Id, Span Span)>());
        for (var r = firstRegion; r < regions.Count; r++)
        {
            var whole = text.SpanOf(regions[r].First, regions[r].Last);
            var here = touching[r]?.FindAll(c => !gone.Contains(c)) ?? [];
            // Whoever has their cue in this paragraph keeps what is theirs; a span that reaches out of the marks stays whole.
            if (here.Exists(c => (c.Id != anchor && HasCue(p, c.Id)) || (c.Id == anchor && (c.Span.Start < whole.Start || c.Span.End > whole.End)))) continue;
            if (here is [var only] && only == (anchor, whole)) continue;
            foreach (var other in here) if (gone.Add(other)) changed.Add(other.Id);
            added.Add((anchor, whole));
            changed.Add(anchor);
        }

        contents.RemoveAll(gone.Contains);
        contents.AddRange(added);
    }

    // "He has no power. The constitution says so," she said, with only the last sentence found: all between the marks is hers.
    private void Widen(int p)
    {
        var (regions, contents) = (paragraphs[p].Regions, paragraphs[p].Contents);
        if (regions.Count == 0) return;
        var touching = new List<(int Id, Span Span)>?[regions.Count];
        foreach (var content in contents)
        {
            if (ById(content.Id).Parent is not null) continue;
            var (from, count) = Touched(p, content.Span);
            for (var r = from; r < from + count; r++) (touching[r] ??= []).Add(content);
        }

        var (gone, added) = (new HashSet<(int Id, Span Span)>(), new List<(int Id, Span Span)>());
        for (var r = 0; r < regions.Count; r++)
        {
            var ((first, last), here) = (regions[r], touching[r]);
            if (here is null) continue;
            var whole = text.SpanOf(first, last);
            if (here.Count == 0 || here.Exists(c => c.Id != here[0].Id || c.Span.Start < whole.Start || c.Span.End > whole.End) || ById(here[0].Id) is not { Cue: [var cue, ..] } || whole.Contains(cue)) continue;
            // A few words between marks are no sentence that was passed over.
            if (text.TokenAt(here[0].Span.Start) - first < 4 && last - text.TokenAt(here[^1].Span.End - 1) < 4) continue;
            gone.UnionWith(here);
            added.Add((here[0].Id, whole));
            changed.Add(here[0].Id);
        }

        contents.RemoveAll(gone.Contains);
        contents.AddRange(added);
    }

    private bool HasCue(int p, int id) => ById(id).Cue is [var first, ..] && first.Start >= text.Tokens[paragraphs[p].First].Start && first.Start < text.Tokens[paragraphs[p].Last].End;

    private FoundAttribution ById(int id) => found[at[id]];

    private int ParagraphOf(int offset) => Math.Max(0, Ordered.Before(paragraphs, offset, (paragraph, offset) => text.Tokens[paragraph.First].Start <= offset) - 1);
}
