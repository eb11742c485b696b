using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Triage.DismissClaims;
using FactCheck.Web.Features.Triage.FindClaims;
using FactCheck.Web.Features.Triage.MergeClaims;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class FindClaimsTests
{
    [Fact]
    public async Task A_claim_is_found_by_its_words_or_its_number_among_those_that_can_stay()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (goes, stays, dismissed) = (await desk.Suggested(editor), await desk.Suggested(editor), await desk.Suggested(editor));
        (await desk.Send(new DismissClaimsCommand([dismissed], DismissalReason.Trivial, null), editor)).Problems.ShouldBeEmpty();
        var claim = await desk.Claim(stays);

        (await Find(desk, editor, claim.Text, goes)).ShouldBe([stays]);
        (await Find(desk, editor, $"#{claim.Number}", goes)).ShouldBe([stays]);
        (await Find(desk, editor, claim.Text, goes, onlyPublished: true)).ShouldBeEmpty();
        (await Find(desk, editor, "zeppelin", goes)).ShouldBeEmpty();
        (await desk.Send(new FindClaimsQuery(" ", [goes], false), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("find-claims.no-words");
        (await desk.Send(new FindClaimsQuery("rose", [goes], false), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void What_was_found_is_chosen_by_a_button_and_its_number_stands_in_the_form_that_merges()
    {
        using var page = new PageContext();
        var (goes, stays) = (Guid.NewGuid(), Guid.NewGuid());
        page.Answers<FindClaimsQuery, FindClaimsView>(_ => new FindClaimsView([new(stays, 1423, "The river rose.", "en", ClaimStatus.Suggested)], true));
        page.Answers<MergeClaimsCommand>(_ => Outcome.Done);
        var form = page.Render<MergeClaimsForm>(with => with.Add(f => f.ClaimId, goes).Add(f => f.Finder, it => inner =>
        {
            inner.OpenComponent<FindClaimsForm>(0);
            inner.AddAttribute(1, "Besides", (IReadOnlyList<Guid>)[goes]);
            inner.AddAttribute(2, "Chosen", it.Chosen);
            inner.AddAttribute(3, "OnChosen", it.OnChosen);
            inner.CloseComponent();
        }));

        form.Find("input[name=Words]").Change("river");
        form.Find("#find-claims").Submit();
        form.Find(".row").TextContent.ShouldContain("The river rose.");
        form.Markup.ShouldContain("There are more: say more of its words.");
        form.Find(".row button").GetAttribute("aria-pressed").ShouldBe("false");
        form.Find(".row button").Click();

        form.Find(".row button").GetAttribute("aria-pressed").ShouldBe("true");
        form.Find("input[name=Into]").GetAttribute("value").ShouldBe("#1423");
        form.Find("form").Submit();
        page.SentOf<MergeClaimsCommand>().ShouldHaveSingleItem().Into.ShouldBe("#1423");
        page.SentOf<FindClaimsQuery>().ShouldHaveSingleItem().Besides.ShouldBe([goes]);
    }

    [Fact]
    public void That_nothing_has_the_words_is_said_and_a_refusal_beside_them()
    {
        using var page = new PageContext();
        Outcome<FindClaimsView> answer = new FindClaimsView([], false);
        page.Answers<FindClaimsQuery, FindClaimsView>(_ => answer);
        var form = page.Render<FindClaimsForm>(with => with.Add(f => f.Besides, []).Add(f => f.OnlyPublished, true));

        form.Find("input[name=Words]").Change("zeppelin");
        form.Find("form").Submit();
        form.Markup.ShouldContain("No published claim has all these words.");

        answer = FindClaimsProblems.NoWords;
        form.Find("form").Submit();
        form.ShouldSayBeside("Words", FindClaimsProblems.NoWords);
        form.ShouldKeep(("Words", "zeppelin"));
    }

    private static async Task<IReadOnlyList<Guid>> Find(Desk desk, Somebody who, string words, Guid goes, bool onlyPublished = false)
    {
        var found = await desk.Send(new FindClaimsQuery(words, [goes], onlyPublished), who);
        found.Problems.ShouldBeEmpty();
        return [.. found.Value.Claims.Select(claim => claim.Id)];
    }
}
