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
[MaySend(Senders.Anyone)]
public sealed record ReadSitemapQuery : IQuery<ReadSitemapView>;

/// <summary>Pages for search engines.</summary>
/// <param name="Pages">Each path and when it last changed; null when that is not known.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadSitemapView(IReadOnlyList<SitePageView> Pages, Publisher Publisher);

/// <summary>One page.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="ChangedAt">When it last changed.</param>
public sealed record SitePageView(string Path, DateTimeOffset? ChangedAt);

internal sealed class ReadSitemapHandler(FactCheckDb db) : IRequestHandler<ReadSitemapQuery, Outcome<ReadSitemapView>>
{
    // A sitemap holds 50,000 addresses at most (sitemaps.org).
    private const int MostVerdicts = 30_000, MostOthers = 6_000;

    private static readonly string[] Standing = ["/", "/search", "/ratings", "/methodology", "/corrections", "/about", "/funding", "/ethics"];

    public async Task<Outcome<ReadSitemapView>> Handle(ReadSitemapQuery request, CancellationToken cancellationToken)
    {
        var verdicts = await db.ListingsUp().NewestFirst().Take(MostVerdicts).Select(l => new { l.Path, l.ChangedAt }).ToListAsync(cancellationToken);
        var articles = await db.Addresses.AsNoTracking().Where(a => a.IsCurrent && a.Target == AddressTarget.Article && db.Listings.Any(l => l.Standing == Domain.Claims.Standing.Up && l.ArticleId == a.TargetId))
            .OrderByDescending(a => a.Since).Take(MostOthers).Select(a => a.Path).ToListAsync(cancellationToken);
        var speakers = await db.Addresses.AsNoTracking().Where(a => a.IsCurrent && a.Target == AddressTarget.Speaker && db.Listings.Any(l => l.Standing == Domain.Claims.Standing.Up && l.Speakers.Any(s => s.SpeakerId == a.TargetId)))
            .OrderByDescending(a => a.Since).Take(MostOthers).Select(a => a.Path).ToListAsync(cancellationToken);
        var topics = await db.Addresses.AsNoTracking().Where(a => a.IsCurrent && a.Target == AddressTarget.Topic && db.Listings.Any(l => l.Standing == Domain.Claims.Standing.Up && l.Topics.Any(t => t.TopicId == a.TargetId)))
            .OrderByDescending(a => a.Since).Take(MostOthers).Select(a => a.Path).ToListAsync(cancellationToken);
        var outlets = await db.Addresses.AsNoTracking().Where(a => a.IsCurrent && a.Target == AddressTarget.Outlet).OrderByDescending(a => a.Since).Take(MostOthers).Select(a => a.Path).ToListAsync(cancellationToken);
        return new ReadSitemapView(
            [.. Standing.Select(p => new SitePageView(p, null)), .. verdicts.Select(v => new SitePageView(v.Path, v.ChangedAt)), .. articles.Concat(speakers).Concat(topics).Concat(outlets).Select(p => new SitePageView(p, null))],
            await db.PublisherAsync(cancellationToken));
    }
}
