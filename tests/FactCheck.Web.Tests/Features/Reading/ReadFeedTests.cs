using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>Verdicts as feeds.</summary>
public sealed class ReadFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_three_feeds_say_the_same_and_a_correction_says_that_it_is_one()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up("Fees & <tolls> will rise\u0001.");
        await published.Correct(up.ClaimId, "It is 8 percent.", "The register was misread.");
        var browser = desk.Browser();
        var rss = XDocument.Parse(await browser.GetStringAsync("/feed.rss")).Descendants("item").Single();
        var atom = XDocument.Parse(await browser.GetStringAsync("/feed.atom")).Descendants(Atom + "entry").Single();
        var json = JsonNode.Parse(await browser.GetStringAsync("/feed.json"))!["items"]!.AsArray().Single()!;
        rss.Element("title")!.Value.ShouldBe("Half true: Fees & <tolls> will rise.");
        rss.Element("link")!.Value.ShouldBe("http://localhost" + up.Path);
        rss.Element("description")!.Value.ShouldStartWith("Correction: The register was misread.");
        atom.Element(Atom + "title")!.Value.ShouldBe(rss.Element("title")!.Value);
        ((string?)json["url"]).ShouldBe(rss.Element("link")!.Value);
        atom.Element(Atom + "id")!.Value.ShouldBe((string?)json["id"]);
    }

    [Fact]
    public async Task A_feed_has_the_filters_of_the_search()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("It is false.", rating: "false");
        await published.Up("It is true.", rating: "true");
        var items = JsonNode.Parse(await desk.Browser().GetStringAsync("/feed.json?rating=true"))!["items"]!.AsArray();
        ((string?)items.Single()!["title"]).ShouldBe("True: It is true.");
    }

    [Fact]
    public async Task A_feed_of_nothing_is_still_a_feed()
    {
        await using var desk = await Desk.Open();
        XDocument.Parse(await desk.Browser().GetStringAsync("/feed.atom")).Root!.Name.ShouldBe(Atom + "feed");
    }
}
