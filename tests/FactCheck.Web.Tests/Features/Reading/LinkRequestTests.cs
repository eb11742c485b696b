using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.LinkRequest;
using FactCheck.Web.Features.Triage.MergeClaims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>Which claim a reader asks for.</summary>
public sealed class LinkRequestTests
{
    [Fact]
    public async Task A_linked_request_counts_as_demand_for_its_claim()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eva", Roles.Editor);
        var id = await desk.Suggested(editor, "The moon is near.");
        var number = (await desk.Claim(id)).Number;
        var asked = ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is the moon near?", null, null, null, null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(asked);
        (await desk.Send(new LinkRequestCommand(asked.Id, $" #{number} "), editor)).Problems.ShouldBeEmpty();
        (await desk.Ask(db => db.ReaderRequests.CountAsync(r => r.ClaimId == id && r.Result == null))).ShouldBe(1);
    }

    [Fact]
    public async Task A_request_for_a_claim_that_was_merged_twice_counts_for_the_one_that_stays()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eva", Roles.Editor);
        var ids = new List<Guid>();
        foreach (var text in new[] { "The moon is near.", "The moon is close.", "The moon is not far." }) ids.Add(await desk.Suggested(editor, text));
        (await desk.Send(new MergeClaimsCommand([ids[0]], $"#{(await desk.Claim(ids[1])).Number}", null), editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new MergeClaimsCommand([ids[1]], $"#{(await desk.Claim(ids[2])).Number}", null), editor)).Problems.ShouldBeEmpty();
        var asked = ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is the moon near?", null, null, null, null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(asked);

        (await desk.Send(new LinkRequestCommand(asked.Id, $"#{(await desk.Claim(ids[0])).Number}"), editor)).Problems.ShouldBeEmpty();

        (await desk.Ask(db => db.ReaderRequests.Where(r => r.Id == asked.Id).Select(r => r.ClaimId).SingleAsync())).ShouldBe(ids[2]);
    }

    [Fact]
    public async Task What_is_no_claim_s_number_is_refused_beside_the_field_and_reviewers_may_not()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eva", Roles.Editor);
        var asked = ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is it so?", null, null, null, null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(asked);
        (await desk.Send(new LinkRequestCommand(asked.Id, "the moon"), editor)).Problems.ShouldBe([LinkRequestProblems.NoNumber]);
        (await desk.Send(new LinkRequestCommand(asked.Id, ""), editor)).Problems.ShouldBe([LinkRequestProblems.NoNumber]);
        (await desk.Send(new LinkRequestCommand(asked.Id, "9999"), editor)).Problems.ShouldBe([LinkRequestProblems.NobodyThere]);
        (await desk.Send(new LinkRequestCommand(Guid.NewGuid(), "1"), editor)).Problems.ShouldBe([LinkRequestProblems.NotThere]);
        (await desk.Send(new LinkRequestCommand(asked.Id, "1"), await desk.Person("Rae", Roles.Reviewer))).Problems.Single().Code.ShouldBe("request.may-not");
        var about = ReaderRequest.Ask(ReaderRequestKind.ThisIsWrong, "No.", await desk.Suggested(editor), null, null, null, desk.Clock.GetUtcNow()).Value;
        await desk.Put(about);
        (await desk.Send(new LinkRequestCommand(about.Id, "1"), editor)).Problems.ShouldBe([ReaderRequestProblems.AboutAVerdict]);
    }

    [Fact]
    public void The_form_sends_what_was_typed_and_keeps_it_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<LinkRequestCommand>(_ => LinkRequestProblems.NobodyThere);
        var id = Guid.NewGuid();
        var form = page.Render<LinkRequestForm>(with => with.Add(f => f.RequestId, id));
        form.Find("input[name=Claim]").Change("#7");
        form.Find("form").Submit();
        page.Sent.ShouldBe([new LinkRequestCommand(id, "#7")]);
        form.Find("input[name=Claim]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find("input[name=Claim]").GetAttribute("value").ShouldBe("#7");
    }
}
