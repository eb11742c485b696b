using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FactCheck.Domain.Newsrooms;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>How other sites learn to show a verdict.</summary>
public sealed class DescribeEmbedTests
{
    [Fact]
    public async Task A_verdict_s_page_leads_to_its_description_in_both_formats()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var browser = desk.Browser();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(up.Path));
        page.ShouldContain("application/json+oembed");
        page.ShouldContain("text/xml+oembed");
        var url = Uri.EscapeDataString("http://localhost" + up.Path);
        page.ShouldContain($"http://localhost/oembed?url={url}&format=json");
        var answer = await browser.GetAsync($"/oembed?url={url}&maxwidth=400&maxheight=9000");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string?)json["version"], (string?)json["type"], (int?)json["width"], (int?)json["height"]).ShouldBe(("1.0", "rich", 400, 320));
        ((string?)json["html"])!.ShouldContain($"src=\"http://localhost/embed/{up.Path["/claims/".Length..]}\"");
        var small = JsonNode.Parse(await browser.GetStringAsync($"/oembed?url={url}&maxwidth=10&maxheight=20"))!;
        ((int?)small["width"], (int?)small["height"]).ShouldBe((10, 20));
        foreach (var spelt in new[] { $"http://localhost{up.Path}/", $"http://localhost{up.Path.ToUpperInvariant()}", $"https://localhost{up.Path}" })
            (await browser.GetAsync($"/oembed?url={Uri.EscapeDataString(spelt)}")).StatusCode.ShouldBe(HttpStatusCode.OK, spelt);
        var xml = XDocument.Parse(await browser.GetStringAsync($"/oembed?url={url}&format=xml")).Root!;
        xml.Element("title")!.Value.ShouldBe((string?)json["title"]);
        xml.Element("html")!.Value.ShouldContain("<iframe");
    }

    [Fact]
    public async Task What_no_XML_can_carry_is_left_out_of_the_description_and_of_the_feeds()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        await desk.Ask(async db =>
        {
            var newsroom = await db.Newsrooms.FirstOrDefaultAsync() ?? db.Add(Newsroom.Found("", false)).Entity;
            newsroom.Describe("The\u000B Tribune", null, ["en"], "Etc/UTC", Policies.Unwritten, desk.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
            db.Entry(await db.Listings.SingleAsync()).Property(listing => listing.Summary).CurrentValue = "What\u000B the port \U0001F6A2 charges";
            return await db.SaveChangesAsync();
        });
        var browser = desk.Browser();

        var xml = XDocument.Parse(await browser.GetStringAsync($"/oembed?url={Uri.EscapeDataString("http://localhost" + up.Path)}&format=xml")).Root!;

        (xml.Element("title")!.Value, xml.Element("provider_name")!.Value).ShouldBe(("What the port \U0001F6A2 charges", "The Tribune"));
        xml.Element("html")!.Value.ShouldContain("title=\"What the port");
        foreach (var feed in new[] { "/feed.rss", "/feed.atom" }) XDocument.Parse(await browser.GetStringAsync(feed)).ToString().ShouldContain("The Tribune");
    }

    [Fact]
    public async Task Other_formats_and_pages_that_are_not_ours_are_refused()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var browser = desk.Browser();
        (await browser.GetAsync($"/oembed?url=http://localhost{up.Path}&format=yaml")).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        foreach (var url in new[] { "", "nonsense", $"http://elsewhere.example{up.Path}", "http://localhost/claims/never-written-00000000", "http://localhost/desk", "javascript:alert(1)", new string('x', 2_500) })
            (await browser.GetAsync($"/oembed?url={Uri.EscapeDataString(url)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, url);
    }
}
