using System.Text.Json;
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
        new(Act.TakeBackReview, "its writer", ReviewProblems.NotYours, () => Claims.Acts.Ready(Queued, Act.TakeBackReview), desk => desk.Claim.TakeBackReview(desk.By(Remy), desk.ReviewOf(Rosa))),
        .. Outsiders(Act.Adjudicate, Disputed, "editor who *may judge*", Ada, Remy),
        .. Judges(Act.Adjudicate, "editor who *may judge*", () => new Desk().Disputed(), () => DisputedBy(Edda), (desk, editor) => desk.Claim.Adjudicate(desk.By(editor), Found(True), "so")),
        .. Acts(Act.AskAgain, Act.Return).SelectMany(act => Outsiders(act, Disputed, "editor", Ada, Remy)),
        .. Outsiders(Act.Write, Decided, "editor", Ada, Remy),
        .. Outsiders(Act.Write, Decided, "the round's raters", Remy),
        .. Acts(Act.Publish, Act.Confirm).SelectMany(act => Outsiders(act, Decided, "editor who *may sign*", Ada, Remy)),
        .. Judges(Act.Publish, "editor who *may sign*", () => new Desk().Decided(), () => RatedByEdda(new Desk().Queued()), (desk, editor) => desk.Publish(editor)),
        .. Judges(Act.Confirm, "editor who *may sign*", () => new Desk().ReopenedAt(Decided), () => RatedByEdda(new Desk().ReopenedAt(Queued)), (desk, editor) => desk.Claim.Confirm(desk.By(editor), desk.Verdict)),
        new(Act.Publish, "editor who *may sign*", ClaimProblems.Adjudicated, () => AdjudicatedByEdda(new Desk().Disputed()), desk => desk.Publish(Edda)),
        new(Act.Confirm, "editor who *may sign*", ClaimProblems.Adjudicated, () => AdjudicatedByEdda(new Desk().ReopenedAt(Disputed)), desk => desk.Claim.Confirm(desk.By(Edda), desk.Verdict)),
        .. Outsiders(Act.Waive, Decided, "administrator", Edda, Rosa),
        .. Acts(Act.Reopen, Act.Merge).SelectMany(act => Outsiders(act, Published, "editor", Ada, Remy)),
        .. Acts(Act.Correct, Act.Retract).SelectMany(act => Outsiders(act, Published, "editor", Ada, Remy)),
        .. Outsiders(Act.Remove, Published, "administrator", Edda, Rosa),
        .. Outsiders(Act.StopReopening, Decided, "editor", Ada, Remy),
        .. Outsiders(Act.Merge, Suggested, "editor", Ada, Remy),
        .. Outsiders(Act.Separate, Merged, "editor", Ada, Remy),
        new(Act.Suggest, "engine", ClaimProblems.NotYours, () => new(), desk => Outcome.From(Claim.Suggest(desk.By(Clock), Draft()).Problems)),
        new(Act.Suggest, "editor", ClaimProblems.NotYours, () => new(), desk => Outcome.From(Claim.Suggest(desk.By(Rosa), Draft()).Problems)),

        // What else is asked.
        new(Act.Queue, "queue, priority, deadline", ClaimProblems.MoreSeatsThanMembers, () => new Desk { Members = 2 }.Suggested(), desk => desk.Claim.Queue(desk.By(Edda), desk.Order(3))),
        new(Act.Queue, "queue, priority, deadline", ClaimProblems.MoreSeatsThanMembers, () => new Desk().Suggested(), desk => desk.Claim.Queue(desk.By(Edda), desk.Order(0))),
        new(Act.Queue, "queue, priority, deadline", ClaimProblems.DeadlinePast, () => new Desk().Suggested(), desk => desk.Claim.Queue(desk.By(Edda), desk.Order() with { Deadline = desk.Now })),
        new(Act.Requeue, "queue, priority, deadline", ClaimProblems.MoreSeatsThanMembers, () => new Desk { Members = 2 }.Queued(), desk => desk.Claim.Requeue(desk.By(Edda), desk.Order(3))),
        new(Act.Reopen, "queue, priority, deadline", ClaimProblems.DeadlinePast, () => new Desk().Published(), desk => desk.Claim.Reopen(desk.By(Edda), "why", desk.Order() with { Deadline = desk.Now })),
        new(Act.Dismiss, "no review in", ClaimProblems.ReviewIn, OneOfTwoIn, desk => desk.Claim.Dismiss(desk.By(Edda), DismissalReason.Opinion)),
        new(Act.Dismiss, "nobody holds", ClaimProblems.SomebodyHolds, () => { var desk = new Desk().Queued(2); Must(desk.Claim.Take(desk.By(Rosa))); WithStatus(desk.Claim, Queued); return desk; }, desk => desk.Claim.Dismiss(desk.By(Edda), DismissalReason.Opinion)),
        new(Act.Dismiss, "standing none", ClaimProblems.HasStanding, () => new Desk().ReopenedAt(Queued), desk => desk.Claim.Dismiss(desk.By(Edda), DismissalReason.Opinion)),
        new(Act.Unqueue, "no review in", ClaimProblems.ReviewIn, OneOfTwoIn, desk => desk.Claim.Unqueue(desk.By(Edda))),
        new(Act.Unqueue, "standing none", ClaimProblems.HasStanding, () => new Desk().ReopenedAt(Queued), desk => desk.Claim.Unqueue(desk.By(Edda))),
        new(Act.Reword, "reason", ClaimProblems.NoReason, () => new Desk().Queued(), desk => desk.Claim.Reword(desk.By(Edda), 1, "Other words.", WordingChange.Meaning, " ")),
        .. Raters(Act.Take, "*may rate*", (desk, rater) => desk.Claim.Take(rater)),
        new(Act.Take, "an open seat", ClaimProblems.NoOpenSeat, () => new Desk().UnderReview(), desk => desk.Claim.Take(desk.By(Remy))),
        new(Act.Assign, "the assignee *may rate*", ClaimProblems.NoReviewer, () => new Desk().Queued(), desk => desk.Claim.Assign(desk.By(Edda), desk.By(Ada with { IsMember = true }))),
        .. Raters(Act.Assign, "the assignee *may rate*", (desk, rater) => desk.Claim.Assign(desk.By(Edda), rater)),
        new(Act.Assign, "an open seat", ClaimProblems.NoOpenSeat, () => new Desk().UnderReview(), desk => desk.Claim.Assign(desk.By(Edda), desk.By(Remy))),
        new(Act.Extend, "somebody holds", ClaimProblems.NotHeld, () => new Desk().UnderReview(), desk => desk.Claim.Extend(desk.By(Edda), Remy.Id)),
        new(Act.Reassign, "somebody holds", ClaimProblems.NotHeld, () => new Desk().UnderReview(), desk => desk.Claim.Reassign(desk.By(Edda), Remy.Id, null, [])),
        new(Act.Reassign, "the assignee *may rate*", ClaimProblems.NoReviewer, () => new Desk().UnderReview(), desk => desk.Claim.Reassign(desk.By(Edda), Rosa.Id, desk.By(Ada with { IsMember = true }), [])),
        .. Raters(Act.Reassign, "the assignee *may rate*", (desk, rater) => desk.Claim.Reassign(desk.By(Edda), Rosa.Id, rater, [])),
        new(Act.Reassign, "a returned review is nobody else's to write", ClaimProblems.NotTheirsToWrite, () => DisputedReturnedTo(Remy), desk => desk.Claim.Reassign(desk.By(Edda), Remy.Id, desk.By(Ruth), desk.OfRound)),
        new(Act.Dismiss, "reason (not a claim, not checkable, opinion, trivial, not ours, duplicate)", ClaimProblems.LongReason, () => new Desk().Suggested(), desk => desk.Claim.Dismiss(desk.By(Edda), DismissalReason.Opinion, new string('x', Claim.MostReason + 1))),
        new(Act.Expire, "a hold ran out", ClaimProblems.NothingLapsed, () => new Desk().UnderReview(), desk => desk.Claim.Expire(desk.By(Clock), [])),
        new(Act.SubmitReview, "a lapsed hold whose seat is still open is taken again in the same act", ClaimProblems.NoOpenSeat, () => LapsedAndTakenBy(Remy), desk => desk.Submit(Rosa, True)),
        new(Act.SubmitReview, "a lapsed hold whose seat is still open is taken again in the same act", ClaimProblems.Conflict, Lapsed, desk => desk.Submit(Rosa with { HasConflict = true }, True)),
        new(Act.SubmitReview, "a lapsed hold whose seat is still open is taken again in the same act", ClaimProblems.NoMember, Lapsed, desk => desk.Submit(Rosa with { IsMember = false }, True)),
        new(Act.SubmitReview, "a lapsed hold whose seat is still open is taken again in the same act", ClaimProblems.NoReviewer, Lapsed, desk => desk.Submit(Rosa with { Actor = Actor.Person(Rosa.Id, Roles.None) }, True)),
        new(Act.SubmitReview, "for this round and wording", ReviewProblems.OtherRound, NextRoundTaken, desk => Outcome.From(desk.Claim.SubmitReview(desk.By(Rosa), desk.Begun!, desk.OfRound).Problems)),
        new(Act.TakeBackReview, "the round is still open", ClaimProblems.RoundWasRead, () => DisputedReturnedTo(Remy), desk => desk.Claim.TakeBackReview(desk.By(Rosa), desk.ReviewOf(Rosa))),
        new(Act.Adjudicate, "findings", FindingsProblems.RateIt, () => new Desk().Disputed(), desk => desk.Claim.Adjudicate(desk.By(Edda), new(WasItSaid.AsQuoted, null), "so")),
        new(Act.Adjudicate, "reason", ClaimProblems.NoReason, () => new Desk().Disputed(), desk => desk.Claim.Adjudicate(desk.By(Edda), Found(True), "")),
        new(Act.AskAgain, "one more seat, two at most", ClaimProblems.AskedTwiceAlready, AskedTwice, desk => desk.Claim.AskAgain(desk.By(Edda), "one more", desk.OfRound)),
        new(Act.AskAgain, "one more seat, two at most", ClaimProblems.NobodyLeftToAsk, () => { var desk = new Desk().Disputed(); desk.Members = 2; return desk; }, desk => desk.Claim.AskAgain(desk.By(Edda), "one more", desk.OfRound)),
        new(Act.AskAgain, "reason", ClaimProblems.NoReason, () => new Desk().Disputed(), desk => desk.Claim.AskAgain(desk.By(Edda), "", desk.OfRound)),
        new(Act.Return, "comment", ClaimProblems.NoComment, () => new Desk().Disputed(), desk => desk.Claim.Return(desk.By(Edda), "", [desk.ReviewOf(Rosa).Id], desk.OfRound)),
        new(Act.Return, "comment", ClaimProblems.LongReason, () => new Desk().Disputed(), desk => desk.Claim.Return(desk.By(Edda), new string('x', Claim.MostReason + 1), [desk.ReviewOf(Rosa).Id], desk.OfRound)),
        new(Act.Return, "names the reviews to revise", ClaimProblems.NoReviewNamed, () => new Desk().Disputed(), desk => desk.Claim.Return(desk.By(Edda), "look", [], desk.OfRound)),
        new(Act.Return, "names the reviews to revise", ClaimProblems.NoReviewNamed, () => new Desk().Disputed(), desk => desk.Claim.Return(desk.By(Edda), "look", [Guid.NewGuid()], desk.OfRound)),
        new(Act.Publish, "the page shows this claim as it is", ClaimProblems.OtherPage, () => new Desk().Decided(), desk => Publishing(desk, page => page with { WordingNumber = 2 })),
        new(Act.Publish, "the findings decided on", ClaimProblems.OtherFindings, () => new Desk().Decided(), desk => Publishing(desk, page => page with { WasItSaid = WasItSaid.InSubstance })),
        new(Act.Publish, "publication checks", PublicationProblems.NoShortAnswer, () => new Desk().Decided(), desk => Publishing(desk, page => page with { ShortAnswer = "" })),
        new(Act.Publish, "where a version is up, reason and kind as in correct", ClaimProblems.NoChange, () => new Desk().ReopenedAt(Decided), desk => desk.Publish(Edda)),
        new(Act.Confirm, "a version is up", ClaimProblems.NothingUp, () => new Desk().Decided(), desk => desk.Claim.Confirm(desk.By(Edda), desk.Verdict)),
        new(Act.Confirm, "findings are the same", ClaimProblems.FindingsDiffer, () => { var desk = new Desk().ReopenedAt(Queued); desk.Rates(Rosa, False); return desk; }, desk => desk.Claim.Confirm(desk.By(Edda), desk.Verdict)),
        new(Act.Confirm, "so are the words, but for typos", ClaimProblems.WordsDiffer, () =>
        {
            var desk = new Desk().ReopenedAt(Queued);
            Must(desk.Claim.Reword(desk.By(Edda), 1, "Another statement altogether", WordingChange.Meaning, "it said more"));
            desk.Rates(Rosa, True);
            return desk;
        }, desk => desk.Claim.Confirm(desk.By(Edda), desk.Verdict)),
        new(Act.Waive, "reason", ClaimProblems.NoReason, () => new Desk().Decided(), desk => desk.Claim.Waive(desk.By(Ada), "")),
        new(Act.Reopen, "reason", ClaimProblems.NoReason, () => new Desk().Published(), desk => desk.Claim.Reopen(desk.By(Edda), "")),
        new(Act.Reopen, "reason", ClaimProblems.LongReason, () => new Desk().Published(), desk => desk.Claim.Reopen(desk.By(Edda), new string('x', Claim.MostReason + 1))),
        new(Act.StopReopening, "a version is up", ClaimProblems.NothingUp, () => new Desk().Decided(), desk => desk.Claim.StopReopening(desk.By(Edda), "why")),
        new(Act.StopReopening, "reason", ClaimProblems.NoReason, () => new Desk().ReopenedAt(Decided), desk => desk.Claim.StopReopening(desk.By(Edda), "")),
        new(Act.Merge, "standing none", ClaimProblems.HasStanding, () => new Desk().ReopenedAt(Decided), desk => desk.Claim.Merge(desk.By(Edda), Other(), [])),
        new(Act.Merge, "into a claim not Dismissed, Merged or itself", ClaimProblems.CannotMergeInto, () => new Desk().Suggested(), desk => desk.Claim.Merge(desk.By(Edda), desk.Claim, [])),
        new(Act.Merge, "into a claim not Dismissed, Merged or itself", ClaimProblems.CannotMergeInto, () => new Desk().Suggested(), desk => desk.Claim.Merge(desk.By(Edda), new Desk().Dismissed().Claim, [])),
        new(Act.Merge, "into a claim not Dismissed, Merged or itself", ClaimProblems.CannotMergeInto, () => new Desk().Suggested(), desk => desk.Claim.Merge(desk.By(Edda), new Desk().Merged().Claim, [])),
        new(Act.Merge, "into a Published one", ClaimProblems.CannotMergeIntoUnpublished, () => new Desk().Published(), desk => desk.Claim.Merge(desk.By(Edda), Other(), [], "same")),
        new(Act.Merge, "nor into one whose verdict was removed", ClaimProblems.CannotMergeIntoRemoved, () => new Desk().Suggested(), desk => desk.Claim.Merge(desk.By(Edda), RemovedDesk().Claim, [])),
        new(Act.Merge, "nor into one whose verdict was removed", ClaimProblems.CannotMergeIntoRemoved, () => new Desk().Published(), desk => desk.Claim.Merge(desk.By(Edda), RemovedDesk().Claim, [], "same")),
        new(Act.Merge, "reason", ClaimProblems.NoReason, () => new Desk().Published(), desk => desk.Claim.Merge(desk.By(Edda), OtherPublished(), [])),
        new(Act.Correct, "standing up", ClaimProblems.NothingUp, RetractedDesk, desk => desk.Claim.Correct(desk.By(Edda), desk.Verdict, desk.Page(), new(ChangeKind.Update, "why"))),
        new(Act.Correct, "not Merged", ClaimProblems.IsMerged, () => Claims.Acts.Ready(Merged, Act.Correct), desk => Correcting(desk, page => page)),
        new(Act.Correct, "reason, kind (correction, clarification, update)", ClaimProblems.NoChange, () => new Desk().Published(), desk => Correcting(desk, page => page, "")),
        new(Act.Correct, "words and evidence, never a finding (that is reopen)", ClaimProblems.OtherFindings, () => new Desk().Published(), desk => Correcting(desk, page => page with { WasItSaid = WasItSaid.Otherwise })),
        new(Act.Correct, "publication checks", PublicationProblems.NoEvidence, () => new Desk().Published(), desk => Correcting(desk, page => page with { Evidence = [] })),
        new(Act.Retract, "standing up", ClaimProblems.NothingUp, RetractedDesk, desk => desk.Claim.Retract(desk.By(Edda), "again")),
        new(Act.Retract, "not Merged", ClaimProblems.IsMerged, () => Claims.Acts.Ready(Merged, Act.Retract), desk => desk.Claim.Retract(desk.By(Edda), "why")),
        new(Act.Retract, "reason", ClaimProblems.NoReason, () => new Desk().Published(), desk => desk.Claim.Retract(desk.By(Edda), "")),
        new(Act.Remove, "up or retracted", ClaimProblems.NothingUp, () => new Desk().Decided(), desk => desk.Claim.Remove(desk.By(Ada), desk.Verdict, "an order")),
        new(Act.Remove, "legal ground", ClaimProblems.NoLegalGround, () => new Desk().Published(), desk => desk.Claim.Remove(desk.By(Ada), desk.Verdict, "")),
    ];

    /// <summary>A rule of the table, a desk on which nothing else stands against the act, and the act, which the rule refuses.</summary>
    private sealed record Guard(Act Act, string Rule, Problem Problem, Func<Desk> Ready, Func<Desk, Outcome> Do);

    /// <summary>What the guards of several conditions refuse with, each by itself.</summary>
    private static readonly (string Words, Problem[] Problems)[] Compound =
    [
        ("*may rate*", [ClaimProblems.NoMember, ClaimProblems.Conflict, ClaimProblems.HasSeat, ClaimProblems.TooManyHolds]),
        ("the assignee *may rate*", [ClaimProblems.NoReviewer]),
        ("a lapsed hold", [ClaimProblems.NoReviewer, ClaimProblems.NoMember, ClaimProblems.Conflict, ClaimProblems.NoOpenSeat]),
        ("*may judge*", [ClaimProblems.NotYours, ClaimProblems.RatedIt, ClaimProblems.Conflict]),
        ("*may sign*", [ClaimProblems.NotYours, ClaimProblems.RatedIt, ClaimProblems.Conflict, ClaimProblems.Adjudicated]),
    ];

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
    public void A_guard_refuses_in_its_own_words_and_leaves_the_desk_as_it_was(int at, string which)
    {
        var desk = Guards[at].Ready();
        var before = Everything(desk);

        var outcome = Guards[at].Do(desk);

        outcome.IsDone.ShouldBeFalse(which);
        outcome.Problems.Select(problem => problem.Code).ShouldContain(Guards[at].Problem.Code, which);
        Everything(desk).ShouldBe(before, which);
    }

    [Fact]
    public void What_was_done_is_seen_in_status_standing_and_history()
    {
        var desk = new Desk().Decided();
        var before = Everything(desk);

        Must(desk.Publish(Edda));

        var after = Everything(desk);
        (after.Status, after.Standing).ShouldBe((Published, Standing.Up));
        after.History.ShouldBe(before.History + 1);
        after.Json.ShouldNotBe(before.Json);
    }

    [Fact]
    public void A_guard_of_several_conditions_is_tried_with_each_of_them_for_every_act_that_it_guards()
    {
        var asked = from row in WorkflowTable.Rows
                    from act in row.Acts
                    from rule in row.Who.Concat(row.Besides)
                    where !rule.IsNote
                    from compound in Compound
                    where rule.Words.Contains(compound.Words, StringComparison.Ordinal)
                    from problem in compound.Problems
                    select (act, rule.Words, problem.Code);
        var all = asked.Distinct().ToList();
        all.Count.ShouldBeGreaterThan(20);
        all.Except(Guards.Select(guard => (guard.Act, guard.Rule, guard.Problem.Code))).ShouldBeEmpty();
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
        outsiders.Select(who => new Guard(act, rule, ClaimProblems.NotYours, () => Claims.Acts.Ready(status, act), desk => Claims.Acts.Do(desk, act, who)));

    /// <summary>All that is kept of a desk's claim, its reviews and its verdict, with what a person sees first.</summary>
    private static (ClaimStatus? Status, Standing? Standing, int History, string Json) Everything(Desk desk) =>
        (desk.Claim?.Status, desk.Claim?.Standing, desk.Claim?.NewHistory.Count ?? 0, JsonSerializer.Serialize(new { desk.Claim, desk.Verdict, desk.Reviews }));

    /// <summary>The guard *may rate*, failing in each of its ways, for an act that gives somebody a seat while Rosa holds one of two.</summary>
    private static IEnumerable<Guard> Raters(Act act, string rule, Func<Desk, By, Outcome> give) =>
        new (Problem Problem, Colleague Who)[]
        {
            (ClaimProblems.NoMember, Remy with { IsMember = false }), (ClaimProblems.Conflict, Remy with { HasConflict = true }),
            (ClaimProblems.TooManyHolds, Remy with { Holds = 2 }), (ClaimProblems.HasSeat, Rosa),
        }.Select(one => new Guard(act, rule, one.Problem, () => new Desk().UnderReview(2), desk => give(desk, desk.By(one.Who))));

    /// <summary>The guards *may judge* and *may sign*, failing by what the editor did or is in the claim.</summary>
    private static IEnumerable<Guard> Judges(Act act, string rule, Func<Desk> ready, Func<Desk> ratedByEdda, Func<Desk, Colleague, Outcome> judge) =>
    [
        new(act, rule, ClaimProblems.RatedIt, ratedByEdda, desk => judge(desk, Edda)),
        new(act, rule, ClaimProblems.Conflict, ready, desk => judge(desk, Edda with { HasConflict = true })),
    ];

    private static Desk RatedByEdda(Desk desk)
    {
        desk.Rates(Edda, True);
        return desk;
    }

    private static Desk AdjudicatedByEdda(Desk desk)
    {
        Must(desk.Claim.Adjudicate(desk.By(Edda), Found(True), "so"));
        return desk;
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

    private static Desk OneOfTwoIn()
    {
        var desk = new Desk().Queued(2);
        desk.Rates(Rosa, True);
        desk.Claim.Status.ShouldBe(Queued);
        return desk;
    }

    private static Desk Lapsed()
    {
        var desk = new Desk().UnderReview();
        desk.Now += TimeSpan.FromHours(3);
        return desk;
    }

    private static Desk LapsedAndTakenBy(Colleague taker)
    {
        var desk = Lapsed();
        Must(desk.Claim.Take(desk.By(taker)));
        return desk;
    }

    private static Desk NextRoundTaken()
    {
        var desk = new Desk().UnderReview();
        desk.Begun = desk.DraftOf(Rosa);
        Must(desk.Claim.Reword(desk.By(Edda), 1, "The tunnel cost 12 million.", WordingChange.Meaning, "wrong thing"));
        Must(desk.Claim.Take(desk.By(Rosa)));
        return desk;
    }

    private static Desk AskedTwice()
    {
        var desk = new Desk().Disputed();
        foreach (var next in new[] { Ruth, Emil })
        {
            Must(desk.Claim.AskAgain(desk.By(Edda), "one more", desk.OfRound));
            desk.Rates(next, True);
        }

        return desk;
    }

    private static Outcome Publishing(Desk desk, Func<VerdictRecord, VerdictRecord> change)
    {
        return desk.Claim.Publish(desk.By(Edda), desk.Verdict, desk.Page() with { Record = change(desk.Page().Record) }, null);
    }

    private static Outcome Correcting(Desk desk, Func<VerdictRecord, VerdictRecord> change, string reason = "a name")
    {
        return desk.Claim.Correct(desk.By(Edda), desk.Verdict, desk.Page() with { Record = change(desk.Page().Record) }, new(ChangeKind.Correction, reason));
    }

    private static Desk RemovedDesk()
    {
        var desk = new Desk().Published();
        Must(desk.Claim.Remove(desk.By(Ada), desk.Verdict, "an order"));
        return desk;
    }

    private static Desk RetractedDesk()
    {
        var desk = new Desk().Published();
        Must(desk.Claim.Retract(desk.By(Edda), "it does not hold"));
        return desk;
    }

    /// <summary>A held claim is never Queued by any act; the guard stands behind the status all the same, so it is set behind the claim's back.</summary>
    private static void WithStatus(Claim claim, ClaimStatus status) => typeof(Claim).GetProperty(nameof(Claim.Status))!.SetValue(claim, status);

    [Theory]
    [InlineData("#1423", 1423L)]
    [InlineData(" 1423 ", 1423L)]
    [InlineData("-1423", null)]
    [InlineData("fourteen", null)]
    [InlineData(null, null)]
    public void A_claims_number_is_read_as_it_is_spoken(string? typed, long? number) => SpokenNumber.In(typed).ShouldBe(number);
}
