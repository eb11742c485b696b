using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ShowClaim;
using FactCheck.Web.Features.Queues.ExpireHolds;
using FactCheck.Web.Features.Review.ReturnReviews;
using FactCheck.Web.Shell.Live;
using FactCheck.Web.Tests.Features.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ExpireHoldsTests
{
    [Fact]
    public async Task A_hold_that_ran_out_is_ended_by_the_sweep_and_stands_in_the_history()
    {
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        var rob = await desk.Person("Rob", Roles.Reviewer);
        var queue = await desk.Queue(1, rob);
        var claim = await desk.Queued(eva, queue);
        await desk.Change(rob, Roles.Reviewer, claim, (one, by) => one.Take(by));

        await desk.Run(nameof(ExpireHoldsCommand));
        (await desk.Claim(claim)).Status.ShouldBe(ClaimStatus.UnderReview);

        desk.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        await desk.Run(nameof(ExpireHoldsCommand));

        (await desk.Claim(claim)).Status.ShouldBe(ClaimStatus.Queued);
        var acts = await desk.Ask(db => Task.FromResult(db.History.Where(line => line.ClaimId == claim).OrderBy(line => line.Number).Select(line => line.Act).ToList()));
        acts[^1].ShouldBe("expire");
        var line = (await desk.Send(new ShowClaimQuery((await desk.Claim(claim)).Number), eva)).Value.Story[0];
        (line.Who, line.Sentence).ShouldBe(("The clock", "ended the hold of Rob: its time ran out"));
    }

    [Fact]
    public async Task The_clock_looks_often_enough_that_no_hold_lasts_five_seconds_too_long()
    {
        await using var desk = await Desk.Open();

        var sweep = desk.Services.GetServices<IJob>().Single(job => job.Name == nameof(ExpireHoldsCommand));

        sweep.Every.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task However_many_holders_vanish_every_seat_is_given_back()
    {
        const int holds = 55;
        await using var desk = await Desk.Open();
        var eva = await desk.Person("Eva", Roles.Editor);
        var rob = await desk.Person("Rob", Roles.Reviewer);
        var queue = await desk.Queue(1, rob);
        var terms = queue with { Terms = queue.Terms with { HoldsAtOnce = 100 } };
        for (var i = 0; i < holds; i++) await desk.Change(rob, Roles.Reviewer, await desk.Queued(eva, terms), (one, by) => one.Take(by));

        desk.Clock.Advance(TimeSpan.FromHours(1));
        (await desk.Run(nameof(ExpireHoldsCommand))).ShouldBeTrue();
        (await desk.Run(nameof(ExpireHoldsCommand))).ShouldBeFalse();

        (await desk.Ask(db => Task.FromResult(db.Claims.Count(claim => claim.Status == ClaimStatus.Queued)))).ShouldBe(holds);
    }

    [Fact]
    public async Task Nobody_but_the_clock_sends_the_sweep()
    {
        await using var desk = await Desk.Open();
        var all = await desk.Person("All", Roles.Administrator | Roles.Editor | Roles.Reviewer);

        (await desk.Send(new ExpireHoldsCommand(), all)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ExpireHoldsCommand(), null)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task One_claim_that_is_broken_keeps_no_other_hold_from_ending()
    {
        await using var it = await Reviewing.Open();
        await it.Rate(it.Rae, "true");
        var review = (await it.Judge()).Value.Reviews.Single();
        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [review.Id], "Look at May"), it.Eve)).Problems.ShouldBeEmpty();
        var other = await it.Desk.Queued(it.Eve, it.Queue, "The bridge stood.");
        await it.Desk.Change(it.Sam, Roles.Reviewer, other, (one, by) => one.Take(by));
        await it.Desk.Ask(db => db.Reviews.IgnoreQueryFilters().Where(one => one.Id == review.Id).ExecuteDeleteAsync());
        it.Desk.Clock.Advance(TimeSpan.FromDays(40));

        await it.Desk.Run(nameof(ExpireHoldsCommand));

        (await it.Desk.Claim(other)).Status.ShouldBe(ClaimStatus.Queued);
        (await it.Now()).Status.ShouldBe(ClaimStatus.UnderReview);
    }

    [Fact]
    public async Task Of_two_holds_that_ran_out_together_the_history_names_both()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Take(it.Rae);
        await it.Take(it.Sam);
        it.Desk.Clock.Advance(TimeSpan.FromHours(2));

        await it.Desk.Run(nameof(ExpireHoldsCommand));

        (await it.Now()).Status.ShouldBe(ClaimStatus.Queued);
        (await it.Desk.Send(new ShowClaimQuery(it.Number), it.Eve)).Value.Story.Take(2).Select(line => line.Sentence)
            .ShouldBe(["ended the hold of Rae: its time ran out", "ended the hold of Sam: its time ran out"], ignoreOrder: true);
    }
}
