using System.Xml.Linq;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What search engines are to look at.</summary>
public sealed class ReadSitemapTests
{
    [Fact]
    public async Task The_sitemap_has_every_page_of_what_is_up_and_the_robots_are_told_where_it_is()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var gone = await published.Up("Taken back.");
        await published.Retract(gone.ClaimId, "Our source was forged.");
        var pages = XDocument.Parse(await desk.Browser().GetStringAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();
        foreach (var path in new[] { "/", "/ratings", up.Path, up.ArticlePath, up.SpeakerPath }) pages.ShouldContain("http://localhost" + path);
        pages.ShouldNotContain("http://localhost" + gone.Path);
        var robots = await desk.Browser().GetStringAsync("/robots.txt");
        robots.ShouldContain("Disallow: /desk");
        robots.ShouldContain("Sitemap: http://localhost/sitemap.xml");
    }
}
