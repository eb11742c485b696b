using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using static FactCheck.Domain.Claims.ClaimStatus;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>Every guard of the workflow table, failing: one case for each act and each of its conditions.</summary>
public sealed class GuardTests
{
    private static readonly Guard[] Guards =
    [
        // Who may.
        .. Acts(Act.Reword, Act.Respan, Act.Attribute, Act.Split, Act.Queue).SelectMany(act => Outsiders(act, Suggested, "editor", Ada, Remy)),
        .. Outsiders(Act.Dismiss, Suggested, "editor", Ada, Remy),
        .. Outsiders(Act.Reconsider, Dismissed, "editor", Ada, Remy),
        .. Acts(Act.Unqueue, Act.Requeue, Act.Reword, Act.Assign).SelectMany(act => Outsiders(act, Queued, "editor", Ada, Remy)),
        .. Outsiders(Act.Take, Queued, "reviewer", Ada, Engine),
        .. Acts(Act.Extend, Act.Reassign).SelectMany(act => Outsiders(act, UnderReview, "editor", Ada, Remy)),
        .. Outsiders(Act.Extend, UnderReview, "its holder", Remy),
        .. Outsiders(Act.Release, UnderReview, "its holder", Remy, Edda),
        .. Outsiders(Act.Expire, UnderReview, "the clock", Edda, Rosa),
        .. Outsiders(Act.SubmitReview, UnderReview, "its holder", Remy, Edda),
        new(Act.TakeBackReview, "its writer", ReviewProblems.NotYours, () => Taken(desk => desk.Claim.TakeBackReview(desk.By(Remy), desk.ReviewOf(Rosa)))),
        .. Outsiders(Act.Adjudicate, Disputed, "editor who *may judge*", Ada, Remy),
        new(Act.Adjudicate, "editor who *may judge*", ClaimProblems.RatedIt, () => { var desk = DisputedBy(Edda); return desk.Claim.Adjudicate(desk.By(Edda), Found(True), "so"); }),
        new(Act.Adjudicate, "editor who *may judge*", ClaimProblems.Conflict, () => { var desk = new Desk().Disputed(); return desk.Claim.Adjudicate(desk.By(Edda with { HasConflict = true }), Found(True), "so"); }),
        .. Acts(Act.AskAgain, Act.Return).SelectMany(act => Outsiders(act, Disputed, "editor", Ada, Remy)),
        .. Outsiders(Act.Write, Decided, "editor", Ada, Remy),
        .. Outsiders(Act.Write, Decided, "the round's raters", Remy),
        .. Acts(Act.Publish, Act.Confirm).SelectMany(act => Outsiders(act, Decided, "editor who *may sign*", Ada, Remy)),
        new(Act.Publish, "editor who *may sign*", ClaimProblems.RatedIt, () => { var desk = new Desk().Queued(); desk.Rates(Edda, True); return desk.Publish(Edda); }),
        new(Act.Publish, "editor who *may sign*", ClaimProblems.Conflict, () => new Desk().Decided().Publish(Edda with { HasConflict = true })),
        new(Act.Publish, "editor who *may sign*", ClaimProblems.Adjudicated, () => { var desk = new Desk().Disputed(); Must(desk.Claim.Adjudicate(desk.By(Edda), Found(True), "so")); return desk.Publish(Edda); }),
        .. Outsiders(Act.Waive, Decided, "administrator", Edda, Rosa),
        .. Acts(Act.Reopen, Act.Merge).SelectMany(act => Outsiders(act, Published, "editor", Ada, Remy)),
        .. Acts(Act.Correct, Act.Retract).SelectMany(act => Outsiders(act, Published, "editor", Ada, Remy)),
        .. Outsiders(Act.Remove, Published, "administrator", Edda, Rosa),
        .. Outsiders(Act.StopReopening, Decided, "editor", Ada, Remy),
        .. Outsiders(Act.Merge, Suggested, "editor", Ada, Remy),
        .. Outsiders(Act.Separate, Merged, "editor", Ada, Remy),
        new(Act.Suggest, "engine", ClaimProblems.NotYours, () => Outcome.From(Claim.Suggest(new Desk().By(Clock), Draft()).Problems)),
        new(Act.Suggest, "editor", ClaimProblems.NotYours, () => Outcome.From(Claim.Suggest(new Desk().By(Rosa), Draft()).Problems)),

        // What else is asked.
        new(Act.Queue, "queue, priority, deadline", ClaimProblems.MoreSeatsThanMembers, () => { var desk = new Desk { Members = 2 }.Suggested(); return desk.Claim.Queue(desk.By(Edda), desk.Order(3)); }),
        new(Act.Queue, "queue, priority, deadline", ClaimProblems.MoreSeatsThanMembers, () => { var desk = new Desk().Suggested(); return desk.Claim.Queue(desk.By(Edda), desk.Order(0)); }),
        new(Act.Queue, "queue, priority, deadline", ClaimProblems.DeadlinePast, () => { var desk = new Desk().Suggested(); return desk.Claim.Queue(desk.By(Edda), desk.Order() with { Deadline = desk.Now }); }),
        new(Act.Requeue, "queue, priority, deadline", ClaimProblems.MoreSeatsThanMembers, () => { var desk = new Desk { Members = 2 }.Queued(); return desk.Claim.Requeue(desk.By(Edda), desk.Order(3)); }),
        new(Act.Reopen, "queue, priority, deadline", ClaimProblems.DeadlinePast, () => { var desk = new Desk().Published(); return desk.Claim.Reopen(desk.By(Edda), "why", desk.Order() with { Deadline = desk.Now }); }),
        new(Act.Dismiss, "no review in", ClaimProblems.ReviewIn, () => OneOfTwoIn(desk => desk.Claim.Dismiss(desk.By(Edda), DismissalReason.Opinion))),
        new(Act.Dismiss, "nobody holds", ClaimProblems.SomebodyHolds, () => { var desk = new Desk().Queued(2); Must(desk.Claim.Take(desk.By(Rosa))); return WithStatus(desk.Claim, Queued).Dismiss(desk.By(Edda), DismissalReason.Opinion); }),
        new(Act.Dismiss, "standing none", ClaimProblems.HasStanding, () => { var desk = new Desk().ReopenedAt(Queued); return desk.Claim.Dismiss(desk.By(Edda), DismissalReason.Opinion); }),
        new(Act.Unqueue, "no review in", ClaimProblems.ReviewIn, () => OneOfTwoIn(desk => desk.Claim.Unqueue(desk.By(Edda)))),
        new(Act.Unqueue, "standing none", ClaimProblems.HasStanding, () => { var desk = new Desk().ReopenedAt(Queued); return desk.Claim.Unqueue(desk.By(Edda)); }),
        new(Act.Reword, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().Queued(); return desk.Claim.Reword(desk.By(Edda), 1, "Other words.", WordingChange.Meaning, " "); }),
        new(Act.Take, "*may rate*", ClaimProblems.NoMember, () => Taking(Rosa with { IsMember = false })),
        new(Act.Take, "*may rate*", ClaimProblems.Conflict, () => Taking(Rosa with { HasConflict = true })),
        new(Act.Take, "*may rate*", ClaimProblems.TooManyHolds, () => Taking(Rosa with { Holds = 2 })),
        new(Act.Take, "*may rate*", ClaimProblems.HasSeat, () => { var desk = new Desk().UnderReview(2); return desk.Claim.Take(desk.By(Rosa)); }),
        new(Act.Take, "an open seat", ClaimProblems.NoOpenSeat, () => { var desk = new Desk().UnderReview(); return desk.Claim.Take(desk.By(Remy)); }),
        new(Act.Assign, "the assignee *may rate*", ClaimProblems.NoReviewer, () => Assigning(Ada with { IsMember = true })),
        new(Act.Assign, "the assignee *may rate*", ClaimProblems.NoMember, () => Assigning(Remy with { IsMember = false })),
        new(Act.Assign, "the assignee *may rate*", ClaimProblems.Conflict, () => Assigning(Remy with { HasConflict = true })),
        new(Act.Assign, "an open seat", ClaimProblems.NoOpenSeat, () => { var desk = new Desk().UnderReview(); return desk.Claim.Assign(desk.By(Edda), desk.By(Remy)); }),
        new(Act.Extend, "somebody holds", ClaimProblems.NotHeld, () => { var desk = new Desk().UnderReview(); return desk.Claim.Extend(desk.By(Edda), Remy.Id); }),
        new(Act.Reassign, "somebody holds", ClaimProblems.NotHeld, () => { var desk = new Desk().UnderReview(); return desk.Claim.Reassign(desk.By(Edda), Remy.Id, null, []); }),
        new(Act.Reassign, "the assignee *may rate*", ClaimProblems.HasSeat, () => { var desk = new Desk().UnderReview(); return desk.Claim.Reassign(desk.By(Edda), Rosa.Id, desk.By(Rosa), []); }),
        new(Act.Reassign, "a returned review is nobody else's to write", ClaimProblems.NotTheirsToWrite, () => { var desk = DisputedReturnedTo(Remy); return desk.Claim.Reassign(desk.By(Edda), Remy.Id, desk.By(Ruth), desk.OfRound); }),
        new(Act.Dismiss, "reason (not a claim, not checkable, opinion, trivial, not ours, duplicate)", ClaimProblems.LongReason, () => { var desk = new Desk().Suggested(); return desk.Claim.Dismiss(desk.By(Edda), DismissalReason.Opinion, new string('x', Claim.MostReason + 1)); }),
        new(Act.Expire, "a hold ran out", ClaimProblems.NothingLapsed, () => { var desk = new Desk().UnderReview(); return desk.Claim.Expire(desk.By(Clock), []); }),
        new(Act.SubmitReview, "a lapsed hold whose seat is still open is taken again in the same act", ClaimProblems.NoOpenSeat, () => LapsedAndTakenBy(Remy, Rosa)),
        new(Act.SubmitReview, "a lapsed hold whose seat is still open is taken again in the same act", ClaimProblems.Conflict, () => Lapsed().Submit(Rosa with { HasConflict = true }, True)),
        new(Act.SubmitReview, "for this round and wording", ReviewProblems.OtherRound, SubmittedForAnotherRound),
        new(Act.TakeBackReview, "the round is still open", ClaimProblems.RoundWasRead, () => { var desk = DisputedReturnedTo(Remy); return desk.Claim.TakeBackReview(desk.By(Rosa), desk.ReviewOf(Rosa)); }),
        new(Act.Adjudicate, "findings", FindingsProblems.RateIt, () => { var desk = new Desk().Disputed(); return desk.Claim.Adjudicate(desk.By(Edda), new(WasItSaid.AsQuoted, null), "so"); }),
        new(Act.Adjudicate, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().Disputed(); return desk.Claim.Adjudicate(desk.By(Edda), Found(True), ""); }),
        new(Act.AskAgain, "one more seat, two at most", ClaimProblems.AskedTwiceAlready, AskedThreeTimes),
        new(Act.AskAgain, "one more seat, two at most", ClaimProblems.NobodyLeftToAsk, () => { var desk = new Desk().Disputed(); desk.Members = 2; return desk.Claim.AskAgain(desk.By(Edda), "one more", desk.OfRound); }),
        new(Act.AskAgain, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().Disputed(); return desk.Claim.AskAgain(desk.By(Edda), "", desk.OfRound); }),
        new(Act.Return, "comment", ClaimProblems.NoComment, () => { var desk = new Desk().Disputed(); return desk.Claim.Return(desk.By(Edda), "", [desk.ReviewOf(Rosa).Id], desk.OfRound); }),
        new(Act.Return, "comment", ClaimProblems.LongReason, () => { var desk = new Desk().Disputed(); return desk.Claim.Return(desk.By(Edda), new string('x', Claim.MostReason + 1), [desk.ReviewOf(Rosa).Id], desk.OfRound); }),
        new(Act.Return, "names the reviews to revise", ClaimProblems.NoReviewNamed, () => { var desk = new Desk().Disputed(); return desk.Claim.Return(desk.By(Edda), "look", [], desk.OfRound); }),
        new(Act.Return, "names the reviews to revise", ClaimProblems.NoReviewNamed, () => { var desk = new Desk().Disputed(); return desk.Claim.Return(desk.By(Edda), "look", [Guid.NewGuid()], desk.OfRound); }),
        new(Act.Publish, "the page shows this claim as it is", ClaimProblems.OtherPage, () => Publishing(page => page with { WordingNumber = 2 })),
        new(Act.Publish, "the findings decided on", ClaimProblems.OtherFindings, () => Publishing(page => page with { WasItSaid = WasItSaid.InSubstance })),
        new(Act.Publish, "publication checks", PublicationProblems.NoShortAnswer, () => Publishing(page => page with { ShortAnswer = "" })),
        new(Act.Publish, "where a version is up, reason and kind as in correct", ClaimProblems.NoChange, () => new Desk().ReopenedAt(Decided).Publish(Edda)),
        new(Act.Confirm, "a version is up", ClaimProblems.NothingUp, () => { var desk = new Desk().Decided(); return desk.Claim.Confirm(desk.By(Edda), desk.Verdict); }),
        new(Act.Confirm, "findings are the same", ClaimProblems.FindingsDiffer, () => { var desk = new Desk().ReopenedAt(Queued); desk.Rates(Rosa, False); return desk.Claim.Confirm(desk.By(Edda), desk.Verdict); }),
        new(Act.Confirm, "so are the words, but for typos", ClaimProblems.WordsDiffer, () =>
        {
            var desk = new Desk().ReopenedAt(Queued);
            Must(desk.Claim.Reword(desk.By(Edda), 1, "Another statement altogether", WordingChange.Meaning, "it said more"));
            desk.Rates(Rosa, True);
            return desk.Claim.Confirm(desk.By(Edda), desk.Verdict);
        }),
        new(Act.Waive, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().Decided(); return desk.Claim.Waive(desk.By(Ada), ""); }),
        new(Act.Reopen, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().Published(); return desk.Claim.Reopen(desk.By(Edda), ""); }),
        new(Act.Reopen, "reason", ClaimProblems.LongReason, () => { var desk = new Desk().Published(); return desk.Claim.Reopen(desk.By(Edda), new string('x', Claim.MostReason + 1)); }),
        new(Act.StopReopening, "a version is up", ClaimProblems.NothingUp, () => { var desk = new Desk().Decided(); return desk.Claim.StopReopening(desk.By(Edda), "why"); }),
        new(Act.StopReopening, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().ReopenedAt(Decided); return desk.Claim.StopReopening(desk.By(Edda), ""); }),
        new(Act.Merge, "standing none", ClaimProblems.HasStanding, () => { var desk = new Desk().ReopenedAt(Decided); return desk.Claim.Merge(desk.By(Edda), Other(), []); }),
        new(Act.Merge, "into a claim not Dismissed, Merged or itself", ClaimProblems.CannotMergeInto, () => { var desk = new Desk().Suggested(); return desk.Claim.Merge(desk.By(Edda), desk.Claim, []); }),
        new(Act.Merge, "into a claim not Dismissed, Merged or itself", ClaimProblems.CannotMergeInto, () => { var desk = new Desk().Suggested(); return desk.Claim.Merge(desk.By(Edda), new Desk().Dismissed().Claim, []); }),
        new(Act.Merge, "into a claim not Dismissed, Merged or itself", ClaimProblems.CannotMergeInto, () => { var desk = new Desk().Suggested(); return desk.Claim.Merge(desk.By(Edda), new Desk().Merged().Claim, []); }),
        new(Act.Merge, "into a Published one", ClaimProblems.CannotMergeIntoUnpublished, () => { var desk = new Desk().Published(); return desk.Claim.Merge(desk.By(Edda), Other(), [], "same"); }),
        new(Act.Merge, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().Published(); return desk.Claim.Merge(desk.By(Edda), OtherPublished(), []); }),
        new(Act.Correct, "standing up", ClaimProblems.NothingUp, () => { var desk = RetractedDesk(); return desk.Claim.Correct(desk.By(Edda), desk.Verdict, desk.Page(), new(ChangeKind.Update, "why")); }),
        new(Act.Correct, "reason, kind (correction, clarification, update)", ClaimProblems.NoChange, () => Correcting(page => page, "")),
        new(Act.Correct, "words and evidence, never a finding (that is reopen)", ClaimProblems.OtherFindings, () => Correcting(page => page with { WasItSaid = WasItSaid.Otherwise })),
        new(Act.Correct, "publication checks", PublicationProblems.NoEvidence, () => Correcting(page => page with { Evidence = [] })),
        new(Act.Retract, "standing up", ClaimProblems.NothingUp, () => { var desk = RetractedDesk(); return desk.Claim.Retract(desk.By(Edda), "again"); }),
        new(Act.Retract, "reason", ClaimProblems.NoReason, () => { var desk = new Desk().Published(); return desk.Claim.Retract(desk.By(Edda), ""); }),
        new(Act.Remove, "up or retracted", ClaimProblems.NothingUp, () => { var desk = new Desk().Decided(); return desk.Claim.Remove(desk.By(Ada), desk.Verdict, "an order"); }),
        new(Act.Remove, "legal ground", ClaimProblems.NoLegalGround, () => { var desk = new Desk().Published(); return desk.Claim.Remove(desk.By(Ada), desk.Verdict, ""); }),
    ];

    private sealed record Guard(Act Act, string Rule, Problem Problem, Func<Outcome> Do);

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var at = 0; at < Guards.Length; at++) cases.Add(at, $"{Guards[at].Act}: {Guards[at].Rule} → {Guards[at].Problem.Code}");
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_guard_refuses_in_its_own_words(int at, string which)
    {
        var outcome = Guards[at].Do();
        outcome.IsDone.ShouldBeFalse(which);
        outcome.Problems.Select(problem => problem.Code).ShouldContain(Guards[at].Problem.Code, which);
    }

    [Fact]
    public void Every_condition_of_the_table_has_a_case_that_fails_it()
    {
        var asked = WorkflowTable.Rows.SelectMany(row => row.Acts.SelectMany(act => row.Who.Concat(row.Besides).Where(rule => !rule.IsNote).Select(rule => (act, rule.Words)))).Distinct().ToList();
        asked.Count.ShouldBeGreaterThan(60);
        asked.Except(Guards.Select(guard => (guard.Act, guard.Rule))).ShouldBeEmpty();
    }

    private static Act[] Acts(params Act[] acts) => acts;

    private static IEnumerable<Guard> Outsiders(Act act, ClaimStatus status, string rule, params Colleague[] outsiders) =>
        outsiders.Select(who => new Guard(act, rule, ClaimProblems.NotYours, () => Claims.Acts.Do(Claims.Acts.Ready(status, act), act, who)));

    private static Outcome Taken(Func<Desk, Outcome> act) => act(Claims.Acts.Ready(Queued, Act.TakeBackReview));

    private static Outcome Taking(Colleague who)
    {
        var desk = new Desk().Queued();
        return desk.Claim.Take(desk.By(who));
    }

    private static Outcome Assigning(Colleague who)
    {
        var desk = new Desk().Queued();
        return desk.Claim.Assign(desk.By(Edda), desk.By(who));
    }

    private static Desk DisputedBy(Colleague rater)
    {
        var desk = new Desk().Queued(2);
        desk.Rates(Rosa, True);
        desk.Rates(rater, False);
        return desk;
    }

    private static Desk DisputedReturnedTo(Colleague writer)
    {
        var desk = new Desk().Disputed();
        Must(desk.Claim.Return(desk.By(Edda), "look again", [desk.ReviewOf(writer).Id], desk.OfRound));
        return desk;
    }

    private static Outcome OneOfTwoIn(Func<Desk, Outcome> act)
    {
        var desk = new Desk().Queued(2);
        desk.Rates(Rosa, True);
        desk.Claim.Status.ShouldBe(Queued);
        return act(desk);
    }

    private static Desk Lapsed()
    {
        var desk = new Desk().UnderReview();
        desk.Now += TimeSpan.FromHours(3);
        return desk;
    }

    private static Outcome LapsedAndTakenBy(Colleague taker, Colleague late)
    {
        var desk = Lapsed();
        Must(desk.Claim.Take(desk.By(taker)));
        return desk.Submit(late, True);
    }

    private static Outcome SubmittedForAnotherRound()
    {
        var desk = new Desk().UnderReview();
        var draft = desk.DraftOf(Rosa);
        Must(desk.Claim.Reword(desk.By(Edda), 1, "The tunnel cost 12 million.", WordingChange.Meaning, "wrong thing"));
        Must(desk.Claim.Take(desk.By(Rosa)));
        return Outcome.From(desk.Claim.SubmitReview(desk.By(Rosa), draft, desk.OfRound).Problems);
    }

    private static Outcome AskedThreeTimes()
    {
        var desk = new Desk().Disputed();
        foreach (var next in new[] { Ruth, Emil })
        {
            Must(desk.Claim.AskAgain(desk.By(Edda), "one more", desk.OfRound));
            desk.Rates(next, True);
        }

        return desk.Claim.AskAgain(desk.By(Edda), "one more", desk.OfRound);
    }

    private static Outcome Publishing(Func<VerdictRecord, VerdictRecord> change)
    {
        var desk = new Desk().Decided();
        return desk.Claim.Publish(desk.By(Edda), desk.Verdict, desk.Page() with { Record = change(desk.Page().Record) }, null);
    }

    private static Outcome Correcting(Func<VerdictRecord, VerdictRecord> change, string reason = "a name")
    {
        var desk = new Desk().Published();
        return desk.Claim.Correct(desk.By(Edda), desk.Verdict, desk.Page() with { Record = change(desk.Page().Record) }, new(ChangeKind.Correction, reason));
    }

    private static Desk RetractedDesk()
    {
        var desk = new Desk().Published();
        Must(desk.Claim.Retract(desk.By(Edda), "it does not hold"));
        return desk;
    }

    /// <summary>A held claim is never Queued by any act; the guard stands behind the status all the same, so it is set behind the claim's back.</summary>
    private static Claim WithStatus(Claim claim, ClaimStatus status)
    {
        typeof(Claim).GetProperty(nameof(Claim.Status))!.SetValue(claim, status);
        return claim;
    }

    [Theory]
    [InlineData("#1423", 1423L)]
    [InlineData(" 1423 ", 1423L)]
    [InlineData("-1423", null)]
    [InlineData("fourteen", null)]
    [InlineData(null, null)]
    public void A_claims_number_is_read_as_it_is_spoken(string? typed, long? number) => SpokenNumber.In(typed).ShouldBe(number);
}
