using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Features.Queues.ExpireHolds;
using FactCheck.Web.Features.Queues.ReassignHold;
using FactCheck.Web.Features.Review.HandInNote;
using FactCheck.Web.Features.Review.ReleaseClaim;
using FactCheck.Web.Features.Review.ReturnReviews;
using Microsoft.EntityFrameworkCore.Diagnostics;

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
    public async Task What_a_note_cites_is_numbered_within_the_claim_once_it_is_read()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "Look at the gauge downstream.[^1]"));
        it.Desk.Clock.Advance(TimeSpan.FromHours(2));
        await it.Take(it.Sam);
        (await it.Desk.Send(new HandInNoteCommand(it.Claim, 1), it.Rae)).Problems.ShouldBeEmpty();
        await it.Cite(it.Sam);
        await it.Keep(it.Sam, ("RatingCode", "", "true"), ("Rationale", "", "So it is.[^1]"));
        (await it.Submit(it.Sam)).Problems.ShouldBeEmpty();

        var judged = (await it.Judge()).Value;
        (judged.Reviews.Single().Rationale, judged.Notes.Single().Text).ShouldBe(("So it is.[^1]", "Look at the gauge downstream.[^2]"));
    }

    [Theory]
    [InlineData("expire")]
    [InlineData("release")]
    [InlineData("reassign")]
    public async Task A_note_is_read_however_the_round_is_settled(string how)
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "Look at the gauge downstream."));
        it.Desk.Clock.Advance(TimeSpan.FromHours(2));
        await it.Rate(it.Sam, "true");
        var review = (await it.Judge()).Value.Reviews.Single();
        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [review.Id], "Look at May"), it.Eve)).Problems.ShouldBeEmpty();
        (await it.Desk.Send(new HandInNoteCommand(it.Claim, 1), it.Rae)).Problems.ShouldBeEmpty();

        if (how == "expire")
        {
            it.Desk.Clock.Advance(TimeSpan.FromHours(2));
            await it.Desk.Run(nameof(ExpireHoldsCommand));
        }
        else if (how == "release")
        {
            (await it.Desk.Send(new ReleaseClaimCommand(it.Claim), it.Sam)).Problems.ShouldBeEmpty();
        }
        else
        {
            (await it.Desk.Send(new ReassignHoldCommand(it.Claim, it.Sam.Id, null), it.Eve)).Problems.ShouldBeEmpty();
        }

        (await it.Judge()).Value.Notes.ShouldHaveSingleItem().Text.ShouldBe("Look at the gauge downstream.");
    }

    [Fact]
    public async Task A_note_that_is_handed_in_beside_the_last_review_is_read()
    {
        var meanwhile = new Meanwhile();
        await using var it = await Reviewing.Open(meanwhile);
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "Look at the gauge downstream."));
        it.Desk.Clock.Advance(TimeSpan.FromHours(2));
        await it.Take(it.Sam);
        await it.Keep(it.Sam, ("RatingCode", "", "true"), ("Rationale", "", "So it is."));
        async Task Last() => (await it.Submit(it.Sam)).Problems.ShouldBeEmpty();
        // On SQLite whoever writes is alone: there one comes after the other.
        if (await it.Desk.Ask(db => Task.FromResult(db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal)))) meanwhile.Next = Last;
        else await Last();

        (await it.Desk.Send(new HandInNoteCommand(it.Claim, 1), it.Rae)).Problems.ShouldBeEmpty();

        (await it.Judge()).Value.Notes.ShouldHaveSingleItem().Text.ShouldBe("Look at the gauge downstream.");
    }

    /// <summary>Something that happens just before the next save, as if both had begun at once.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        public Func<Task>? Next { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var next = Next;
            Next = null;
            if (next is not null) await next();
            return result;
        }
    }

    [Fact]
    public async Task Who_wrote_nothing_hands_nothing_in()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new HandInNoteCommand(it.Claim, 1), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-taken");
    }

    [Fact]
    public void The_button_hands_in_the_draft_of_its_round_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome answer = ReviewProblems.SubmitInstead;
        page.Answers<HandInNoteCommand>(_ => answer);
        var (claim, done) = (Guid.NewGuid(), 0);
        var form = page.Render<HandInNoteForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.Round, 2).Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(ReviewProblems.SubmitInstead.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.Sent.ShouldBe([new HandInNoteCommand(claim, 2), new HandInNoteCommand(claim, 2)]);
        done.ShouldBe(1);
    }
}
