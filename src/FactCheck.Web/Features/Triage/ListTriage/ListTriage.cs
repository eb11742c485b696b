using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.ListTriage;

/// <summary>Asks for the suggested claims, by explained priority, a page at a time.</summary>
/// <param name="Words">Words of the claim; null for any.</param>
/// <param name="Kind">What sort of statement; null for any.</param>
/// <param name="OnlyWorthy">Only claims that are rather worth a check than not.</param>
/// <param name="OnlyWatched">Only claims of watched speakers.</param>
/// <param name="ArticleId">Only claims of this article; null for any.</param>
/// <param name="After">Where the page before ended, as its view said; null for the first page.</param>
[MaySend(Senders.Editor)]
public sealed record ListTriageQuery(string? Words, ClaimKind? Kind, bool OnlyWorthy, bool OnlyWatched, Guid? ArticleId, string? After) : IQuery<ListTriageView>;

/// <summary>One page of triage.</summary>
/// <param name="Claims">The claims, the highest priority first, the newer first among equals.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="IsCut">True when more claims wait than are ranked: only the newest are.</param>
/// <param name="Queues">The queues they can be put into.</param>
public sealed record ListTriageView(IReadOnlyList<TriageRowView> Claims, string? Next, bool IsCut, IReadOnlyList<QueueChoice> Queues);

/// <summary>One suggested claim.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="Priority">How high it stands, and why.</param>
/// <param name="Reasons">What carried its check-worthiness, in plain words.</param>
/// <param name="Speakers">Who says it; empty for the article's own voice.</param>
/// <param name="ArticleId">The article of its lead mention.</param>
/// <param name="Article">That article's title; empty when it has none.</param>
/// <param name="Mentions">How many mentions it has.</param>
/// <param name="SuggestedAt">Since when it waits.</param>
public sealed record TriageRowView(
    Guid Id, long Number, string Text, ClaimKind Kind, TriagePriority Priority, IReadOnlyList<string> Reasons, IReadOnlyList<string> Speakers,
    Guid ArticleId, string Article, int Mentions, DateTimeOffset SuggestedAt);

internal sealed class ListTriageValidator : AbstractValidator<ListTriageQuery>
{
    public ListTriageValidator() => RuleFor(query => query.Words).MaximumLength(200);
}

internal sealed class ListTriageHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ListTriageQuery, Outcome<ListTriageView>>
{
    private const int Rows = 40;

    // Ranked in memory, since a priority grows with what happens around a claim: a bounded number, the newest.
    private const int Ranked = 5_000;

    public async Task<Outcome<ListTriageView>> Handle(ListTriageQuery request, CancellationToken cancellationToken)
    {
        var ranked = await Rank(Filter(request), cancellationToken);
        var page = ranked.SkipWhile(one => !IsAfter(one, request.After)).Take(Rows + 1).ToList();
        var next = page.Count > Rows ? string.Create(CultureInfo.InvariantCulture, $"{page[Rows - 1].Priority.Total}-{page[Rows - 1].Number}") : null;
        var shown = page.Take(Rows).ToList();
        return new ListTriageView(await RowsOf(shown, cancellationToken), next, ranked.Count == Ranked, await db.OpenQueuesAsync(cancellationToken));
    }

    private IQueryable<Claim> Filter(ListTriageQuery request)
    {
        var claims = db.Claims.AsNoTracking().Where(c => c.Status == ClaimStatus.Suggested);
        if (request.Kind is { } kind) claims = claims.Where(c => c.Kind == kind);
        if (request.OnlyWorthy) claims = claims.Where(c => c.CheckWorthiness == null || c.CheckWorthiness >= 0.5);
        if (request.ArticleId is { } article) claims = claims.Where(c => c.LeadArticleId == article);
        if (request.OnlyWatched) claims = claims.Where(c => db.Mentions.Any(m => m.ClaimId == c.Id && m.Speakers.Any(v => db.Speakers.Any(s => s.Id == v.SpeakerId && s.IsWatched))));
        if (string.IsNullOrWhiteSpace(request.Words)) return claims;
        var words = request.Words.Trim().ToLowerInvariant();
        return claims.Where(c => c.Text.ToLower().Contains(words));
    }

    private async Task<List<RankedView>> Rank(IQueryable<Claim> claims, CancellationToken cancel)
    {
        var now = clock.Now();
        var found = await claims.OrderByDescending(c => c.Number).Take(Ranked).Select(c => new
        {
            c.Id, c.Number, c.CheckWorthiness, c.SuggestedAt,
            Mentions = db.Mentions.Count(m => m.ClaimId == c.Id),
            Requests = db.ReaderRequests.Count(r => r.ClaimId == c.Id && r.Result == null),
            IsWatched = db.Mentions.Any(m => m.ClaimId == c.Id && m.Speakers.Any(v => db.Speakers.Any(s => s.Id == v.SpeakerId && s.IsWatched))),
        }).ToListAsync(cancel);
        return [.. found
            .Select(c => new RankedView(c.Id, c.Number, c.Mentions, TriagePriority.Of(c.CheckWorthiness, c.Mentions, c.Requests, c.IsWatched, now - c.SuggestedAt)))
            .OrderByDescending(c => c.Priority.Total).ThenByDescending(c => c.Number)];
    }

    private async Task<IReadOnlyList<TriageRowView>> RowsOf(IReadOnlyList<RankedView> shown, CancellationToken cancel)
    {
        var ids = shown.Select(one => one.Id).ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Id, c.Text, c.Kind, c.CheckWorthinessReasons, c.LeadArticleId, c.SuggestedAt,
            Title = db.Articles.Where(a => a.Id == c.LeadArticleId).Select(a => a.Details.Title).FirstOrDefault(),
        }).ToDictionaryAsync(c => c.Id, cancel);
        var voices = await db.Mentions.AsNoTracking().Where(m => ids.Contains(m.ClaimId) && db.Claims.Any(c => c.LeadMentionId == m.Id))
            .SelectMany(m => m.Speakers, (m, v) => new { m.ClaimId, v.Place, Name = db.Speakers.Where(s => s.Id == v.SpeakerId).Select(s => s.Name).First() })
            .ToListAsync(cancel);
        var speakers = voices.OrderBy(v => v.Place).ToLookup(v => v.ClaimId, v => v.Name);
        return [.. shown.Select(one => (one, Claim: claims[one.Id])).Select(row => new TriageRowView(
            row.one.Id, row.one.Number, row.Claim.Text, row.Claim.Kind, row.one.Priority, row.Claim.CheckWorthinessReasons, [.. speakers[row.one.Id]],
            row.Claim.LeadArticleId, row.Claim.Title ?? "", row.one.Mentions, row.Claim.SuggestedAt))];
    }

    // An address that was tampered with begins at the first page.
    private static bool IsAfter(RankedView one, string? after) =>
        after?.Split('-') is not [var points, var number]
        || !int.TryParse(points, CultureInfo.InvariantCulture, out var total) || !long.TryParse(number, CultureInfo.InvariantCulture, out var last)
        || one.Priority.Total < total || (one.Priority.Total == total && one.Number < last);
}

/// <summary>A claim among all that are ranked.</summary>
internal sealed record RankedView(Guid Id, long Number, int Mentions, TriagePriority Priority);
