using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Publishing;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.SeparateClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class SeparateClaimTests
{
    [Fact]
    public async Task A_claim_that_is_separated_has_its_mentions_back()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (goes, stays) = (await desk.Suggested(editor), await desk.Suggested(editor));
        await desk.Send(new MergeClaimsCommand([goes], $"#{(await desk.Claim(stays)).Number}", null), editor);

        (await desk.Send(new SeparateClaimCommand([goes]), editor)).Problems.ShouldBeEmpty();

        ((await desk.Claim(goes)).Status, (await desk.Claim(goes)).MergedIntoId).ShouldBe((ClaimStatus.Suggested, null));
        (await desk.Ask(db => db.Mentions.CountAsync(mention => mention.ClaimId == goes))).ShouldBe(1);
        (await desk.Ask(db => db.Mentions.CountAsync(mention => mention.ClaimId == stays))).ShouldBe(1);
    }

    [Fact]
    public async Task Merged_twice_the_mentions_come_back_step_by_step()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (first, second, third) = (await desk.Suggested(editor), await desk.Suggested(editor), await desk.Suggested(editor));
        await desk.Send(new MergeClaimsCommand([first], $"{(await desk.Claim(second)).Number}", null), editor);
        await desk.Send(new MergeClaimsCommand([second], $"{(await desk.Claim(third)).Number}", null), editor);

        (await desk.Send(new SeparateClaimCommand([second]), editor)).Problems.ShouldBeEmpty();
        (await desk.Ask(db => db.Mentions.CountAsync(mention => mention.ClaimId == second))).ShouldBe(2);

        (await desk.Send(new SeparateClaimCommand([first]), editor)).Problems.ShouldBeEmpty();
        (await desk.Ask(db => db.Mentions.CountAsync(mention => mention.ClaimId == first))).ShouldBe(1);
        (await desk.Ask(db => db.Mentions.CountAsync(mention => mention.ClaimId == second))).ShouldBe(1);
    }

    [Fact]
    public async Task A_claim_that_was_never_merged_is_refused_and_so_is_a_reviewer()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var claim = await desk.Suggested(editor);

        (await desk.Send(new SeparateClaimCommand([claim]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new SeparateClaimCommand([claim]), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public async Task A_retracted_verdict_that_is_separated_says_in_the_lists_when_and_why_it_was_retracted()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var (goes, stays) = (await published.Up(), await published.Up("Trams are late.", title: "Trams"));
        await published.Correct(goes.ClaimId, "It is 8 percent.", "The register was misread.");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await published.Retract(goes.ClaimId, "The register was forged.");
        var retracted = desk.Clock.Now();
        Task<Listing> Listed() => desk.Ask(async db => (await db.ListingOfAsync(goes.ClaimId, CancellationToken.None))!);
        var before = await Listed();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await desk.Send(new MergeClaimsCommand([goes.ClaimId], $"#{(await desk.Claim(stays.ClaimId)).Number}", "The same."), published.Editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new SeparateClaimCommand([goes.ClaimId]), published.Editor)).Problems.ShouldBeEmpty();

        var now = await Listed();
        (now.Standing, now.ChangeReason, now.ChangedAt).ShouldBe((Standing.Retracted, "The register was forged.", retracted));
        now.Newness.ShouldBe(before.Newness);
    }

    [Fact]
    public void The_form_sends_the_claim_and_says_why_it_was_refused()
    {
        using var page = new PageContext();
        page.Answers<SeparateClaimCommand>(_ => ClaimProblems.NotThere);
        var id = Guid.NewGuid();
        var form = page.Render<SeparateClaimForm>(with => with.Add(f => f.ClaimId, id));

        form.Find("form").Submit();

        page.SentOf<SeparateClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([id]);
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.NotThere.Message);
    }

    [Fact]
    public async Task What_readers_wait_for_goes_with_a_merged_claim_and_comes_back_step_by_step()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (first, second, third) = (await desk.Suggested(editor), await desk.Suggested(editor), await desk.Suggested(editor));
        ReaderRequest Asked(string text) => ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, text, first, null, null, null, desk.Clock.Now()).Value;
        var (open, answered) = (Asked("Is it so?"), Asked("Was it so?"));
        answered.Close(ReaderRequestResult.Declined, "It was.", Actor.Person(editor.Id, Roles.Editor), desk.Clock.Now());
        await desk.Put(open, answered);
        Task<Guid?> AboutAsync(ReaderRequest request) => desk.Ask(db => db.ReaderRequests.Where(r => r.Id == request.Id).Select(r => r.ClaimId).SingleAsync());

        await desk.Send(new MergeClaimsCommand([first], $"{(await desk.Claim(second)).Number}", null), editor);
        await desk.Send(new MergeClaimsCommand([second], $"{(await desk.Claim(third)).Number}", null), editor);
        ((await AboutAsync(open)), await AboutAsync(answered)).ShouldBe((third, first));

        await desk.Send(new SeparateClaimCommand([second]), editor);
        (await AboutAsync(open)).ShouldBe(second);
        await desk.Send(new SeparateClaimCommand([first]), editor);
        (await AboutAsync(open)).ShouldBe(first);
    }
}
