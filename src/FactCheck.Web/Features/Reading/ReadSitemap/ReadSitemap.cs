using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadSitemap;

/// <summary>Asks what search engines are to look at.</summary>
/// <param name="Part">Null for all of it, or for the list of its parts where it is too long; 0 for the pages that are no verdicts; from 1 the verdicts by the numbers of their claims.</param>
/// <param name="Most">How many addresses stand in one part: 50,000 at most (sitemaps.org).</param>
[MaySend(Senders.Anyone)]
public sealed record ReadSitemapQuery(int? Part = null, int Most = 50_000) : IQuery<ReadSitemapView>;

/// <summary>Pages for search engines.</summary>
/// <param name="Pages">Each path and when it last changed; null when that is not known. Empty where there are parts.</param>
/// <param name="Parts">Paths of the parts; empty while all of it fits into one.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadSitemapView(IReadOnlyList<SitePageView> Pages, IReadOnlyList<string> Parts, Publisher Publisher);

/// <summary>One page.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="ChangedAt">When it last changed: a list's when its newest verdict did.</param>
public sealed record SitePageView(string Path, DateTimeOffset? ChangedAt);

internal sealed class ReadSitemapHandler(FactCheckDb db) : IRequestHandler<ReadSitemapQuery, Outcome<ReadSitemapView>>
{
    private const int MostOfAKind = 4_000;

    private static readonly string[] Standing = ["/ratings", "/methodology", "/about", "/funding", "/ethics"];

    public async Task<Outcome<ReadSitemapView>> Handle(ReadSitemapQuery request, CancellationToken cancellationToken)
    {
        var publisher = await db.PublisherAsync(cancellationToken);
        if (request.Part == 0) return new ReadSitemapView(await OthersAsync(cancellationToken), [], publisher);
        if (request.Part is { } part) return new ReadSitemapView(await VerdictsAsync((part - 1L) * request.Most, (long)part * request.Most, cancellationToken), [], publisher);
        // By the number of the newest claim that is up: nothing has to be counted, and a verdict stays in its part for good.
        var last = await db.ListingsUp().OrderByDescending(l => l.ClaimNumber).Select(l => l.ClaimNumber).FirstOrDefaultAsync(cancellationToken);
        var others = await OthersAsync(cancellationToken);
        if (last + others.Count <= request.Most) return new ReadSitemapView([.. others, .. await VerdictsAsync(0, last, cancellationToken)], [], publisher);
        var parts = (int)((last + request.Most - 1) / request.Most);
        return new ReadSitemapView([], ["/sitemap/pages.xml", .. Enumerable.Range(1, parts).Select(one => $"/sitemap/verdicts-{one}.xml")], publisher);
    }

    private async Task<IReadOnlyList<SitePageView>> VerdictsAsync(long after, long to, CancellationToken cancel) =>
        await db.ListingsUp().Where(l => l.ClaimNumber > after && l.ClaimNumber <= to).OrderBy(l => l.ClaimNumber).Select(l => new SitePageView(l.Path, l.ChangedAt)).ToListAsync(cancel);

    private async Task<IReadOnlyList<SitePageView>> OthersAsync(CancellationToken cancel)
    {
        var newest = await db.ListingsUp().NewestFirst().Select(l => (DateTimeOffset?)l.ChangedAt).FirstOrDefaultAsync(cancel);
        var logged = await db.CorrectionsLog.OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancel);
        var up = db.ListingsUp();
        var articles = await Of(AddressTarget.Article).Select(a => new SitePageView(a.Path, up.Where(l => l.ArticleId == a.TargetId)
            .OrderByDescending(l => l.Newness).Select(l => (DateTimeOffset?)l.ChangedAt).FirstOrDefault())).ToListAsync(cancel);
        var speakers = await Of(AddressTarget.Speaker).Select(a => new SitePageView(a.Path, up.Where(l => l.Speakers.Any(s => s.SpeakerId == a.TargetId))
            .OrderByDescending(l => l.Newness).Select(l => (DateTimeOffset?)l.ChangedAt).FirstOrDefault())).ToListAsync(cancel);
        var topics = await Of(AddressTarget.Topic).Select(a => new SitePageView(a.Path, up.Where(l => l.Topics.Any(t => t.TopicId == a.TargetId))
            .OrderByDescending(l => l.Newness).Select(l => (DateTimeOffset?)l.ChangedAt).FirstOrDefault())).ToListAsync(cancel);
        var outlets = await Of(AddressTarget.Outlet).Join(db.Outlets, a => a.TargetId, o => o.Id, (a, o) => new SitePageView(a.Path, up.Where(l => l.OutletKey == o.FoldedName)
            .OrderByDescending(l => l.Newness).Select(l => (DateTimeOffset?)l.ChangedAt).FirstOrDefault())).ToListAsync(cancel);
        return
        [
            new("/", newest), new("/search", newest), new("/corrections", logged), .. Standing.Select(path => new SitePageView(path, null)),
            .. articles.Concat(speakers).Concat(topics).Concat(outlets).Where(page => page.ChangedAt is not null),
        ];
    }

    // Those that never had a verdict, or have none any more, are left out once their dates are known.
    private IQueryable<Domain.Addresses.Address> Of(AddressTarget target) =>
        db.Addresses.AsNoTracking().Where(a => a.IsCurrent && a.Target == target).OrderByDescending(a => a.Since).Take(MostOfAKind);
}
