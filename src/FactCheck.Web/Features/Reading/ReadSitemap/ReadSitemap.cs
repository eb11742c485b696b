using System.Globalization;
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
/// <param name="Part">Null for all of it, or for the list of its parts where it is too long for one file.</param>
/// <param name="Most">How many addresses stand in one part: far below the 50,000 that sitemaps.org allows, so that a part is quickly read.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadSitemapQuery(SitemapPartView? Part = null, int Most = 5_000) : IQuery<ReadSitemapView>;

/// <summary>A part of the sitemap.</summary>
/// <param name="Kind">Of what; null for the pages that are no thing's own.</param>
/// <param name="Number">For verdicts: which range of their claims' numbers, from 1.</param>
/// <param name="After">For everything else: behind which thing it begins; null for the first part.</param>
public sealed record SitemapPartView(AddressTarget? Kind, int Number = 1, Guid? After = null)
{
    /// <summary>Where it is.</summary>
    public string Path => Kind switch
    {
        null => "/sitemap/pages.xml",
        AddressTarget.Claim => string.Create(CultureInfo.InvariantCulture, $"/sitemap/verdicts-{Number}.xml"),
        { } kind => $"/sitemap{Address.Folder(kind).TrimEnd('/')}.xml{(After is { } after ? $"?after={after:N}" : "")}",
    };
}

/// <summary>Pages for search engines.</summary>
/// <param name="Pages">Each path and when it last changed. Empty where there are parts.</param>
/// <param name="Parts">The parts; empty while all of it fits into one file.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadSitemapView(IReadOnlyList<SitePage> Pages, IReadOnlyList<SitemapPartView> Parts, Publisher Publisher);

internal sealed class ReadSitemapHandler(FactCheckDb db) : IRequestHandler<ReadSitemapQuery, Outcome<ReadSitemapView>>
{
    private static readonly string[] Standing = ["/ratings", "/methodology", "/about", "/funding", "/ethics"];

    public async Task<Outcome<ReadSitemapView>> Handle(ReadSitemapQuery request, CancellationToken cancellationToken)
    {
        var (most, publisher) = (request.Most, await db.PublisherAsync(cancellationToken));
        if (request.Part is { } part) return new ReadSitemapView(await PagesAsync(part, most, cancellationToken), [], publisher);
        // By the number of the newest claim: nothing has to be counted, and a verdict stays in its part for good.
        var last = await db.LastVerdictAsync(cancellationToken);
        var size = last + Standing.Length;
        foreach (var kind in SitemapReading.Kinds)
            if (size <= most) size += await db.PagesAsync(kind, most, cancellationToken);
        SitemapPartView[] whole = [new(null), .. SitemapReading.Kinds.Select(kind => new SitemapPartView(kind)), new(AddressTarget.Claim)];
        if (size > most) return new ReadSitemapView([], await PartsAsync(last, most, cancellationToken), publisher);
        var pages = new List<SitePage>();
        foreach (var one in whole) pages.AddRange(await PagesAsync(one, most, cancellationToken));
        return new ReadSitemapView(pages, [], publisher);
    }

    private async Task<IReadOnlyList<SitemapPartView>> PartsAsync(long last, int most, CancellationToken cancel)
    {
        var parts = new List<SitemapPartView> { new(null) };
        foreach (var kind in SitemapReading.Kinds)
            if (await db.PagesAsync(kind, 1, cancel) > 0)
                parts.AddRange((await db.BreaksAsync(kind, most, cancel)).Select(id => new SitemapPartView(kind, After: id)).Prepend(new(kind)));
        // A file without an address is none: of a desk that publishes little, most ranges of numbers hold no verdict.
        for (long above = 0; above < last && await db.FirstVerdictAsync(above, cancel) is { } first; above = parts[^1].Number * (long)most)
            parts.Add(new(AddressTarget.Claim, (int)((first + most - 1) / most)));
        return parts;
    }

    private async Task<IReadOnlyList<SitePage>> PagesAsync(SitemapPartView part, int most, CancellationToken cancel) => part.Kind switch
    {
        null => await OwnAsync(cancel),
        AddressTarget.Claim => await db.VerdictPagesAsync((part.Number - 1L) * most, (long)part.Number * most, cancel),
        { } kind => await db.PagesAsync(kind, part.After, most, cancel),
    };

    private async Task<IReadOnlyList<SitePage>> OwnAsync(CancellationToken cancel)
    {
        var newest = await db.ListingsUp().NewestFirst().Select(l => (DateTimeOffset?)l.ChangedAt).FirstOrDefaultAsync(cancel);
        var logged = await db.CorrectionsLog.OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancel);
        return [new("/", newest), new("/search", newest), new("/corrections", logged), .. Standing.Select(path => new SitePage(path, null))];
    }
}
