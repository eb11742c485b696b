using System.Text.Json.Nodes;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>Verdicts as data.</summary>
public sealed class ExportClaimReviewsTests
{
    [Fact]
    public async Task The_data_feed_has_what_is_up_and_not_what_was_retracted()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var gone = await published.Up("Taken back.");
        await published.Retract(gone.ClaimId, "Our source was forged.");
        var feed = JsonNode.Parse(await desk.Browser().GetStringAsync("/data/claimreview.json"))!;
        ((string?)feed["@type"]).ShouldBe("DataFeed");
        var review = feed["dataFeedElement"]!.AsArray().Single()!["item"]!;
        ((string?)review["@type"]).ShouldBe("ClaimReview");
        ((string?)review["url"]).ShouldBe("http://localhost" + up.Path);
    }
}
