namespace FactCheck.Web.Parts.Articles;

/// <summary>A stretch of an article to be marked for a claim.</summary>
/// <param name="Start">UTF-16 offset of its first code unit in the article's text.</param>
/// <param name="End">One past its last code unit.</param>
/// <param name="Key">The claim it belongs to, as links and cards name it.</param>
/// <param name="Kind">What the stretch is: <c>content</c>, <c>source</c> or <c>cue</c>.</param>
public sealed record TextMark(int Start, int End, string Key, string Kind = "content");

/// <summary>A piece of the text in which the same marks hold from end to end.</summary>
/// <param name="Text">The words.</param>
/// <param name="Keys">The claims whose marks cover it, in order, space-separated; null for plain text.</param>
/// <param name="Kind">The strongest kind among its marks: content before source before cue.</param>
/// <param name="Begins">True where a mark begins: only there the keyboard stops.</param>
public sealed record TextPiece(string Text, string? Keys, string? Kind, bool Begins);

/// <summary>Cuts an article's text at the borders of its marks, so that marks may overlap and the text stays whole.</summary>
public static class TextPieces
{
    private static readonly string[] Strongest = ["content", "source", "cue"];

    /// <summary>
    /// The pieces in order; their texts joined are exactly <paramref name="text"/>. Marks that do not fit the text are left out.
    /// </summary>
    public static IReadOnlyList<TextPiece> Cut(string text, IEnumerable<TextMark> marks)
    {
        var fitting = marks.Where(m => m.Start >= 0 && m.Start < m.End && m.End <= text.Length).OrderBy(m => m.Start).ToList();
        var borders = new SortedSet<int>(fitting.SelectMany(m => new[] { m.Start, m.End })) { 0, text.Length };
        var pieces = new List<TextPiece>();
        var open = new List<TextMark>();
        var next = 0;
        foreach (var (start, end) in borders.Zip(borders.Skip(1)))
        {
            open.RemoveAll(m => m.End <= start);
            for (; next < fitting.Count && fitting[next].Start <= start; next++) open.Add(fitting[next]);
            pieces.Add(Piece(text[start..end], open, start));
        }

        return pieces;
    }

    private static TextPiece Piece(string text, List<TextMark> open, int start)
    {
        if (open.Count == 0) return new(text, null, null, false);
        var kind = Strongest.FirstOrDefault(k => open.Exists(m => m.Kind == k)) ?? open[0].Kind;
        var keys = string.Join(' ', open.Select(m => m.Key).Distinct());
        return new(text, keys, kind, open.Exists(m => m.Start == start && m.Kind == "content"));
    }
}
