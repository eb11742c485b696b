using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Features.Publishing.ReopenClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>The front page.</summary>
public sealed class ReadHomeTests
{
    [Fact]
    public async Task A_newsroom_that_published_nothing_says_so_and_leads_to_how_it_works()
    {
        await using var desk = await Desk.Open();
        var html = await desk.Browser().GetStringAsync("/");
        html.ShouldContain("No verdict is up yet");
        html.ShouldContain("/methodology");
    }

    [Fact]
    public async Task The_newest_verdict_leads_and_the_older_ones_follow()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("The older claim.");
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var newest = await published.Up("The newer claim.", rating: "false");
        var html = await desk.Browser().GetStringAsync("/");
        html.IndexOf("The newer claim.", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("The older claim.", StringComparison.Ordinal));
        html.ShouldContain($"href=\"{newest.Path}\"");
        html.ShouldContain("False");
        html.ShouldNotContain("[^1]", customMessage: "a mark leads nowhere in a list");
    }

    [Fact]
    public async Task What_was_retracted_leaves_the_list_and_stands_among_the_corrections()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up("A claim that stays.");
        var gone = await published.Up("A claim we were wrong about.");
        await published.Retract(gone.ClaimId, "Our source was forged.");
        var html = await desk.Browser().GetStringAsync("/");
        html.ShouldContain("Corrected lately");
        html.ShouldContain("Retracted");
        html.Split("Corrected lately")[1].ShouldNotContain("Half true", customMessage: "it no longer says what it said");
        html.IndexOf("A claim we were wrong about.", StringComparison.Ordinal).ShouldBeGreaterThan(html.IndexOf("Corrected lately", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verdict_that_is_being_checked_again_says_so_wherever_it_stands()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("A claim at rest.");
        var corrected = await published.Up("A claim in doubt.", title: "Doubt");
        await published.Correct(corrected.ClaimId, "It is 8 percent.", "The register was misread.");
        (await desk.Send(new ReopenClaimCommand(corrected.ClaimId, 2, "New figures are out."), published.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;
        var html = await desk.Browser().GetStringAsync("/");
        Marks(html.Split("Corrected lately")[0]).ShouldBe(1);
        Marks(html.Split("Corrected lately")[1]).ShouldBe(1);
        // The search, and the pages that the verdict leads to.
        Marks(await desk.Browser().GetStringAsync("/search")).ShouldBe(1);
        Marks(await desk.Browser().GetStringAsync("/search?q=doubt")).ShouldBe(1);
        var page = await desk.Browser().GetStringAsync(corrected.Path);
        foreach (var folder in new[] { "/speakers/", "/articles/" })
        {
            var path = page[page.IndexOf($"\"{folder}", StringComparison.Ordinal)..].Split('"')[1];
            Marks(await desk.Browser().GetStringAsync(path)).ShouldBe(1, path);
        }

        static int Marks(string part) => part.Split("Being checked again").Length - 1;
    }

    [Fact]
    public async Task The_page_bears_the_name_of_the_newsroom_and_follows_when_it_changes()
    {
        await using var desk = await Desk.Open();
        var browser = desk.Browser();
        await browser.GetStringAsync("/");
        await desk.Ask(async db =>
        {
            var newsroom = await db.Newsrooms.FirstOrDefaultAsync() ?? db.Add(Newsroom.Found("Nobody", false)).Entity;
            newsroom.Describe("The Estuary Record", "https://estuary.example", ["en"], "Europe/Lisbon", Policies.Unwritten, desk.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
            return await db.SaveChangesAsync();
        });
        while (await desk.Run("outbox")) ;
        var html = await browser.GetStringAsync("/");
        html.ShouldContain("<a href=\"/\">The Estuary Record</a>");
        html.ShouldContain("<link rel=\"canonical\" href=\"https://estuary.example/\"");
    }

    [Fact]
    public async Task The_front_page_sets_no_cookie()
    {
        await using var desk = await Desk.Open();
        (await desk.Browser().GetAsync("/")).Headers.Contains("Set-Cookie").ShouldBeFalse();
    }
}
