using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>
/// Walks everything that can happen to a claim at small desks, and asks of every state that was reached whether Published or
/// Dismissed can still be reached from it. Merging is left out: it would lead out of any corner, by way of another claim.
/// </summary>
public sealed class WorkflowWalkTests
{
    public static TheoryData<int, int, bool, int> Desks
    {
        get
        {
            var desks = new TheoryData<int, int, bool, int>();
            foreach (var reviewers in new[] { 1, 2, 3 })
                foreach (var editors in new[] { 1, 2, 3 })
                    foreach (var editorsRate in new[] { false, true })
                        foreach (var seats in new[] { 1, 2, 3 })
                            desks.Add(reviewers, editors, editorsRate, seats);
            return desks;
        }
    }

    [Theory]
    [MemberData(nameof(Desks))]
    public void From_every_reachable_state_a_claim_can_be_published_or_dismissed(int reviewers, int editors, bool editorsRate, int seats)
    {
        var walk = new Walk(reviewers, editors, editorsRate, seats, Act.Merge);
        walk.Explore();
        walk.States.ShouldBeGreaterThanOrEqualTo(2);
        walk.DeadEnds().ShouldBeEmpty();
        if (seats <= walk.Members) walk.Statuses.ShouldContain(ClaimStatus.Published);
    }

    [Fact]
    public void Without_waiving_and_returning_an_editor_alone_who_rated_is_stuck()
    {
        var walk = new Walk(1, 1, editorsRate: true, seats: 1, Act.Merge, Act.Waive, Act.Return);
        walk.Explore();
        walk.DeadEnds().ShouldNotBeEmpty("the walk finds a dead end where there is one");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Where_the_only_editor_who_did_not_rate_has_a_conflict_a_waiver_leads_out(int seats)
    {
        static Colleague Related(Colleague who) => who.Name == "editor 1" ? who with { HasConflict = true } : who;
        var walk = new Walk(1, 2, editorsRate: true, seats, Related, Act.Merge);
        walk.Explore();
        walk.DeadEnds().ShouldBeEmpty();
        walk.Statuses.ShouldContain(ClaimStatus.Published);

        var alone = new Walk(1, 2, editorsRate: true, seats, Related, Act.Merge, Act.Waive, Act.Return);
        alone.Explore();
        alone.DeadEnds().ShouldNotBeEmpty("the walk knows of the conflict");
    }

    [Fact]
    public void Where_the_only_reviewer_has_both_hands_full_nothing_is_taken_and_everything_can_be_ended()
    {
        static Colleague Busy(Colleague who) => who.Name == "reviewer 0" ? who with { Holds = Desk.TermsOf(1).HoldsAtOnce } : who;
        var walk = new Walk(1, 1, editorsRate: false, seats: 1, Busy, Act.Merge);
        walk.Explore();
        walk.DeadEnds().ShouldBeEmpty();
        walk.Statuses.Order().ShouldBe([ClaimStatus.Suggested, ClaimStatus.Queued, ClaimStatus.Dismissed], ignoreOrder: true);

        // What was published before their hands were full can be reopened, and then neither dismissed nor rated. Retracted or removed
        // besides, it waits for a reviewer with a hand free: only the next verdict ends either.
        var reopened = new Walk(1, 1, editorsRate: false, seats: 1, Busy, Act.Merge, Act.Retract, Act.Remove);
        reopened.Explore(new Desk().Published());
        reopened.Statuses.ShouldContain(ClaimStatus.Queued);
        reopened.Statuses.ShouldNotContain(ClaimStatus.UnderReview);
        reopened.DeadEnds().ShouldBeEmpty();
    }

    [Fact]
    public void The_walk_reaches_every_status_and_uses_every_act()
    {
        var walk = new Walk(2, 2, editorsRate: true, seats: 2);
        walk.Explore();
        walk.Statuses.Order().ShouldBe(Enum.GetValues<ClaimStatus>());
        walk.ActsUsed.Append(Act.Suggest).Append(Act.Respan).Append(Act.Attribute).Append(Act.Split).Append(Act.Write).Append(Act.Extend).Distinct().Order()
            .ShouldBe(Enum.GetValues<Act>());
    }

    /// <summary>A claim, its reviews and its verdict at one moment.</summary>
    private sealed record State(Claim Claim, IReadOnlyList<Review> Reviews, Verdict Verdict)
    {
        public State Copy() => new(Cloning.Copy(Claim), [.. Reviews.Select(Cloning.Copy)], Cloning.Copy(Verdict));
    }

    private sealed class Walk
    {
        private readonly Desk desk = new();
        private readonly List<Colleague> people = [];
        private readonly Dictionary<string, List<string>> leadsFrom = [];
        private readonly Dictionary<string, ClaimStatus> statuses = [];
        private readonly HashSet<Act> used = [];
        private readonly Act[] without;
        private readonly Claim other = Desk.Other();
        private readonly Claim otherPublished = Desk.OtherPublished();

        public Walk(int reviewers, int editors, bool editorsRate, int seats, params Act[] without)
            : this(reviewers, editors, editorsRate, seats, who => who, without)
        {
        }

        /// <summary>The same, where somebody is made to have a conflict or other work to hold.</summary>
        public Walk(int reviewers, int editors, bool editorsRate, int seats, Func<Colleague, Colleague> change, params Act[] without)
        {
            this.without = without;
            for (var n = 0; n < reviewers; n++) people.Add(change(Colleague.Of($"reviewer {n}", Roles.Reviewer)));
            for (var n = 0; n < editors; n++) people.Add(change(Colleague.Of($"editor {n}", Roles.Editor, editorsRate)));
            Members = people.Count(person => person.IsMember);
            people.Add(Desk.Ada);
            people.Add(Desk.Clock);
            (desk.Members, desk.Seats) = (Members, seats);
        }

        public int Members { get; }

        public int States => statuses.Count;

        public IEnumerable<ClaimStatus> Statuses => statuses.Values.Distinct();

        public IEnumerable<Act> ActsUsed => used;

        public void Explore()
        {
            var claim = Claim.Suggest(By(people.First(person => person.Actor.IsEditor)), Desk.Draft()).Value;
            ExploreFrom(new(claim, [], Verdict.Begin(claim.Id, desk.Now)));
        }

        /// <summary>From what others left on the desk.</summary>
        public void Explore(Desk left) => ExploreFrom(new(left.Claim, [.. left.Reviews], left.Verdict));

        private void ExploreFrom(State start)
        {
            var todo = new Queue<State>();
            Reach(start, null, todo);
            while (todo.TryDequeue(out var state))
            {
                var from = KeyOf(state);
                foreach (var next in Next(state)) Reach(next, from, todo);
            }
        }

        /// <summary>The states from which no path leads to Published or Dismissed.</summary>
        public IReadOnlyList<string> DeadEnds()
        {
            var good = statuses.Where(state => state.Value is ClaimStatus.Published or ClaimStatus.Dismissed).Select(state => state.Key).ToHashSet();
            var todo = new Queue<string>(good);
            while (todo.TryDequeue(out var state))
            {
                foreach (var before in leadsFrom[state].Where(good.Add)) todo.Enqueue(before);
            }

            return [.. statuses.Keys.Where(state => !good.Contains(state))];
        }

        private void Reach(State state, string? from, Queue<State> todo)
        {
            var key = KeyOf(state);
            state.Claim.ForgetNewHistory();
            state.Claim.ForgetAnnouncements();
            if (statuses.TryAdd(key, state.Claim.Status))
            {
                leadsFrom[key] = [];
                todo.Enqueue(state);
            }

            if (from is not null) leadsFrom[key].Add(from);
        }

        private By By(Colleague who) => new(who.Actor, new(who.IsMember, who.HasConflict, who.Holds, Members), who == Desk.Clock ? desk.Now.AddDays(1) : desk.Now);

        private IEnumerable<State> Next(State state)
        {
            foreach (var who in OneOfEachKind(state))
            {
                foreach (var act in state.Claim.AllowedActs(By(who)).Except(without))
                {
                    foreach (var move in Moves(act, who, state))
                    {
                        var next = state.Copy();
                        if (move(next) is { } reviews)
                        {
                            used.Add(act);
                            yield return next with { Reviews = reviews };
                        }
                    }
                }
            }
        }

        /// <summary>The ways to do an act that lead somewhere else. Each answers the reviews after it, or null when it was refused.</summary>
        private IEnumerable<Func<State, IReadOnlyList<Review>?>> Moves(Act act, Colleague who, State at)
        {
            var by = By(who);
            Func<State, IReadOnlyList<Review>?> Simply(Func<State, Outcome> move) => state => move(state).IsDone ? state.Reviews : null;
            return act switch
            {
                Act.Queue => [Simply(it => it.Claim.Queue(by, desk.Order()))],
                Act.Dismiss => [Simply(it => it.Claim.Dismiss(by, DismissalReason.Trivial))],
                Act.Reconsider => [Simply(it => it.Claim.Reconsider(by))],
                Act.Unqueue => [Simply(it => it.Claim.Unqueue(by))],
                Act.Requeue => [Simply(it => it.Claim.Requeue(by, desk.Order(it.Claim.CurrentRound!.Terms.Seats == 1 ? desk.Seats : 1)))],
                Act.Reword => [Simply(it => it.Claim.Reword(by, it.Claim.WordingNumber, "Words " + it.Claim.WordingNumber, WordingChange.Meaning, "because"))],
                Act.Take => [Simply(it => it.Claim.Take(by))],
                Act.Assign => OneOfEachKind(at).Select(whom => Simply(it => it.Claim.Assign(by, By(whom)))),
                Act.Release => [Simply(it => it.Claim.Release(by, OfRound(it)))],
                Act.Expire => [Simply(it => it.Claim.Expire(by, OfRound(it)))],
                Act.Reassign => OneOfEachKind(at).Select(whom => Simply(it => it.Claim.Reassign(by, whom.Id, null, OfRound(it)))),
                Act.SubmitReview => [it => Submit(it, who, Desk.True), it => Submit(it, who, Desk.False)],
                Act.TakeBackReview => [Simply(it => it.Claim.TakeBackReview(by, OfRound(it).Single(review => review.WriterId == who.Id)))],
                Act.Adjudicate => [Simply(it => it.Claim.Adjudicate(by, Desk.Found(Desk.True), "because"))],
                Act.AskAgain => [Simply(it => it.Claim.AskAgain(by, "because", OfRound(it)))],
                Act.Return => OfRound(at).DistinctBy(review => (KindOf(people.Single(who => who.Id == review.WriterId && who.Actor.PersonId is not null)), review.Findings)).Select(review => Simply(it => it.Claim.Return(by, "look again", [review.Id], OfRound(it)))),
                Act.Publish => [Simply(it => it.Claim.Publish(by, it.Verdict, Pages.Good(it.Claim, it.Claim.Decision!.Findings), new(ChangeKind.Update, "news")))],
                Act.Confirm => [Simply(it => it.Claim.Confirm(by, it.Verdict))],
                Act.Waive => at.Claim.CurrentRound!.IsWaived ? [] : [Simply(it => it.Claim.Waive(by, "because"))],
                Act.Reopen => [Simply(it => it.Claim.Reopen(by, "because", desk.Order()))],
                Act.StopReopening => [Simply(it => it.Claim.StopReopening(by, "because"))],
                Act.Merge => [Simply(it => it.Claim.Merge(by, it.Claim.Status == ClaimStatus.Published ? otherPublished : other, [], "because"))],
                Act.Separate => [Simply(it => Outcome.From(it.Claim.Separate(by).Problems))],
                Act.Retract => [Simply(it => it.Claim.Retract(by, "because"))],
                Act.Remove => [Simply(it => it.Claim.Remove(by, it.Verdict, "an order"))],
                Act.Correct => [Simply(it => it.Claim.Correct(by, it.Verdict, Pages.Good(it.Claim, it.Claim.PublishedFindings!), new(ChangeKind.Update, "news")))],

                // Respan, attribute, split, write, extend: they lead nowhere else.
                _ => [],
            };
        }

        private static IReadOnlyList<Review> OfRound(State state) => [.. state.Reviews.Where(review => review.Round == state.Claim.CurrentRound?.Number)];

        private IReadOnlyList<Review>? Submit(State state, Colleague who, string rating)
        {
            var draft = new Desk { Claim = state.Claim }.DraftOf(who, rating);
            var outcome = state.Claim.SubmitReview(By(who), draft, OfRound(state));
            return !outcome.IsDone ? null : state.Reviews.Contains(outcome.Value) ? state.Reviews : [.. OfRound(state), outcome.Value];
        }

        /// <summary>People of the same kind, in the same seat, stand for each other.</summary>
        private IEnumerable<Colleague> OneOfEachKind(State state) => people.DistinctBy(who => (who.Actor.Kind, KindOf(who), SignOf(who, state)));

        private static string KindOf(Colleague who) => $"{who.Actor.Roles}{(who.HasConflict ? " with a conflict" : "")}{(who.Holds > 0 ? " at work" : "")}";

        /// <summary>
        /// What matters of a state for what can come after. Left out is what only adds ways on (a waiver or a lapsed hold from before the
        /// round was settled), and what an ended round was like.
        /// </summary>
        private string KeyOf(State state)
        {
            var (claim, round) = (state.Claim, state.Claim.CurrentRound);
            var standing = claim.Standing is Standing.Retracted or Standing.Removed ? "down" : claim.Standing.ToString();
            if (claim.Status is not (ClaimStatus.Queued or ClaimStatus.UnderReview or ClaimStatus.Disputed or ClaimStatus.Decided)) return $"{claim.Status} {standing}";
            var signs = string.Join('|', people.Select(who => $"{KindOf(who)}:{SignOf(who, state)}").Order(StringComparer.Ordinal));
            var turned = string.Join('|', people.Select(who => $"{KindOf(who)}:{Turned(SignOf(who, state))}").Order(StringComparer.Ordinal));
            var isSettled = claim.Status is ClaimStatus.Disputed or ClaimStatus.Decided;
            return $"{claim.Status} {standing} {isSettled && round!.IsWaived} {round!.Seats.Count} {round.AskedAgain} {(string.CompareOrdinal(signs, turned) < 0 ? signs : turned)}";
        }

        /// <summary>True and false stand for each other too.</summary>
        private static string Turned(string sign) => sign.Replace(Desk.True, "?", StringComparison.Ordinal).Replace(Desk.False, Desk.True, StringComparison.Ordinal).Replace("?", Desk.False, StringComparison.Ordinal);

        private static string SignOf(Colleague who, State state)
        {
            if (who.Actor.PersonId is null || state.Claim.CurrentRound is not { } round) return "";
            var seat = round.SeatOf(who.Id);
            var rating = OfRound(state).FirstOrDefault(review => review.Id == seat?.ReviewId)?.Findings.Rating?.Code;
            var adjudicated = state.Claim.Decision?.AdjudicatorId == who.Id;
            return $"{seat?.State}{(seat?.IsRevising == true ? "revising" : "")}{rating}{(adjudicated ? "adjudicated" : "")}";
        }
    }
}
