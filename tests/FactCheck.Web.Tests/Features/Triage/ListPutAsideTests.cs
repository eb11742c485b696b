using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Triage.DismissClaims;
using FactCheck.Web.Features.Triage.ListPutAside;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.ReconsiderClaim;
using FactCheck.Web.Features.Triage.SeparateClaim;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class ListPutAsideTests
{
    private static readonly ListPutAsideQuery All = new(null, false, null);

    [Fact]
    public async Task What_was_dismissed_and_merged_is_found_again_with_reason_note_and_who_did_it()
    {
        await using var desk = await Desk.Open();
        var (eve, eli) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Eli", Roles.Editor));
        var (opinion, trivial, goes, stays) = (await desk.Suggested(eve, "It is dull."), await desk.Suggested(eve, "It rained."), await desk.Suggested(eve, "The dam broke."), await desk.Suggested(eve, "The dam has broken."));
        await desk.Send(new DismissClaimsCommand([opinion], DismissalReason.Opinion, "A matter of taste."), eve);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Send(new DismissClaimsCommand([trivial], DismissalReason.Trivial, null), eli);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var number = (await desk.Claim(stays)).Number;
        await desk.Send(new MergeClaimsCommand([goes], $"{number}", null), eve);

        var all = (await desk.Send(All, eve)).Value;

        all.Claims.Select(claim => claim.Id).ShouldBe([goes, trivial, opinion], "the last act first");
        (all.Claims[0].Into, all.Claims[0].Reason, all.Claims[0].Who).ShouldBe((new StayingView(number, "The dam has broken."), null, "Eve"));
        (all.Claims[1].Reason, all.Claims[1].Who, all.Claims[1].Note).ShouldBe((DismissalReason.Trivial, "Eli", null));
        (all.Claims[2].Note, all.Claims[2].At).ShouldBe(("A matter of taste.", desk.Clock.Now().AddMinutes(-2)));
        (await desk.Send(All with { OnlyMerged = true }, eve)).Value.Claims.ShouldHaveSingleItem().Id.ShouldBe(goes);
        (await desk.Send(All with { Reason = DismissalReason.Opinion }, eve)).Value.Claims.ShouldHaveSingleItem().Id.ShouldBe(opinion);
        (await desk.Send(All, await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        await desk.Send(new ReconsiderClaimCommand([opinion]), eve);
        (await desk.Send(All with { Reason = DismissalReason.Opinion }, eve)).Value.Claims.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_goes_on_page_by_page_also_where_one_act_put_many_aside()
    {
        await using var desk = await Desk.Open();
        var eve = await desk.Person("Eve", Roles.Editor);
        var ids = new List<Guid>();
        for (var i = 0; i < 53; i++) ids.Add(await desk.Suggested(eve, $"Claim number {i}."));
        (await desk.Send(new DismissClaimsCommand(ids, DismissalReason.NotOurs, null), eve)).Problems.ShouldBeEmpty();

        var first = (await desk.Send(All, eve)).Value;
        var second = (await desk.Send(All with { After = first.Next }, eve)).Value;

        (first.Claims.Count, second.Claims.Count, second.Next).ShouldBe((50, 3, null));
        first.Claims.Concat(second.Claims).Select(claim => claim.Id).ShouldBe(Enumerable.Reverse(ids));
        (await desk.Send(All with { After = "x-y" }, eve)).Value.Claims.Count.ShouldBe(50);
        (await desk.Send(All with { After = "9999999999999999-1" }, eve)).Value.Claims.Count.ShouldBe(50);
    }

    [Fact]
    public void From_the_list_a_dismissed_claim_is_reconsidered_and_a_merged_one_separated()
    {
        using var page = new PageContext();
        var dismissed = new PutAsideView(Guid.NewGuid(), 7, "It rained.", "en", DateTimeOffset.UnixEpoch, DismissalReason.Trivial, null, "Eli", "Nobody would ask.");
        var merged = new PutAsideView(Guid.NewGuid(), 8, "The dam broke.", "en", DateTimeOffset.UnixEpoch, null, new(9, "The dam has broken."), "Eve", null);
        IReadOnlyList<PutAsideView> there = [dismissed, merged];
        page.Answers<ListPutAsideQuery, ListPutAsideView>(_ => new ListPutAsideView(there, null));
        page.Answers<ReconsiderClaimCommand>(_ => { there = [merged]; return Outcome.Done; });
        page.Answers<SeparateClaimCommand>(_ => { there = []; return Outcome.Done; });
        var shown = page.Render<ListPutAsidePage>();
        shown.FindAll(".row")[0].TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("trivial"), text => text.ShouldContain("by Eli"), text => text.ShouldContain("Nobody would ask."));
        shown.FindAll(".row")[1].TextContent.ShouldContain("into #9 The dam has broken.");

        shown.Find("button[data-keys=r][data-keys-in-row]").Closest("form")!.Submit();
        page.SentOf<ReconsiderClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([dismissed.Id]);
        shown.Find(".notice").TextContent.ShouldBe("#7 waits in triage again.");
        shown.FindAll(".row").Count.ShouldBe(1);

        shown.Find("button[data-keys=r]").Closest("form")!.Submit();
        page.SentOf<SeparateClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([merged.Id]);
        shown.Find(".notice").TextContent.ShouldBe("#8 was taken out of #9.");
        shown.Find(".empty h2").TextContent.ShouldBe("Nothing was put aside yet");
    }

    [Fact]
    public void Why_it_was_put_aside_stands_in_the_address()
    {
        using var page = new PageContext();
        page.Answers<ListPutAsideQuery, ListPutAsideView>(_ => new ListPutAsideView([], null));
        var navigation = page.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/desk/triage/aside?why=Opinion");
        var shown = page.Render<ListPutAsidePage>();
        shown.Find(".empty h2").TextContent.ShouldBe("No claim was dismissed for this reason");

        shown.Find("#aside-why").Change("Merged");

        navigation.Uri.ShouldEndWith("/desk/triage/aside?why=Merged");
        page.SentOf<ListPutAsideQuery>().ShouldBe([new(DismissalReason.Opinion, false, null), new(null, true, null)]);
        shown.Find(".empty h2").TextContent.ShouldBe("No claim was merged");
    }
}
