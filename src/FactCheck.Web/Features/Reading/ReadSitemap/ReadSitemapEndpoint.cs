using System.Xml.Linq;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadSitemap;

/// <summary>What search engines are to look at (sitemaps.org) and what not (RFC 9309).</summary>
internal sealed class ReadSitemapEndpoint : IEndpoint
{
    private static readonly XNamespace Site = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Answer(null, http, dispatcher, Sitemap, "application/xml", cancel)).Cached();
        routes.MapGet("/sitemap/pages.xml", (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Answer(0, http, dispatcher, Sitemap, "application/xml", cancel)).Cached();
        routes.MapGet("/sitemap/verdicts-{part:int:min(1):max(100000)}.xml", (int part, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Answer(part, http, dispatcher, Sitemap, "application/xml", cancel)).Cached();
        routes.MapGet("/robots.txt", (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Answer(null, http, dispatcher, Robots, "text/plain", cancel)).Cached();
    }

    private static async Task<IResult> Answer(int? part, HttpContext http, IDispatcher dispatcher, Func<ReadSitemapView, string> write, string type, CancellationToken cancel)
    {
        var outcome = await dispatcher.Send(new ReadSitemapQuery(part), cancel);
        if (!outcome.IsDone) return Results.StatusCode(StatusCodes.Status500InternalServerError);
        var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
        return PublicPages.Text(http, () => write(view), type, PublicPages.Mark(view), PublicTags.Lists);
    }

    /// <summary>The pages, or the parts where there are too many.</summary>
    internal static string Sitemap(ReadSitemapView view) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + (view.Parts.Count > 0
        ? new XElement(Site + "sitemapindex", view.Parts.Select(part => new XElement(Site + "sitemap", new XElement(Site + "loc", view.Publisher.At(part)))))
        : new XElement(
            Site + "urlset",
            view.Pages.Select(page => new XElement(
                Site + "url", new XElement(Site + "loc", view.Publisher.At(page.Path)),
                page.ChangedAt is { } at ? new XElement(Site + "lastmod", at.Written()) : null))));

    private static string Robots(ReadSitemapView view) =>
        $"User-agent: *\nDisallow: /desk\nDisallow: /account\nDisallow: /claims/*/ask\nDisallow: /ask\nDisallow: /embed\n\nSitemap: {view.Publisher.At("/sitemap.xml")}\n";
}
