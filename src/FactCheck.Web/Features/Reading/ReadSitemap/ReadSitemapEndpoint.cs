using System.Xml.Linq;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Layout;

namespace FactCheck.Web.Features.Reading.ReadSitemap;

/// <summary>What search engines are to look at (sitemaps.org) and what not (RFC 9309).</summary>
internal sealed class ReadSitemapEndpoint : IEndpoint
{
    private static readonly XNamespace Site = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Answer(null, http, dispatcher, cancel)).Cached();
        routes.MapGet("/sitemap/pages.xml", (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Answer(new(null), http, dispatcher, cancel)).Cached();
        routes.MapGet("/sitemap/verdicts-{number:int:min(1):max(1000000)}.xml", (int number, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
            Answer(new(AddressTarget.Claim, number), http, dispatcher, cancel)).Cached();
        foreach (var kind in SitemapReading.Kinds)
            routes.MapGet(new SitemapPartView(kind).Path, (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
                Answer(new(kind, After: Guid.TryParseExact(http.Request.Query["after"], "N", out var after) ? after : null), http, dispatcher, cancel)).Cached("after");
        routes.MapGet("/robots.txt", Robots).Cached();
    }

    private static async Task<IResult> Answer(SitemapPartView? part, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var outcome = await dispatcher.Send(new ReadSitemapQuery(part), cancel);
        if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
        var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
        return PublicPages.Text(http, () => Sitemap(view), "application/xml", PublicPages.Mark(view), PublicTags.Lists);
    }

    /// <summary>The pages, or the parts where there are too many.</summary>
    internal static string Sitemap(ReadSitemapView view) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + (view.Parts.Count > 0
        ? new XElement(Site + "sitemapindex", view.Parts.Select(part => new XElement(Site + "sitemap", new XElement(Site + "loc", view.Publisher.At(part.Path)))))
        : new XElement(
            Site + "urlset",
            view.Pages.Select(page => new XElement(
                Site + "url", new XElement(Site + "loc", view.Publisher.At(page.Path)),
                page.ChangedAt is { } at ? new XElement(Site + "lastmod", at.Written()) : null))));

    private static async Task<IResult> Robots(HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var outcome = await dispatcher.Send(new MastheadQuery(), cancel);
        if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
        var here = outcome.Value.Address is { Length: > 0 } address ? address : PublicPages.Origin(http);
        var text = $"User-agent: *\nDisallow: /desk\nDisallow: /account\nDisallow: /claims/*/ask\nDisallow: /ask\nDisallow: /embed\n\nSitemap: {here}/sitemap.xml\n";
        return PublicPages.Text(http, () => text, "text/plain", PublicPages.Mark(text), PublicTags.Everything);
    }
}
