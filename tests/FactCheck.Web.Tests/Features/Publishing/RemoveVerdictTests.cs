using System.Net;
using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
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
