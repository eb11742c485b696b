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
        (await it.Cite(it.Rae)).Value.ShouldBe(2);
        (await it.Desk.Send(new DropEvidenceCommand(it.Claim, 1, 1), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.no-such-evidence");
        (await it.Desk.Send(new DropEvidenceCommand(it.Claim, 1, 2), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-taken");
    }
}
