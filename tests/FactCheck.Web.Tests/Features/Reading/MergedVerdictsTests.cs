using System.Net;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.RetractVerdict;
using FactCheck.Web.Features.Publishing.SetTopics;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.SeparateClaim;
using FactCheck.Web.Tests.Features.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What readers find of a published claim that was merged into another.</summary>
public sealed class MergedVerdictsTests
{
    private const string Why = "Both say what the port will charge.";

    [Fact]
    public async Task Versions_of_a_merged_claim_stay_readable_where_they_stood_and_only_its_own_address_leads_on()
    {
        await using var desk = await Desk.Open();
        var (goes, stays) = await Merged(desk, await Publications.At(desk));
        var browser = desk.Browser();

        var first = await browser.GetAsync(goes.Path + "/versions/1");
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await first.Content.ReadAsStringAsync();
        html.ShouldContain("The claim that goes.");
        html.ShouldContain("It is 9 percent.");
        html.ShouldContain("aria-label=\"Merged\"");
        html.ShouldContain(Why);
        html.ShouldContain($"<a href=\"{stays.Path}\">");
        html.ShouldContain("noindex");
        html.ShouldNotContain("<script type=\"application/ld+json\">");
        (await browser.GetStringAsync(goes.Path + "/versions/2")).ShouldContain("It is 8 percent.");
        (await browser.GetAsync(goes.Path + "/versions/3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var changes = await browser.GetStringAsync(goes.Path + "/changes?from=1&to=2");
        changes.ShouldContain("<ins>8 </ins>");
        changes.ShouldContain("This claim was merged into another.");

        var own = await browser.GetAsync(goes.Path);
        (own.StatusCode, own.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, stays.Path));
    }

    [Fact]
    public async Task Merged_twice_and_separated_in_between_every_version_is_found_at_its_own_address()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var (goes, stays) = await Merged(desk, published);
        var last = await published.Up("The claim at the end.", title: "The end");
        await Merge(desk, published, stays.ClaimId, last.ClaimId);
        while (await desk.Run("outbox")) ;
        var browser = desk.Browser();
        (await browser.GetStringAsync(goes.Path + "/versions/1")).ShouldContain("The claim that goes.");
        (await browser.GetStringAsync(stays.Path + "/versions/1")).ShouldContain("The claim that stays.");
        (await browser.GetAsync(goes.Path)).Headers.Location?.OriginalString.ShouldBe(last.Path);

        (await desk.Send(new SeparateClaimCommand([stays.ClaimId]), published.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;
        (await browser.GetAsync(goes.Path)).Headers.Location?.OriginalString.ShouldBe(stays.Path);
        (await browser.GetStringAsync(stays.Path)).ShouldContain($"href=\"{goes.Path}/versions/1\"");
        (await browser.GetStringAsync(last.Path)).ShouldNotContain("Merged into this one");
    }

    [Fact]
    public async Task Of_a_merged_claim_that_is_taken_down_on_a_legal_ground_no_version_is_left()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var (goes, stays) = await Merged(desk, published);
        await published.Remove(goes.ClaimId);
        while (await desk.Run("outbox")) ;
        var browser = desk.Browser();
        (await browser.GetAsync(goes.Path + "/versions/1")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await browser.GetAsync(goes.Path + "/changes?from=1&to=2")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await browser.GetStringAsync(stays.Path)).ShouldNotContain(Why);
    }

    [Fact]
    public async Task Readers_are_told_of_a_merge_and_why_by_the_page_that_stays_the_log_and_the_card()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var (goes, stays) = await Merged(desk, published);
        var browser = desk.Browser();

        var html = await browser.GetStringAsync(stays.Path);
        html.ShouldContain("Merged into this one");
        html.ShouldContain(Why);
        html.ShouldContain($"href=\"{goes.Path}/versions/1\"");

        var log = await browser.GetStringAsync("/corrections?kind=merge");
        log.ShouldContain("<strong>Merge.</strong>");
        log.ShouldContain(Why);
        log.ShouldContain("The claim that stays.");

        var card = await browser.GetAsync(CascadeReading.CardOf(goes.Path));
        card.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await card.Content.ReadAsStringAsync()).ShouldContain("Merged: the claim “The claim that goes.”");
        (await browser.GetStringAsync(CascadeReading.CardOf(stays.Path))).ShouldNotContain("Merged");

        (await desk.Send(new SeparateClaimCommand([goes.ClaimId]), published.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;
        (await browser.GetStringAsync(stays.Path)).ShouldNotContain("Merged into this one");
        (await browser.GetStringAsync(CascadeReading.CardOf(goes.Path))).ShouldNotContain("Merged");
        (await browser.GetStringAsync("/corrections")).ShouldContain("stands on its own page again");
    }

    [Fact]
    public async Task What_was_logged_of_a_merged_claim_says_what_it_was_about()
    {
        await using var desk = await Desk.Open();
        var (goes, stays) = await Merged(desk, await Publications.At(desk));
        var log = await desk.Browser().GetStringAsync("/corrections?kind=correction");
        log.ShouldContain("The register was misread.");
        log.ShouldContain("which was merged into:");
        log.ShouldContain("The claim that stays.");
        log.ShouldNotContain($"{stays.Path}/changes", customMessage: "the correction was of another claim");
        log.ShouldContain($"{goes.Path}/changes?from=1&amp;to=2");
    }

    [Fact]
    public async Task A_merged_verdict_is_neither_corrected_nor_retracted_and_the_refusal_says_what_to_do()
    {
        await using var desk = await Desk.Open();
        var (goes, _) = await desk.Published();
        var (stays, _) = await desk.Published();
        var up = (await desk.Verdict(goes)).Newest!.Record!;
        (await desk.Send(new MergeClaimsCommand([goes.Id], $"#{stays.Number}", Why), goes.Editor)).Problems.ShouldBeEmpty();

        var view = (await desk.Send(new ShowClaimQuery(goes.Number), goes.Editor)).Value;
        view.Acts.ShouldNotContain(Act.Correct);
        view.Acts.ShouldNotContain(Act.Retract);
        view.Acts.ShouldContain(Act.Separate);
        (await desk.Send(new RetractVerdictCommand(goes.Id, 1, "It no longer holds."), goes.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.is-merged");
        (await desk.Send(up.Correction("A slip.", words => words with { ShortAnswer = "Nine." }), goes.Editor)).Problems.ShouldContain(one => one.Code == "claim.is-merged");
        (await desk.Claim(goes.Id)).Standing.ShouldBe(Standing.Up);
    }

    [Fact]
    public async Task What_a_merged_claim_is_about_can_be_said_and_holds_once_it_is_separated()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var (goes, _) = await Merged(desk, published);

        (await desk.Send(new SetTopicsCommand(goes.ClaimId, [], "Harbours"), published.Editor)).Problems.ShouldBeEmpty();
        (await desk.Browser().GetStringAsync("/")).ShouldNotContain("The claim that goes.");

        (await desk.Send(new SeparateClaimCommand([goes.ClaimId]), published.Editor)).Problems.ShouldBeEmpty();
        (await desk.Ask(db => db.Listings.SingleAsync(l => l.ClaimId == goes.ClaimId))).Topics.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Into_a_claim_whose_verdict_was_removed_nothing_is_merged()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var gone = await published.Up();
        await published.Remove(gone.ClaimId);
        var number = (await desk.Claim(gone.ClaimId)).Number;
        var live = await published.Up("A claim that is up.", title: "Another");
        var unpublished = await desk.Suggested(published.Editor);

        foreach (var id in new[] { live.ClaimId, unpublished })
        {
            var problem = (await desk.Send(new MergeClaimsCommand([id], $"#{number}", Why), published.Editor)).Problems.ShouldHaveSingleItem();
            (problem.Code, problem.Field).ShouldBe(("claim.cannot-merge-into-removed", "Into"));
        }
    }

    [Fact]
    public async Task The_history_of_the_claim_that_stays_names_what_came_and_what_left()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (goes, stays) = (await desk.Claim(await desk.Suggested(editor)), await desk.Claim(await desk.Suggested(editor)));
        await desk.Send(new MergeClaimsCommand([goes.Id], $"{stays.Number}", null), editor);
        (await desk.Send(new SeparateClaimCommand([goes.Id]), editor)).Problems.ShouldBeEmpty();

        var story = (await desk.Send(new ShowClaimQuery(stays.Number), editor)).Value.Story;
        story.Take(2).Select(line => line.Sentence).ShouldBe([$"separated #{goes.Number} from this one again", $"merged #{goes.Number} into this one"]);
    }

    /// <summary>A claim of two versions that was merged into another.</summary>
    private static async Task<(UpVerdict Goes, UpVerdict Stays)> Merged(Desk desk, Publications published)
    {
        var goes = await published.Up("The claim that goes.", shortAnswer: "It is 9 percent.");
        await published.Correct(goes.ClaimId, "It is 8 percent.", "The register was misread.");
        var stays = await published.Up("The claim that stays.", title: "The fees");
        await Merge(desk, published, goes.ClaimId, stays.ClaimId);
        while (await desk.Run("outbox")) ;
        return (goes, stays);
    }

    private static async Task Merge(Desk desk, Publications published, Guid goes, Guid stays) =>
        (await desk.Send(new MergeClaimsCommand([goes], $"#{(await desk.Claim(stays)).Number}", Why), published.Editor)).Problems.ShouldBeEmpty();
}
