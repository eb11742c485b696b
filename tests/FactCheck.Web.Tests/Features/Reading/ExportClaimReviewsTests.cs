using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Reading.ExportClaimReviews;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.SeparateClaim;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>Verdicts as data.</summary>
public sealed class ExportClaimReviewsTests
{
    [Fact]
    public async Task The_data_feed_has_what_is_up_and_tells_which_verdicts_were_retracted_since_but_not_what_they_said()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var gone = await published.Up("Taken back.", title: "Another article");
        desk.Clock.Advance(new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.Zero) - desk.Clock.GetUtcNow());
        await published.Retract(gone.ClaimId, "Our source was forged.");
        var feed = JsonNode.Parse(await desk.Browser().GetStringAsync("/data/claimreview.json"))!;
        ((string?)feed["@type"]).ShouldBe("DataFeed");
        feed.ToJsonString().ShouldNotContain("Taken back.");
        var (deleted, kept) = (feed["dataFeedElement"]![0]!, feed["dataFeedElement"]![1]!);
        feed["dataFeedElement"]!.AsArray().Count.ShouldBe(2);
        ((string?)kept["item"]!["@type"]).ShouldBe("ClaimReview");
        ((string?)kept["item"]!["url"]).ShouldBe("http://localhost" + up.Path);
        ((string?)deleted["item"]!["url"]).ShouldBe("http://localhost" + gone.Path);
        ((string?)deleted["dateDeleted"]).ShouldBe("2026-03-10T10:00:00Z");
        deleted["item"]!.AsObject().Select(field => field.Key).ShouldBe(["@type", "@id", "url"]);
        // The same review is told of on the verdict's own page.
        var page = Regex.Match(await desk.Browser().GetStringAsync(up.Path), "<script type=\"application/ld\\+json\">(.*?)</script>").Groups[1].Value;
        kept["item"]!.ToJsonString().ShouldBe(page);
    }

    [Fact]
    public async Task Whoever_keeps_copies_is_told_what_was_removed_and_what_was_merged_and_meets_anew_what_was_separated()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        List<UpVerdict> all = [];
        foreach (var words in new[] { "Slandered.", "Trams are late.", "Trams run late.", "Trams come late." })
        {
            all.Add(await published.Up(words, title: words));
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        desk.Clock.Advance(new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.Zero) - desk.Clock.GetUtcNow());
        await published.Remove(all[0].ClaimId);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        (await desk.Send(new MergeClaimsCommand([all[2].ClaimId, all[3].ClaimId], $"#{(await desk.Claim(all[1].ClaimId)).Number}", "The same."), published.Editor)).Problems.ShouldBeEmpty();

        // One by one: two merges of the same moment stand on pages of their own.
        var items = await Items();
        items.Select(Path).ShouldBe([all[3].Path, all[2].Path, all[0].Path, all[1].Path]);
        items.Select(item => (string?)item["dateDeleted"]).ShouldBe(["2026-03-10T10:01:00Z", "2026-03-10T10:01:00Z", "2026-03-10T10:00:00Z", null]);
        items[2]["item"]!.AsObject().Select(field => field.Key).ShouldBe(["@type", "@id", "url"]);
        ((string?)items[2]["item"]!["@id"]).ShouldBe($"https://facts.example{all[0].Path}#review");
        items.Take(2).Select(item => (string?)item["item"]!["http://purl.org/dc/terms/isReplacedBy"]!["@id"]).ShouldAllBe(id => id == $"https://facts.example{all[1].Path}#review");
        foreach (var words in new[] { "Slandered", "run late", "come late", "The same.", "order of the court" }) items.ShouldAllBe(item => !item.ToJsonString().Contains(words));

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        (await desk.Send(new SeparateClaimCommand([all[2].ClaimId]), published.Editor)).Problems.ShouldBeEmpty();
        items = await Items();
        items.Select(Path).ShouldBe([all[2].Path, all[3].Path, all[0].Path, all[1].Path]);
        ((string?)items[0]["item"]!["itemReviewed"]!["@type"]).ShouldBe("Claim");

        // A mirror still holds a merged copy when what it went into is removed.
        await published.Remove(all[1].ClaimId);
        (await Items()).Select(item => (Path(item), item["dateDeleted"] is null)).ShouldBe([(all[1].Path, false), (all[2].Path, true), (all[3].Path, false), (all[0].Path, false)], ignoreOrder: true);

        async Task<List<JsonNode>> Items()
        {
            var (read, after) = (new List<JsonNode>(), (string?)null);
            do
            {
                var view = (await desk.Send(new ExportClaimReviewsQuery(after, Most: 1), null)).Value;
                read.AddRange(ExportClaimReviewsEndpoint.Feed(view with { Publisher = view.Publisher.Or("https://facts.example") })["dataFeedElement"]!.AsArray().OfType<JsonNode>());
                after = view.Page.Next;
            }
            while (after is not null);
            return read;
        }

        static string Path(JsonNode item) => new Uri((string)item["item"]!["url"]!).AbsolutePath;
    }

    [Fact]
    public async Task A_correction_is_told_of_whatever_changed_after_it_as_on_the_page()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var (up, other) = (await published.Up(), await published.Up("Trams are late.", title: "Trams"));
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        await published.Correct(up.ClaimId, "The fees rise by 7 percent [^1].", "The register was misread again.");
        await published.Correct(up.ClaimId, "The fees for ships rise by 7 percent [^1].", "It said fees.", ChangeKind.Clarification);
        await published.Correct(other.ClaimId, "They are [^1].", "A new timetable.", ChangeKind.Update);
        var items = JsonNode.Parse(await desk.Browser().GetStringAsync("/data/claimreview.json"))!["dataFeedElement"]!.AsArray().ToDictionary(item => new Uri((string)item!["item"]!["url"]!).AbsolutePath, item => item!["item"]!);
        items[up.Path]["correction"]!.AsArray().Select(one => (string?)one!["text"]).ShouldBe(["The register was misread.", "The register was misread again."]);
        items[other.Path]["correction"].ShouldBeNull();
        items[up.Path].ToJsonString().ShouldBe(Regex.Match(await desk.Browser().GetStringAsync(up.Path), "<script type=\"application/ld\\+json\">(.*?)</script>").Groups[1].Value);
    }

    [Fact]
    public async Task Every_verdict_is_reached_once_by_following_the_next_pages_the_newest_change_first()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        List<string> paths = [];
        for (var i = 1; i <= 5; i++)
        {
            paths.Add((await published.Up($"Fee number {i} will rise.", title: $"Fee {i}")).Path);
            desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var (read, changed, after) = (new List<string>(), new List<DateTimeOffset>(), (string?)null);
        do
        {
            var view = (await desk.Send(new ExportClaimReviewsQuery(after, Most: 2), null)).Value;
            var feed = ExportClaimReviewsEndpoint.Feed(view with { Publisher = view.Publisher.Or("https://facts.example") });
            var items = feed["dataFeedElement"]!.AsArray();
            items.Count.ShouldBeLessThanOrEqualTo(2);
            read.AddRange(items.Select(item => new Uri((string)item!["item"]!["url"]!).AbsolutePath));
            changed.AddRange(items.Select(item => DateTimeOffset.Parse((string)item!["dateModified"]!, CultureInfo.InvariantCulture)));
            ((string?)feed["dateModified"]).ShouldBe((string?)items[0]!["dateModified"]);
            after = view.Page.Next;
            ((string?)feed["http://www.w3.org/ns/hydra/core#next"]?["@id"]).ShouldBe(after is null ? null : $"https://facts.example/data/claimreview.json?after={after}");
        }
        while (after is not null);

        read.ShouldBe(paths.AsEnumerable().Reverse());
        changed.ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task A_program_that_has_the_newest_page_is_answered_with_nothing_until_something_changes()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var browser = desk.Browser();
        var first = await browser.GetAsync("/data/claimreview.json");
        first.Headers.CacheControl!.Public.ShouldBeTrue();
        first.Headers.Contains("Link").ShouldBeFalse("there is but one page");
        (await Again()).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        while (await desk.Run("outbox")) ;
        var answer = await Again();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["dataFeedElement"]!.AsArray().ShouldHaveSingleItem()!["item"]!["correction"]!["text"]).ShouldBe("The register was misread.");
        (await browser.GetAsync("/data/claimreview.json?after=nonsense")).StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> Again()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/data/claimreview.json");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return browser.SendAsync(request);
        }
    }
}
