using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Publishing.ReopenClaim;
using FactCheck.Web.Features.Publishing.SetTopics;
using Microsoft.EntityFrameworkCore;

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

    [Theory]
    [InlineData(ChangeKind.Clarification)]
    [InlineData(ChangeKind.Update)]
    public async Task A_feed_says_what_else_changed_and_goes_on_saying_what_was_corrected(ChangeKind kind)
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Correct(up.ClaimId, "It is 8 percent.", "The register was misread.");
        await published.Correct(up.ClaimId, "It is 7 percent.", "The register was misread again.");
        await published.Correct(up.ClaimId, "It is 7 percent now.", "June is here.", kind);
        foreach (var text in await TextsAsync(desk)) text.ShouldStartWith($"{kind}: June is here. Correction: The register was misread again. Correction: The register was misread. Rui Sequeira: “");
    }

    [Fact]
    public async Task Whoever_had_a_verdict_in_their_feed_is_told_that_it_is_being_checked_again()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up("The bridge is closed.", rating: "false");
        desk.Clock.Advance(TimeSpan.FromHours(1));
        var gone = await published.Up("The bridge is gone.");
        await published.Up("Trams are late.", rating: "true");
        await published.Retract(gone.ClaimId, "Our source was forged.");
        desk.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var one in new[] { gone, up }) (await desk.Send(new ReopenClaimCommand(one.ClaimId, 1, "New figures are out."), published.Editor)).Problems.ShouldBeEmpty();
        var began = desk.Clock.Now();
        while (await desk.Run("outbox")) ;

        foreach (var path in new[] { "/feed.json", "/feed.json?q=bridge", $"/feed.json?speaker={up.SpeakerPath["/speakers/".Length..]}", "/feed.json?rating=false" })
        {
            var items = JsonNode.Parse(await desk.Browser().GetStringAsync(path))!["items"]!.AsArray();
            var told = items.Single(item => (string?)item!["title"] == "False: The bridge is closed.")!;
            ((string?)told["content_text"]).ShouldStartWith("Being checked again. Rui Sequeira: “The bridge is closed.” False.", customMessage: path);
            DateTimeOffset.Parse((string)told["date_modified"]!, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(began, TimeSpan.FromSeconds(1));
            items.Select(item => DateTimeOffset.Parse((string)item!["date_modified"]!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeInOrder(SortDirection.Descending);
            items.Any(item => (string?)item!["title"] == "True: Trams are late.").ShouldBe(path == "/feed.json");
        }

        (await TextsAsync(desk)).ShouldAllBe(text => text.Contains("Being checked again."));
        var all = JsonNode.Parse(await desk.Browser().GetStringAsync("/feed.json"))!["items"]!.AsArray().ToDictionary(item => (string)item!["title"]!, item => (string)item!["content_text"]!);
        all["Retracted: The bridge is gone."].ShouldBe("Retracted: Our source was forged. Being checked again. Rui Sequeira: “The bridge is gone.”");
        all["True: Trams are late."].ShouldNotContain("Being checked again");
    }

    // The first item in each of the three.
    private static async Task<string[]> TextsAsync(Desk desk) =>
    [
        XDocument.Parse(await desk.Browser().GetStringAsync("/feed.rss")).Descendants("item").First().Element("description")!.Value,
        XDocument.Parse(await desk.Browser().GetStringAsync("/feed.atom")).Descendants(Atom + "entry").First().Element(Atom + "summary")!.Value,
        (string)JsonNode.Parse(await desk.Browser().GetStringAsync("/feed.json"))!["items"]![0]!["content_text"]!,
    ];

    [Fact]
    public async Task A_parser_that_we_did_not_write_reads_what_a_reader_reads()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var first = await published.Up("Fees & <tolls> will rise.");
        var second = await published.Up("The bridge is closed.", rating: "true");
        await published.Correct(first.ClaimId, "It is 8 percent.", "The register was misread.");
        foreach (var path in new[] { "/feed.rss", "/feed.atom" })
        {
            using var reader = XmlReader.Create(new StringReader(await desk.Browser().GetStringAsync(path)));
            var feed = SyndicationFeed.Load(reader);
            feed.Title.Text.ShouldNotBeNullOrEmpty();
            feed.Items.Select(item => item.Title.Text).ShouldBe(["Half true: Fees & <tolls> will rise.", "True: The bridge is closed."], ignoreOrder: true, path);
            feed.Items.SelectMany(item => item.Links).Select(link => link.Uri.AbsolutePath).ShouldBe([first.Path, second.Path], ignoreOrder: true, path);
            feed.Items.Select(item => item.Id).Distinct().Count().ShouldBe(2);
            feed.Items.Single(item => item.Title.Text.Contains("tolls", StringComparison.Ordinal)).Summary.Text.ShouldStartWith("Correction: The register was misread.");
            feed.Items.ShouldAllBe(item => (path == "/feed.rss" ? item.PublishDate : item.LastUpdatedTime) > DateTimeOffset.UnixEpoch);
        }
    }

    [Theory]
    [InlineData("rating=false", "False")]
    [InlineData("q=bridge", "“bridge”")]
    [InlineData("speaker={speaker}", "Rui Sequeira")]
    [InlineData("outlet=tidewater%20TRIBUNE", "Tidewater Tribune")]
    [InlineData("topic={topic}", "Ports & <tolls>")]
    [InlineData("from=2026-03-11&to=2026-03-11", "from 11 March 2026, to 11 March 2026")]
    [InlineData("rating=false&speaker={speaker}&from=2026-03-11", "False, Rui Sequeira, from 11 March 2026")]
    [InlineData("rating=true", "True")]
    public async Task Every_list_can_be_read_as_a_feed_with_a_name_and_an_id_of_its_own(string filter, string name)
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("Trams are late.", rating: "half-true");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var up = await published.Up("The bridge is closed.", rating: "false");
        await published.Up("The bridge is old.", rating: "false", speakerId: up.SpeakerId);
        (await desk.Send(new SetTopicsCommand(up.ClaimId, [], "Ports & <tolls>"), published.Editor)).Problems.ShouldBeEmpty();
        var topic = await desk.Ask(db => db.Addresses.Where(a => a.Target == Domain.Addresses.AddressTarget.Topic).Select(a => a.Path).SingleAsync());
        filter = filter.Replace("{speaker}", up.SpeakerPath["/speakers/".Length..], StringComparison.Ordinal).Replace("{topic}", topic["/topics/".Length..], StringComparison.Ordinal);
        var list = Regex.Matches(await desk.Browser().GetStringAsync("/search?" + filter), "<h3[^>]*><a href=\"(/claims/[^\"]+)\"").Select(link => link.Groups[1].Value).ToList();
        if (filter != "rating=true") list.ShouldNotBeEmpty();
        var byFit = filter.StartsWith("q=", StringComparison.Ordinal);

        foreach (var path in new[] { "/feed.rss", "/feed.atom" })
        {
            using var reader = XmlReader.Create(new StringReader(await desk.Browser().GetStringAsync($"{path}?{filter}")));
            var feed = SyndicationFeed.Load(reader);
            feed.Items.SelectMany(item => item.Links).Select(link => link.Uri.AbsolutePath).ShouldBe(list, ignoreOrder: byFit, path);
            feed.Title.Text.ShouldEndWith(": " + name);
            feed.Links.Single(link => link.RelationshipType == "self").Uri.PathAndQuery.ShouldStartWith(path + "?");
            feed.Links.Single(link => link.RelationshipType == "alternate").Uri.AbsolutePath.ShouldBe("/search");
            if (path == "/feed.atom") feed.Id.ShouldBe(feed.Links.Single(link => link.RelationshipType == "self").Uri.AbsoluteUri);
        }

        var json = JsonNode.Parse(await desk.Browser().GetStringAsync("/feed.json?" + filter))!;
        json["items"]!.AsArray().Select(item => new Uri((string)item!["url"]!).AbsolutePath).ShouldBe(list, ignoreOrder: byFit);
        ((string?)json["title"])!.ShouldEndWith(": " + name);
    }

    [Fact]
    public async Task The_json_feed_is_what_its_specification_asks_for()
    {
        await using var desk = await Desk.Open();
        await (await Publications.At(desk)).Up();
        var answer = await desk.Browser().GetAsync("/feed.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/feed+json");
        var feed = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        // jsonfeed.org/version/1.1: version and title are required; an item needs an id and its content as text or HTML.
        ((string?)feed["version"]).ShouldBe("https://jsonfeed.org/version/1.1");
        ((string?)feed["title"]).ShouldNotBeNullOrEmpty();
        foreach (var address in new[] { feed["home_page_url"], feed["feed_url"], feed["items"]![0]!["url"] })
            Uri.TryCreate((string?)address, UriKind.Absolute, out _).ShouldBeTrue();
        var item = feed["items"]![0]!.AsObject();
        item["id"]!.GetValueKind().ShouldBe(System.Text.Json.JsonValueKind.String);
        ((string?)item["content_text"]).ShouldNotBeNullOrEmpty();
        foreach (var date in new[] { "date_published", "date_modified" }) DateTimeOffset.TryParse((string?)item[date], System.Globalization.CultureInfo.InvariantCulture, out _).ShouldBeTrue();
        item["tags"]!.AsArray().Select(tag => (string?)tag).ShouldBe(["Half true"]);
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
    public async Task Whoever_had_a_verdict_in_their_feed_is_told_that_it_was_retracted()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up("The bridge is closed.", rating: "false");
        var other = await published.Up("Trams are late.", rating: "true");
        string[] filters = ["", "?rating=false", "?q=bridge", "?outlet=tidewater%20tribune&rating=false", $"?speaker={up.SpeakerPath["/speakers/".Length..]}"];
        var before = new Dictionary<string, string>();
        foreach (var filter in filters) before[filter] = (string)(await Items(filter)).Single(item => Title(item) == "False: The bridge is closed.")["id"]!;

        desk.Clock.Advance(TimeSpan.FromHours(1));
        await published.Retract(up.ClaimId, "Our source was forged.");
        while (await desk.Run("outbox")) ;

        foreach (var filter in filters)
        {
            var told = (await Items(filter))[0];
            Title(told).ShouldBe("Retracted: The bridge is closed.", filter);
            ((string?)told["id"]).ShouldBe(before[filter], filter);
            ((string?)told["content_text"]).ShouldStartWith("Retracted: Our source was forged.");
            ((string?)told["tags"]![0]).ShouldBe("Retracted");
            told.ToJsonString().ShouldNotContain("False", customMessage: "it no longer says what it said");
        }

        foreach (var filter in new[] { "?rating=true", "?q=trams", $"?speaker={other.SpeakerPath["/speakers/".Length..]}", "?from=2026-03-11" })
            (await Items(filter)).Select(Title).ShouldNotContain("Retracted: The bridge is closed.", filter);
        XDocument.Parse(await desk.Browser().GetStringAsync("/feed.rss")).Descendants("item").First().Element("title")!.Value.ShouldBe("Retracted: The bridge is closed.");

        async Task<List<JsonNode>> Items(string filter) => [.. JsonNode.Parse(await desk.Browser().GetStringAsync("/feed.json" + filter))!["items"]!.AsArray().OfType<JsonNode>()];
        static string? Title(JsonNode item) => (string?)item["title"];
    }

    [Fact]
    public async Task A_feed_of_nothing_is_still_a_feed()
    {
        await using var desk = await Desk.Open();
        XDocument.Parse(await desk.Browser().GetStringAsync("/feed.atom")).Root!.Name.ShouldBe(Atom + "feed");
    }
}
