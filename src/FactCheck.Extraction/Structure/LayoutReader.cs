using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Structure;

/// <summary>Reads the layout of an article as it came off a page or a wire.</summary>
public static class LayoutReader
{
    private const int FewestEntries = 2;
    private const int HeadWeight = 8;

    /// <summary>The layout. Looks at each line once or twice; never throws on any text.</summary>
    public static ArticleLayout Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines.Of(text);
        var wrapped = Lines.AreWrapped(lines);
        var kinds = LineSorter.Sort(text, lines, wrapped);
        var (language, foreign) = MixedLanguages.Judge(text, lines, kinds);
        var title = LineSorter.Title(text, lines, kinds, wrapped);
        if (title >= 0) MarkTitle(text, lines, kinds, title);
        var (byline, outlet) = Authors(text, lines, kinds);
        var (blocks, agency) = Blocks(text, lines, kinds, wrapped, foreign);
        var lists = ListsOf(text, lines, blocks);
        return new ArticleLayout(
            title < 0 ? null : SpanOf(lines[title]), byline, outlet ?? agency, PublishedOn(text, lines, kinds, title), language, BoilerplateOf(lines, kinds), blocks,
            EntriesOf(text, lines, kinds), foreign, lists);
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
        var dateline = DatelineDate(text, lines, story);
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] is LineKind.Prose or LineKind.Table or LineKind.Code or LineKind.Foreign or LineKind.Title or LineKind.Heading) continue;
            // What stands in the head of the article goes before its dateline, and both before any date behind the story.
            var isHead = story < 0 || i < story || IsBesideByline(kinds, i) || (title >= 0 && Math.Abs(i - title) <= 2);
            if ((!isHead && dateline is not null) || DateReader.First(text, lines[i].Start, lines[i].End) is not { } date) continue;
            var own = DateReader.Weight(lines[i].In(text)) + (kinds[i] == LineKind.Date ? 2 : kinds[i] == LineKind.Boilerplate ? -1 : 0)
                + (date.Precision == ExtractedDatePrecision.Day ? 1 : 0) + (isHead ? HeadWeight : 0) + (title >= 0 && Math.Abs(i - title) <= 2 ? 1 : 0);
            // Of two dates that are as good the earlier is the story's: the other is the day the page was fetched.
            if (own > weight || (own == weight && date.Date < best!.Value.Date)) (best, weight) = (date, own);
        }

        return best ?? dateline;
    }

    private static bool IsBesideByline(LineKind[] kinds, int i)
    {
        for (var k = Math.Max(0, i - 2); k <= Math.Min(kinds.Length - 1, i + 2); k++)
            if (kinds[k] == LineKind.Byline && !Array.Exists(kinds[Math.Min(k, i)..Math.Max(k, i)], kind => kind == LineKind.Prose)) return true;
        return false;
    }

    private static FoundDate? DatelineDate(string text, List<Line> lines, int story)
    {
        if (story < 0) return null;
        var (start, _) = Bylines.SkipLead(text, lines[story].Start, lines[story].End);
        return start > lines[story].Start ? DateReader.First(text, lines[story].Start, start) : null;
    }

    private static (List<Span> Blocks, Span? Agency) Blocks(string text, List<Line> lines, LineKind[] kinds, bool wrapped, List<ForeignStretch> foreign)
    {
        var (blocks, agency, passed) = (new List<Span>(), default(Span?), 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] != LineKind.Prose) continue;
            var last = i;
            while (last + 1 < lines.Count && kinds[last + 1] == LineKind.Prose && Lines.GoesOn(text, lines[last], lines[last + 1], wrapped)) last++;
            var (start, outlet) = Bylines.SkipLead(text, lines[i].Start, lines[last].End);
            agency ??= outlet;
            AddWithout(foreign, ref passed, new Span(start, lines[last].End), blocks);
            i = last;
        }

        return (blocks, agency);
    }

    // A line that ends in a colon and the items that follow it.
    private static List<ItemList> ListsOf(string text, List<Line> lines, List<Span> blocks)
    {
        var lists = new List<ItemList>();
        for (var b = 0; b + 1 < blocks.Count; b++)
        {
            if (text[blocks[b].End - 1] != ':') continue;
            var items = new List<Span>();
            for (var k = b + 1; k < blocks.Count && blocks[k].Start > 1 && IsItem(text, lines, blocks[k]); k++) items.Add(blocks[k]);
            if (items.Count == 0) continue;
            lists.Add(new ItemList(blocks[b], items));
            b += items.Count;
        }

        return lists;
    }

    private static bool IsItem(string text, List<Line> lines, Span block)
    {
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Start <= block.Start) low = middle;
            else high = middle - 1;
        }

        return lines[low].Start < block.Start && Bylines.HasBullet(lines[low].In(text));
    }

    // A block without the sentences in another language that stand in it. Blocks and stretches come in order: none is looked at for every block.
    private static void AddWithout(List<ForeignStretch> foreign, ref int passed, Span block, List<Span> blocks)
    {
        var start = block.Start;
        for (; passed < foreign.Count && foreign[passed].Where.End <= block.End; passed++)
        {
            var where = foreign[passed].Where;
            if (where.Start < start) continue;
            if (where.Start > start) blocks.Add(new Span(start, where.Start));
            start = where.End;
        }

        if (start < block.End) blocks.Add(new Span(start, block.End));
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
