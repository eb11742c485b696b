using System.Globalization;
using System.Xml.Linq;
using FactCheck.Domain.Addresses;
using FactCheck.Web.Features.Reading.ReadSitemap;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public async Task Each_page_says_when_it_last_changed_a_list_by_its_newest_verdict()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var first = await published.Up();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var second = await published.Up("The quay will be closed in July.", speakerId: first.SpeakerId, title: "Quay to close");
        var listed = await desk.Ask(db => db.Listings.AsNoTracking().ToDictionaryAsync(l => l.ClaimId, l => l.ChangedAt));
        var (day, next) = (listed[first.ClaimId], listed[second.ClaimId]);
        next.ShouldBeGreaterThan(day);

        var dates = XDocument.Parse(await desk.Browser().GetStringAsync("/sitemap.xml")).Root!.Elements()
            .ToDictionary(url => new Uri(url.Elements().Single(e => e.Name.LocalName == "loc").Value).AbsolutePath, url => url.Elements().SingleOrDefault(e => e.Name.LocalName == "lastmod") is { } at ? DateTimeOffset.Parse(at.Value, CultureInfo.InvariantCulture) : (DateTimeOffset?)null);

        (dates[first.Path], dates[first.ArticlePath]).ShouldBe((day, day));
        (dates[second.Path], dates[second.ArticlePath], dates[first.SpeakerPath], dates["/"]).ShouldBe((next, next, next, next));
        dates.Single(page => page.Key.StartsWith("/outlets/", StringComparison.Ordinal)).Value.ShouldBe(next);
    }

    [Fact]
    public async Task More_addresses_than_one_file_may_hold_are_parts_that_hold_each_of_them_once()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        List<string> paths = [];
        for (var i = 1; i <= 3; i++) paths.Add((await published.Up($"Fee number {i} will rise.", title: $"Fee {i}")).Path);

        var index = (await desk.Send(new ReadSitemapQuery(null, Most: 2), null)).Value;

        index.Pages.ShouldBeEmpty();
        index.Parts.Select(part => part.Path[..(part.Path.IndexOf('?') is > 0 and var end ? end : part.Path.Length)]).ShouldBe(
            ["/sitemap/pages.xml", "/sitemap/articles.xml", "/sitemap/articles.xml", "/sitemap/speakers.xml", "/sitemap/speakers.xml", "/sitemap/outlets.xml", "/sitemap/verdicts-1.xml", "/sitemap/verdicts-2.xml"]);
        var parts = new List<(SitemapPartView Part, string Path)>();
        foreach (var part in index.Parts) parts.AddRange((await desk.Send(new ReadSitemapQuery(part, Most: 2), null)).Value.Pages.Select(page => (part, page.Path)));
        foreach (var part in index.Parts.Skip(1)) parts.Count(one => one.Part == part).ShouldBeLessThanOrEqualTo(2, part.Path);
        parts.Where(one => one.Part.Kind == AddressTarget.Claim).Select(one => one.Path).ShouldBe(paths);
        parts.Select(one => one.Path).ShouldBe((await desk.Send(new ReadSitemapQuery(), null)).Value.Pages.Select(page => page.Path));
        parts.Select(one => one.Path).ShouldBeUnique();
        XDocument.Parse(ReadSitemapEndpoint.Sitemap(index)).Root!.Name.LocalName.ShouldBe("sitemapindex");

        // The second part of the articles begins where the first one of two ends.
        var second = index.Parts[2];
        (await desk.Browser().GetStringAsync(second.Path)).ShouldContain(parts.Single(one => one.Part == second).Path);
        (await desk.Browser().GetStringAsync(second.Path)).ShouldNotContain(parts.First(one => one.Part == index.Parts[1]).Path);
        (await desk.Browser().GetStringAsync("/sitemap/verdicts-1.xml")).ShouldContain(paths[2]);
        var others = await desk.Browser().GetStringAsync("/sitemap/pages.xml");
        others.ShouldContain("http://localhost/methodology");
        others.ShouldNotContain(paths[0]);
    }

    [Fact]
    public async Task Of_a_range_of_numbers_of_which_no_verdict_is_up_no_part_is_told()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        List<UpVerdict> up = [];
        for (var i = 1; i <= 5; i++) up.Add(await published.Up($"Fee number {i} will rise.", title: $"Fee {i}"));
        foreach (var gone in up.Skip(2).Take(2)) await published.Retract(gone.ClaimId, "Forged.");

        var parts = (await desk.Send(new ReadSitemapQuery(null, Most: 2), null)).Value.Parts.Where(part => part.Kind == AddressTarget.Claim).ToList();

        parts.Select(part => part.Number).ShouldBe([1, 3]);
        foreach (var part in parts) (await desk.Send(new ReadSitemapQuery(part, Most: 2), null)).Value.Pages.ShouldNotBeEmpty(part.Path);
    }
}
