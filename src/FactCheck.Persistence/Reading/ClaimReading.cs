using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A stretch of an excerpt that is marked.</summary>
/// <param name="Start">First code unit in the excerpt.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind"><c>content</c>, <c>source</c> or <c>cue</c>.</param>
public sealed record MarkedStretch(int Start, int End, string Kind);

/// <summary>Who says it, as the article names them.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Role">The role then.</param>
public sealed record NamedVoice(Guid SpeakerId, string Name, string? Role);

/// <summary>A claim where its lead mention stands.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="OutletId">Who published it.</param>
/// <param name="Outlet">Name of the outlet.</param>
/// <param name="Address">Where the article stands on the web.</param>
/// <param name="Dated">When it was published.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Words">The claim's words there.</param>
/// <param name="Excerpt">The article's text around them; null once the article was withdrawn.</param>
/// <param name="Marks">What is marked in the excerpt.</param>
/// <param name="Quotation">How the words are rendered.</param>
/// <param name="Voices">Who says it; empty for the article's own voice.</param>
/// <param name="Via">The reporter in between.</param>
/// <param name="OtherPlaces">In how many other places the claim stands.</param>
public sealed record ClaimPlace(
    Guid ArticleId, string Title, Guid? OutletId, string? Outlet, string? Address, ArticleDate? Dated, string Language, string Words,
    string? Excerpt, IReadOnlyList<MarkedStretch> Marks, Quotation Quotation, IReadOnlyList<NamedVoice> Voices, string? Via, int OtherPlaces);

/// <summary>Reads a claim in its article, with what stands around it.</summary>
public static class ClaimReading
{
    private const int Around = 400;
    private const int Most = 1_200;

    /// <summary>The claim's lead mention with the paragraphs around it.</summary>
    public static async Task<ClaimPlace> PlaceAsync(this FactCheckDb db, Claim claim, CancellationToken cancellationToken)
    {
        var mention = await db.Mentions.AsNoTracking().SingleAsync(m => m.Id == claim.LeadMentionId, cancellationToken);
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == mention.ArticleId, cancellationToken);
        var outlet = await db.Outlets.Where(o => o.Id == article.Details.OutletId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        var ids = mention.Speakers.Select(s => s.SpeakerId).ToList();
        var names = await db.Speakers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var others = await db.Mentions.CountAsync(m => m.ClaimId == claim.Id && m.Id != mention.Id, cancellationToken);
        var (from, to) = article.Text is { } text ? Surroundings(text, mention) : (0, 0);
        var details = article.Details;
        return new(
            article.Id, details.Title, details.OutletId, outlet, details.Address, details.Dated, details.Language, mention.Words,
            article.Text?[from..to], article.Text is null ? [] : [.. Marks(mention, from, to)], mention.Quotation,
            [.. mention.Speakers.OrderBy(s => s.Place).Where(s => names.ContainsKey(s.SpeakerId)).Select(s => new NamedVoice(s.SpeakerId, names[s.SpeakerId], s.Role))],
            mention.Via?.Text, others);
    }

    /// <summary>From the line that begins some way before the words to the end of the one some way behind them.</summary>
    private static (int From, int To) Surroundings(string text, Mention mention)
    {
        var spans = mention.Content.Concat(mention.Source).Concat(mention.Cue).ToList();
        var (first, last) = (spans.Min(s => s.Start), spans.Max(s => s.End));
        var from = text.LastIndexOf('\n', Math.Max(0, first - Around)) + 1;
        var to = text.IndexOf('\n', Math.Min(text.Length, last + Around));
        if (first - from > Most) from = text.IndexOf(' ', first - Most) is var space && space >= 0 && space < first ? space + 1 : first;
        if (to < 0) to = text.Length;
        if (to - last > Most) to = text.LastIndexOf(' ', last + Most) is var end && end > last ? end : last;
        return (from, to);
    }

    private static IEnumerable<MarkedStretch> Marks(Mention mention, int from, int to) =>
        mention.Content.Select(s => (Span: s, Kind: "content")).Concat(mention.Source.Select(s => (Span: s, Kind: "source"))).Concat(mention.Cue.Select(s => (Span: s, Kind: "cue")))
            .Where(it => it.Span.Start >= from && it.Span.End <= to)
            .Select(it => new MarkedStretch(it.Span.Start - from, it.Span.End - from, it.Kind));
}
