using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Features.Review.DropEvidence;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class DropEvidenceTests
{
    [Fact]
    public async Task Evidence_goes_and_its_number_is_not_given_again()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae);

        (await it.Desk.Send(new DropEvidenceCommand(it.Claim, 1, 1), it.Rae)).Problems.ShouldBeEmpty();

        (await it.Page(it.Rae)).Evidence.ShouldBeEmpty();
        (await it.Cite(it.Rae)).Value.Number.ShouldBe(2);
        (await it.Desk.Send(new DropEvidenceCommand(it.Claim, 1, 1), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.no-such-evidence");
        (await it.Desk.Send(new DropEvidenceCommand(it.Claim, 1, 2), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-taken");
    }

    [Fact]
    public void The_button_sends_which_evidence_goes_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome answer = ReviewProblems.NoSuchEvidence;
        page.Answers<DropEvidenceCommand>(_ => answer);
        var (claim, done) = (Guid.NewGuid(), 0);
        var form = page.Render<DropEvidenceForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.Round, 2).Add(f => f.Number, 3).Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(ReviewProblems.NoSuchEvidence.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        form.Find("button").TextContent.ShouldBe("Take it out (evidence 3)");
        page.Sent.ShouldBe([new DropEvidenceCommand(claim, 2, 3), new DropEvidenceCommand(claim, 2, 3)]);
        done.ShouldBe(1);
    }
}
