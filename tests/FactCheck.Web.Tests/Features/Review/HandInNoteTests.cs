using FactCheck.Web.Features.Review.HandInNote;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class HandInNoteTests
{
    [Fact]
    public async Task A_draft_that_came_too_late_is_read_by_the_editors_once_the_round_is_settled()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "Look at the gauge downstream."));
        (await it.Desk.Send(new HandInNoteCommand(it.Claim, 1), it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.submit-instead");
        it.Desk.Clock.Advance(TimeSpan.FromHours(2));
        await it.Take(it.Sam);

        (await it.Desk.Send(new HandInNoteCommand(it.Claim, 1), it.Rae)).Problems.ShouldBeEmpty();

        (await it.Judge()).IsDone.ShouldBeFalse();
        await it.Keep(it.Sam, ("RatingCode", "", "true"), ("Rationale", "", "So it is."));
        (await it.Submit(it.Sam)).Problems.ShouldBeEmpty();
        var note = (await it.Judge()).Value.Notes.ShouldHaveSingleItem();
        (note.Writer, note.Text).ShouldBe(("Rae", "Look at the gauge downstream."));
    }

    [Fact]
    public async Task Who_wrote_nothing_hands_nothing_in()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new HandInNoteCommand(it.Claim, 1), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-taken");
    }
}
