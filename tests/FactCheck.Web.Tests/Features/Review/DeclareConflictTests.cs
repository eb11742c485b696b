using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.DeclareConflict;
using FactCheck.Web.Features.Review.FindExhibits;
using FactCheck.Web.Features.Review.ListConflicts;
using FactCheck.Web.Features.Review.ReturnReviews;
using FactCheck.Web.Features.Review.TakeNext;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class DeclareConflictTests
{
    [Fact]
    public async Task Claims_of_a_speaker_in_conflict_are_not_offered_and_a_hold_ends()
    {
        await using var desk = await Desk.Open();
        var eve = await desk.Person("Eve", Roles.Editor);
        var rae = await desk.Person("Rae", Roles.Reviewer);
        var queue = await desk.Queue(1, rae);
        var card = (await desk.SplitArticle(eve)).Card("fees");
        await desk.Change(eve, Roles.Editor, card.ClaimId, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, null, 1)));
        (await desk.Send(new TakeNextCommand(queue.Id), rae)).IsDone.ShouldBeTrue();

        (await desk.Send(new DeclareConflictCommand(card.ClaimId, card.Voices[0].SpeakerId, null, "My uncle"), rae)).Problems.ShouldBeEmpty();

        (await desk.Claim(card.ClaimId)).Status.ShouldBe(ClaimStatus.Queued);
        (await desk.Send(new TakeNextCommand(queue.Id), rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.nothing-left");
    }

    [Fact]
    public async Task Nobody_named_or_nobody_known_is_refused()
    {
        await using var it = await Reviewing.Open();

        (await it.Desk.Send(new DeclareConflictCommand(it.Claim, null, null, null), it.Rae)).Problems.ShouldHaveSingleItem().ShouldBe(DeclareConflictProblems.TowardsWhom);
        (await it.Desk.Send(new DeclareConflictCommand(it.Claim, Guid.NewGuid(), null, null), it.Rae)).Problems.ShouldHaveSingleItem().ShouldBe(DeclareConflictProblems.TowardsWhom);
    }

    [Fact]
    public void The_form_sends_whom_it_is_with()
    {
        using var page = new PageContext();
        page.Answers<DeclareConflictCommand>(_ => Outcome.Done);
        var (claim, outlet) = (Guid.NewGuid(), Guid.NewGuid());
        var form = page.Render<DeclareConflictForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.Towards, [new Choice($"outlet:{outlet}", "Tribune")]));

        form.Find("select").Change($"outlet:{outlet}");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new DeclareConflictCommand(claim, null, outlet, null)]);
    }

    [Fact]
    public async Task A_reason_that_cannot_be_kept_whole_is_refused_and_the_longest_one_is_kept()
    {
        await using var it = await Reviewing.Open();
        var outlet = Domain.Outlets.Outlet.Of("Tribune", null).Value;
        await it.Desk.Put(outlet);

        (await it.Desk.Send(new DeclareConflictCommand(it.Claim, null, outlet.Id, new string('x', 501)), it.Rae)).Problems.ShouldHaveSingleItem().ShouldBe(DeclareConflictProblems.LongReason);
        (await it.Desk.Send(new DeclareConflictCommand(it.Claim, null, outlet.Id, new string('x', 500)), it.Rae)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_chosen_and_typed_stays_beside_its_problem()
    {
        using var page = new PageContext();
        page.Answers<DeclareConflictCommand>(_ => Outcome.Refused([DeclareConflictProblems.TowardsWhom, DeclareConflictProblems.LongReason]));
        var (claim, speaker, done) = (Guid.NewGuid(), Guid.NewGuid(), 0);
        var form = page.Render<DeclareConflictForm>(with => with.Add(f => f.ClaimId, claim).Add(f => f.OnDone, () => done++)
            .Add(f => f.Towards, [new Choice($"outlet:{Guid.NewGuid()}", "Tribune"), new Choice($"speaker:{speaker}", "Marta Reis")]));

        form.Find("select[name=Towards]").Change($"speaker:{speaker}");
        form.Find("input[name=Reason]").Change("My aunt");
        form.Find("form").Submit();

        page.Sent.ShouldBe([new DeclareConflictCommand(claim, speaker, null, "My aunt")]);
        form.Find("option[selected]").TextContent.ShouldBe("Marta Reis");
        form.ShouldKeep(("Towards", $"speaker:{speaker}"), ("Reason", "My aunt"));
        form.ShouldSayBeside("Towards", DeclareConflictProblems.TowardsWhom);
        form.ShouldSayBeside("Reason", DeclareConflictProblems.LongReason);
        done.ShouldBe(0);
    }

    [Fact]
    public async Task An_editor_who_rates_nothing_declares_one_without_a_claim_and_every_hold_on_claims_of_theirs_ends()
    {
        await using var desk = await Desk.Open();
        var eve = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, eve);
        var split = await desk.SplitArticle(eve);
        var (card, other) = (split.Card("fees"), await desk.Queued(eve, queue));
        await desk.Change(eve, Roles.Editor, card.ClaimId, (claim, by) => claim.Queue(by, new QueueOrder(queue.Terms, Priority.Normal, null, 1)));
        foreach (var id in new[] { card.ClaimId, other }) await desk.Change(eve, Roles.Editor, id, (claim, by) => claim.Take(by));

        (await desk.Send(new DeclareConflictCommand(null, card.Voices[0].SpeakerId, null, "My uncle"), eve)).Problems.ShouldBeEmpty();

        (await desk.Claim(card.ClaimId)).Status.ShouldBe(ClaimStatus.Queued);
        (await desk.Claim(other)).Status.ShouldBe(ClaimStatus.UnderReview);
        var conflict = (await desk.Send(new ListConflictsQuery(), eve)).Value.Conflicts.ShouldHaveSingleItem();
        (conflict.Person, conflict.Reason).ShouldBe(("Eve", "My uncle"));
    }

    [Fact]
    public async Task A_hold_that_ends_by_it_settles_the_round_and_what_the_others_found_is_open_to_all()
    {
        await using var it = await Reviewing.Open(seats: 2);
        await it.Rate(it.Rae, "true");
        await it.Rate(it.Sam, "true");
        var reviews = (await it.Judge()).Value.Reviews;
        (await it.Desk.Send(new ReturnReviewsCommand(it.Claim, [.. reviews.Select(one => one.Id)], "Look at May"), it.Eve)).Problems.ShouldBeEmpty();
        it.Desk.Clock.Advance(TimeSpan.FromMinutes(5));
        (await it.Cite(it.Sam, "Levels in May")).Problems.ShouldBeEmpty();
        (await it.Submit(it.Sam)).Problems.ShouldBeEmpty();
        (await it.Desk.Send(new FindExhibitsQuery("Levels in May"), it.Eve)).Value.Exhibits.ShouldBeEmpty();
        var outlet = Domain.Outlets.Outlet.Of("Tribune", null).Value;
        await it.Desk.Put(outlet);

        (await it.Desk.Send(new DeclareConflictCommand(it.Claim, null, outlet.Id, null), it.Rae)).Problems.ShouldBeEmpty();

        (await it.Now()).Status.ShouldBe(ClaimStatus.Decided);
        (await it.Desk.Send(new FindExhibitsQuery("Levels in May"), it.Eve)).Value.Exhibits.ShouldHaveSingleItem();
    }
}
