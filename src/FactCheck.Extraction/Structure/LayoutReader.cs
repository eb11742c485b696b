using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Structure;

/// <summary>Reads the layout of an article as it came off a page or a wire.</summary>
public static class LayoutReader
{
    private const int ForeignWords = 8;
    private const int FewestEntries = 2;

    /// <summary>The layout. Looks at each line once or twice; never throws on any text.</summary>
    public static ArticleLayout Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines.Of(text);
        var wrapped = Lines.AreWrapped(lines);
        var kinds = LineSorter.Sort(text, lines, wrapped);
        var language = Languages.Of(ProseOf(text, lines, kinds));
        Foreign(text, lines, kinds, language);
        var title = LineSorter.Title(text, lines, kinds, wrapped);
        if (title >= 0) MarkTitle(text, lines, kinds, title);
        var (byline, outlet) = Authors(text, lines, kinds);
        var (blocks, agency) = Blocks(text, lines, kinds, wrapped);
        return new ArticleLayout(
            title < 0 ? null : SpanOf(lines[title]), byline, outlet ?? agency, PublishedOn(text, lines, kinds, title), language, BoilerplateOf(lines, kinds), blocks,
            EntriesOf(text, lines, kinds));
    }

    private static string ProseOf(string text, List<Line> lines, LineKind[] kinds)
    {
        var prose = new System.Text.StringBuilder();
        for (var i = 0; i < lines.Count && prose.Length < 20_000; i++)
            if (kinds[i] is LineKind.Prose or LineKind.Heading) prose.Append(lines[i].In(text)).Append('\n');
        return prose.ToString();
    }

    private static void Foreign(string text, List<Line> lines, LineKind[] kinds, string language)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] != LineKind.Prose || Lines.CountWords(lines[i].In(text), ForeignWords) < ForeignWords) continue;
            if (Languages.IsForeign(lines[i].In(text), language)) kinds[i] = LineKind.Foreign;
        }
    }

    private static void MarkTitle(string text, List<Line> lines, LineKind[] kinds, int title)
    {
        // A headline with a full stop may as well be the story's first sentence: it stays text.
        if (kinds[title] == LineKind.Prose && lines[title].In(text)[^1] == '.') return;
        kinds[title] = LineKind.Title;
        for (var i = title + 1; i < lines.Count; i++)
            if (lines[i].In(text).Equals(lines[title].In(text), StringComparison.OrdinalIgnoreCase)) kinds[i] = LineKind.Title;
    }

    private static (Span? Byline, Span? Outlet) Authors(string text, List<Line> lines, LineKind[] kinds)
    {
        var (byline, outlet) = (default(Span?), default(Span?));
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] != LineKind.Byline || Bylines.Read(text, lines[i]) is not { } read) continue;
            byline ??= read.Author;
            outlet ??= read.Outlet;
        }

        return (byline, outlet);
    }

    private static FoundDate? PublishedOn(string text, List<Line> lines, LineKind[] kinds, int title)
    {
        var (best, weight) = (default(FoundDate?), int.MinValue);
        var story = Array.IndexOf(kinds, LineKind.Prose);
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] is LineKind.Prose or LineKind.Table or LineKind.Code or LineKind.Foreign or LineKind.Title or LineKind.Heading) continue;
            if (DateReader.First(text, lines[i].Start, lines[i].End) is not { } date) continue;
            var own = DateReader.Weight(lines[i].In(text)) + (kinds[i] == LineKind.Date ? 2 : kinds[i] == LineKind.Boilerplate ? -1 : 0)
                + (date.Precision == ExtractedDatePrecision.Day ? 1 : 0) + (story < 0 || i < story ? 1 : 0) + (title >= 0 && Math.Abs(i - title) <= 2 ? 1 : 0);
            // Of two dates that are as good the earlier is the story's: the other is the day the page was fetched.
            if (own > weight || (own == weight && date.Date < best!.Value.Date)) (best, weight) = (date, own);
        }

        return best ?? DatelineDate(text, lines, story);
    }

    private static FoundDate? DatelineDate(string text, List<Line> lines, int story)
    {
        if (story < 0) return null;
        var (start, _) = Bylines.SkipLead(text, lines[story].Start, lines[story].End);
        return start > lines[story].Start ? DateReader.First(text, lines[story].Start, start) : null;
    }

    private static (List<Span> Blocks, Span? Agency) Blocks(string text, List<Line> lines, LineKind[] kinds, bool wrapped)
    {
        var (blocks, agency) = (new List<Span>(), default(Span?));
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] != LineKind.Prose) continue;
            var last = i;
            while (last + 1 < lines.Count && kinds[last + 1] == LineKind.Prose && Lines.GoesOn(text, lines[last], lines[last + 1], wrapped)) last++;
            var (start, outlet) = Bylines.SkipLead(text, lines[i].Start, lines[last].End);
            agency ??= outlet;
            blocks.Add(new Span(start, lines[last].End));
            i = last;
        }

        return (blocks, agency);
    }

    // One time of day is the article's own; two or more are the stamps of a live blog.
    private static List<int> EntriesOf(string text, List<Line> lines, LineKind[] kinds)
    {
        var entries = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (kinds[i] is LineKind.Date or LineKind.Boilerplate ? DateReader.IsStamp(lines[i].In(text)) || Bylines.IsAgo(lines[i].In(text)) : kinds[i] == LineKind.Prose && Bylines.HasStamp(text, lines[i])) entries.Add(lines[i].Start);
        return entries.Count < FewestEntries ? [] : entries;
    }

    private static List<Span> BoilerplateOf(List<Line> lines, LineKind[] kinds)
    {
        var spans = new List<Span>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] is not (LineKind.Boilerplate or LineKind.Byline or LineKind.Date)) continue;
            if (i > 0 && spans.Count > 0 && spans[^1].End == lines[i - 1].End) spans[^1] = new Span(spans[^1].Start, lines[i].End);
            else spans.Add(SpanOf(lines[i]));
        }

        return spans;
    }

    private static Span SpanOf(Line line) => new(line.Start, line.End);
}
