using System.Net;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Reading.SearchVerdicts;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>Search and list of verdicts.</summary>
public sealed class SearchVerdictsTests
{
    [Fact]
    public async Task Words_filters_and_the_speaker_in_the_address_narrow_the_list()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var fees = await published.Up("Harbour fees will rise.", rating: "false");
        await published.Up("The bridge is closed.", rating: "true");
        var browser = desk.Browser();
        (await Shown(browser, "/search?q=bridge")).ShouldBe("bridge");
        (await Shown(browser, "/search?rating=false")).ShouldBe("fees");
        (await Shown(browser, $"/search?speaker={fees.SpeakerPath["/speakers/".Length..]}")).ShouldBe("fees");
        (await Shown(browser, "/search?outlet=tidewater%20TRIBUNE")).ShouldBe("fees bridge");
        (await Shown(browser, "/search?to=2026-03-09")).ShouldBe("");
        (await Shown(browser, "/search?from=2026-03-10&to=2026-03-10")).ShouldBe("fees bridge");
        (await Shown(browser, "/search?q=bridge&rating=false")).ShouldBe("");
        (await browser.GetAsync("/search?q=" + new string('x', 300))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_or_a_repeat()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        for (var i = 0; i < 22; i++) await published.Up($"Claim number {i}.");
        var first = (await desk.Send(new SearchVerdictsQuery(new ListingFilter(), null), null)).Value;
        var second = (await desk.Send(new SearchVerdictsQuery(new ListingFilter(), first.Next), null)).Value;
        second.Next.ShouldBeNull();
        first.Found.Concat(second.Found).Select(line => line.ClaimId).Distinct().Count().ShouldBe(22);
        (await desk.Send(new SearchVerdictsQuery(new ListingFilter(), "nonsense"), null)).Value.Found.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_misspelt_word_is_met_with_a_suggestion()
    {
        await using var desk = await Desk.Open();
        await (await Publications.At(desk)).Up("Harbour fees will rise.");
        (await desk.Browser().GetStringAsync("/search?q=harbuor")).ShouldContain("Did you mean");
    }

    private static async Task<string> Shown(HttpClient browser, string address)
    {
        var html = await browser.GetStringAsync(address);
        return $"{(html.Contains("Harbour fees will rise.", StringComparison.Ordinal) ? "fees" : "")} {(html.Contains("The bridge is closed.", StringComparison.Ordinal) ? "bridge" : "")}".Trim();
    }
}
