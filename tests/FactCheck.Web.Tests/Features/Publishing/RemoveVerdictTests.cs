using System.Net;
using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.PublishVerdict;
using FactCheck.Web.Features.Publishing.RemoveVerdict;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class RemoveVerdictTests
{
    [Fact]
    public async Task The_page_is_gone_the_text_is_sealed_and_the_hash_stays()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        var hash = (await desk.Verdict(claim)).Newest!.Hash;

        (await desk.Send(new RemoveVerdictCommand(claim.Id, 1, "Court order 12/2026"), await desk.Person("Ada", Roles.Administrator))).Problems.ShouldBeEmpty();

        (await desk.Claim(claim.Id)).Standing.ShouldBe(Standing.Removed);
        var version = (await desk.Verdict(claim)).Newest!;
        (version.Hash, version.RecordJson, version.Record).ShouldBe((hash, null, null));
        (await desk.Listing(claim)).Standing.ShouldBe(Standing.Removed);
        var answer = await desk.Browser().GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("Court order");
        page.ShouldNotContain("Eight people were hurt.");
        // Nor does the draft keep them, which began with them.
        (await desk.Verdict(claim)).DraftJson.ShouldBe(Hashing.ToCanonicalJson(Domain.Verdicts.VerdictContent.Empty));
    }

    [Fact]
    public async Task What_was_removed_stays_so_when_another_verdict_is_published_of_the_claim()
    {
        await using var desk = await Desk.Open();
        var (claim, path) = await desk.Published();
        (await desk.Send(new RemoveVerdictCommand(claim.Id, 1, "Court order 12/2026"), await desk.Person("Ada", Roles.Administrator))).Problems.ShouldBeEmpty();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Change(claim.Editor, Roles.Editor, claim.Id, (one, by) => one.Reopen(by, "A new report is out."));
        await desk.Rated(claim.Id, claim.Reviewer, "true");
        await desk.Write(claim);
        (await desk.Send(new PublishVerdictCommand(claim.Id, (await desk.Verdict(claim)).Revision), claim.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;

        var browser = desk.Browser();
        var page = await browser.GetStringAsync(path);
        page.ShouldContain("Removed on legal grounds.");
        page.ShouldNotContain("/versions/1\"");
        page.ShouldNotContain("/changes");
        (await browser.GetAsync(path + "/versions/2")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var gone in new[] { "/versions/1", "/changes?from=1&to=2", "/changes?from=1&to=1" }) (await browser.GetAsync(path + gone)).StatusCode.ShouldBe(HttpStatusCode.Gone, gone);
        (await browser.GetAsync(path + "/changes?from=2&to=3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_asks_an_administrator_and_a_legal_ground()
    {
        await using var desk = await Desk.Open();
        var (claim, _) = await desk.Published();
        var administrator = await desk.Person("Ada", Roles.Administrator);

        var problem = (await desk.Send(new RemoveVerdictCommand(claim.Id, 1, ""), administrator)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.no-legal-ground", "Ground"));
        problem = (await desk.Send(new RemoveVerdictCommand(claim.Id, 1, new string('a', 2_001)), administrator)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Field).ShouldBe(("claim.long-reason", "Ground"));
        (await desk.Send(new RemoveVerdictCommand(claim.Id, 1, "court"), claim.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new RemoveVerdictCommand((await desk.Decided()).Id, 0, "court"), administrator)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
        (await desk.Send(new RemoveVerdictCommand((await desk.Written()).Id, 0, "court"), administrator)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.nothing-up");
    }

    [Fact]
    public void The_form_sends_the_ground_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<RemoveVerdictCommand>(_ => ClaimProblems.NoLegalGround);
        var id = Guid.NewGuid();
        var form = page.Render<RemoveVerdictForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.Version, 1));

        form.Find("textarea[name=Ground]").Change("court");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new RemoveVerdictCommand(id, 1, "court")]);
        form.Find("textarea[name=Ground]").GetAttribute("value").ShouldBe("court");
        form.Find("textarea[name=Ground]").GetAttribute("aria-invalid").ShouldBe("true");
    }
}
