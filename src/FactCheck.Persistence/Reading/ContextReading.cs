using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>The sentences around mentions, without the articles' texts.</summary>
public static class ContextReading
{
    private const int Around = 1_500, Longest = 4_000, Margin = 200;

    /// <summary>
    /// The sentence of each of these mentions, with its neighbours; the mention's own words where the article was withdrawn. Of each
    /// text only a piece is read: a text may have a million characters. Where the piece does not hold the whole paragraph, or the
    /// database counts characters otherwise than we do, the text is read.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, ContextSentences>> ContextsAsync(this FactCheckDb db, IReadOnlyList<Mention> mentions, CancellationToken cancellationToken)
    {
        var ids = mentions.Select(m => m.Id).ToList();
        var pieces = await db.Mentions.Where(m => EF.Parameter(ids).Contains(m.Id))
            .Join(db.Articles, m => m.ArticleId, a => a.Id, (m, a) => new { m.Id, Piece = a.Text!.Substring(m.Start > Around ? m.Start - Around : 0, Longest) })
            .ToDictionaryAsync(one => one.Id, one => one.Piece, cancellationToken);
        var found = mentions.ToDictionary(m => m.Id, m => Within(pieces.GetValueOrDefault(m.Id), m));
        List<Mention> whole = [.. mentions.Where(m => found[m.Id] is null)];
        if (whole.Count > 0)
        {
            var articleIds = whole.Select(m => m.ArticleId).Distinct().ToList();
            var texts = await db.Articles.Where(a => articleIds.Contains(a.Id)).Select(a => new { a.Id, a.Text }).ToDictionaryAsync(a => a.Id, a => a.Text, cancellationToken);
            foreach (var mention in whole) found[mention.Id] = ContextSentences.Around(texts[mention.ArticleId]!, mention.Start, mention.Content.Max(s => s.End));
        }

        return found.ToDictionary(one => one.Key, one => one.Value!);
    }

    // Sentences end with their paragraph at the latest: what lies beyond it, some marks between paragraphs aside, changes nothing.
    private static ContextSentences? Within(string? piece, Mention mention)
    {
        if (piece is null) return new("", mention.Words, "");
        var from = Math.Max(0, mention.Start - Around);
        var (start, end) = (mention.Start - from, mention.Content.Max(s => s.End) - from);
        if (end > piece.Length || !mention.Content.All(span => IsThere(piece, span, from))) return null;
        var begins = from == 0 || piece.LastIndexOf('\n', start - 1, start - Margin) >= 0;
        var ends = piece.Length < Longest || piece.IndexOf('\n', end) >= 0;
        return begins && ends ? ContextSentences.Around(piece, start, end) : null;
    }

    private static bool IsThere(string piece, TextSpan span, int from) =>
        string.CompareOrdinal(piece, span.Start - from, span.Text, 0, span.Text.Length) == 0
        && string.CompareOrdinal(piece, span.End - from, span.After, 0, span.After.Length) == 0;
}
