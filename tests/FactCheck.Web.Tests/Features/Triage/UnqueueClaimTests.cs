using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Features.Review.KeepReview;
using FactCheck.Web.Features.Review.ShowMyDesk;
using FactCheck.Web.Features.Review.SubmitReview;
using FactCheck.Web.Features.Triage.QueueClaims;
using FactCheck.Web.Features.Triage.UnqueueClaim;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class UnqueueClaimTests
{
    [Fact]
    public async Task A_queued_claim_goes_back_to_the_suggestions()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var claim = await desk.Queued(editor, await desk.Queue(1, editor));

        (await desk.Send(new UnqueueClaimCommand([claim]), editor)).Problems.ShouldBeEmpty();

        ((await desk.Claim(claim)).Status, (await desk.Claim(claim)).QueueId).ShouldBe((ClaimStatus.Suggested, null));
    }

    [Fact]
    public async Task A_claim_that_somebody_holds_stays_and_a_reviewer_may_not()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var claim = await desk.Queued(editor, await desk.Queue(1, editor));
        await desk.Change(editor, Roles.Editor, claim, (one, by) => one.Take(by));

        (await desk.Send(new UnqueueClaimCommand([claim]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new UnqueueClaimCommand([claim]), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_all_claims_that_are_undone()
    {
        using var page = new PageContext();
        page.Answers<UnqueueClaimCommand>(_ => Outcome.Done);
        var (ids, done) = (new[] { Guid.NewGuid(), Guid.NewGuid() }, 0);
        var form = page.Render<UnqueueClaimForm>(with => with.Add(f => f.ClaimIds, ids).Add(f => f.Label, "Undo").Add(f => f.OnDone, () => done++));

        form.Find("form").Submit();

        page.SentOf<UnqueueClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe(ids);
        (form.Find("button").TextContent, done).ShouldBe(("Undo", 1));
    }

    [Fact]
    public void A_refusal_is_read_on_top_of_the_form_and_the_same_claim_can_be_sent_again()
    {
        using var page = new PageContext();
        Outcome answer = ClaimProblems.SomebodyHolds;
        page.Answers<UnqueueClaimCommand>(_ => answer);
        var (id, done) = (Guid.NewGuid(), 0);
        var form = page.Render<UnqueueClaimForm>(with => with.Add(f => f.ClaimId, id).Add(f => f.OnDone, () => done++));

        form.Find("form").Submit();
        form.Find("[role=alert]").TextContent.ShouldContain(ClaimProblems.SomebodyHolds.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("form").Submit();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.SentOf<UnqueueClaimCommand>().SelectMany(one => one.ClaimIds).ShouldBe([id, id]);
        done.ShouldBe(1);
    }

    [Fact]
    public async Task Queuing_with_a_seat_given_is_undone_whole_unless_a_review_came_in_meanwhile()
    {
        await using var desk = await Desk.Open();
        var (editor, rae) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Rae", Roles.Reviewer));
        var queue = await desk.Queue(1, rae);
        var claims = new[] { await desk.Suggested(editor), await desk.Suggested(editor) };
        (await desk.Send(new QueueClaimsCommand(claims, queue.Id, Priority.Normal, null, rae.Id), editor)).Problems.ShouldBeEmpty();

        (await desk.Send(new UnqueueClaimCommand(claims, rae.Id), editor)).Problems.ShouldBeEmpty();

        foreach (var id in claims) (await desk.Claim(id)).Status.ShouldBe(ClaimStatus.Suggested);
        (await desk.Send(new ShowMyDeskQuery(), rae)).Value.Held.ShouldBeEmpty();
        (await desk.Send(new QueueClaimsCommand(claims, queue.Id, Priority.Normal, null, rae.Id), editor)).Problems.ShouldBeEmpty();
        var number = (await desk.Claim(claims[1])).Number;
        (await desk.Send(new KeepReviewCommand(number, 2, new FormEdit(new Dictionary<string, string> { ["RatingCode"] = "", ["Rationale"] = "" }, new Dictionary<string, string> { ["RatingCode"] = "true", ["Rationale"] = "So it is." })), rae)).Problems.ShouldBeEmpty();
        (await desk.Send(new SubmitReviewCommand(claims[1], 2, 1), rae)).Problems.ShouldBeEmpty();
        (await desk.Send(new UnqueueClaimCommand(claims, rae.Id), editor)).Problems.ShouldHaveSingleItem().Message.ShouldContain($"#{number}");
        (await desk.Claim(claims[0])).Status.ShouldBe(ClaimStatus.UnderReview);
    }
}
