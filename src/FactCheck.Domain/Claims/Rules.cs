using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Claims;

/// <summary>The conditions of the workflow table's last column.</summary>
internal static class Rules
{
    public static readonly Rule Reason = Rule.Of("reason", it => Unsaid(it, it.Asked?.Reason, ClaimProblems.NoReason));

    public static readonly Rule Comment = Rule.Of("comment", it => Unsaid(it, it.Asked?.Reason, ClaimProblems.NoComment));

    public static readonly Rule LegalGround = Rule.Of("legal ground", it => Unsaid(it, it.Asked?.Reason, ClaimProblems.NoLegalGround));

    public static readonly Rule FixedReason = Rule.Of("reason (not a claim, not checkable, opinion, trivial, not ours, duplicate)", it =>
        it.Asked?.Reason?.Length > Claim.MostReason ? ClaimProblems.LongReason : null);

    public static readonly Rule Order = Rule.Of("queue, priority, deadline", it =>
        it.Asked?.Order is not { } order ? null
        : order.Terms.Seats is < 1 or > RoundTerms.MostSeats || order.Terms.Seats > order.QueueMembers ? ClaimProblems.MoreSeatsThanMembers
        // A deadline that passed may stay as it is while something else changes.
        : order.Deadline <= it.At && order.Deadline != it.Claim.Deadline ? ClaimProblems.DeadlinePast
        : null);

    public static readonly Rule NoReviewIn = Rule.Of("no review in", it =>
        it.Claim.CurrentRound is { ClosedAt: null, ReviewsIn: > 0 } ? ClaimProblems.ReviewIn : null);

    public static readonly Rule NobodyHolds = Rule.Of("nobody holds", it =>
        it.Claim.CurrentRound?.IsHeld(it.At) == true ? ClaimProblems.SomebodyHolds : null);

    public static readonly Rule StandingNone = Rule.Of("standing none", it => it.Claim.Standing != Standing.None ? ClaimProblems.HasStanding : null);

    public static readonly Rule StandingUp = Rule.Of("standing up", it => it.Claim.Standing != Standing.Up ? ClaimProblems.NothingUp : null);

    public static readonly Rule NotMerged = Rule.Of("not Merged", it => it.Claim.Status == ClaimStatus.Merged ? ClaimProblems.IsMerged : null);

    public static readonly Rule StandingUpOrRetracted = Rule.Of("up or retracted", it =>
        it.Claim.Standing is Standing.Up or Standing.Retracted ? null : ClaimProblems.NothingUp);

    public static readonly Rule VersionUp = Rule.Of("a version is up", it => it.Claim.Standing != Standing.Up ? ClaimProblems.NothingUp : null);

    public static readonly Rule OpenSeat = Rule.Of("an open seat", it => it.Round.OpenSeat(it.At) is null ? ClaimProblems.NoOpenSeat : null);

    public static readonly Rule MayRate = Rule.Of("*may rate*", it => RefuseRater(it, it.By));

    public static readonly Rule AssigneeMayRate = Rule.Of("the assignee *may rate*", it => it.Asked?.Assignee is { } assignee ? RefuseRater(it, assignee) : null);

    public static readonly Rule SeatIsHeld = Rule.Of("somebody holds", it =>
        (it.Asked is null ? it.Round.IsHeld(it.At) : it.Round.HeldBy(it.Asked.HolderId, it.At) is not null) ? null : ClaimProblems.NotHeld);

    public static readonly Rule ReturnedStaysWithWriter = Rule.Of("a returned review is nobody else's to write", it =>
        it.Asked?.Assignee is not null && it.Round.SeatOf(it.Asked.HolderId) is { IsRevising: true } ? ClaimProblems.NotTheirsToWrite : null);

    public static readonly Rule SomethingLapsed = Rule.Of("a hold ran out", it => it.Round.Seats.Any(seat => seat.HasLapsed(it.At)) ? null : ClaimProblems.NothingLapsed);

    public static readonly Rule ReviewIsWhole = Rule.OfMany("for this round and wording", it => it.Asked?.Draft is { } draft ? ReviewChecks.Check(it.Claim, draft, DateOnly.FromDateTime(it.At.UtcDateTime)) : []);

    public static readonly Rule LapsedHold = Rule.Of("a lapsed hold whose seat is still open is taken again in the same act", it =>
        it.Round.SeatOf(it.By.PersonId) is { State: SeatState.Held, IsRevising: true } || it.Round.HeldBy(it.By.PersonId, it.At) is not null ? null
        : it.Round.OpenSeat(it.At) is null ? ClaimProblems.NoOpenSeat
        : RefuseRater(it, it.By with { Facts = it.By.Facts with { Holds = 0 } }));

    public static readonly Rule RoundNeverSettled = Rule.Of("the round is still open", it => it.Round.SettledAt is null ? null : ClaimProblems.RoundWasRead);

    public static readonly Rule FindingsWhole = Rule.OfMany("findings", it =>
        it.Asked?.Findings is { } findings ? findings.Problems(it.Claim.IsOwnVoice, it.Round.Terms) : []);

    public static readonly Rule OneMoreSeat = Rule.Of("one more seat, two at most", it =>
        it.Round.AskedAgain >= Round.MostAskedAgain ? ClaimProblems.AskedTwiceAlready
        : it.Round.Seats.Count >= it.By.Facts.QueueMembers ? ClaimProblems.NobodyLeftToAsk
        : null);

    public static readonly Rule NamesReviews = Rule.Of("names the reviews to revise", it =>
        it.Asked is null ? null
        : it.Asked.ToRevise.Count == 0 || it.Asked.ToRevise.Any(id => it.Round.Seats.All(seat => seat.ReviewId != id)) ? ClaimProblems.NoReviewNamed
        : null);

    public static readonly Rule ChecksPass = Rule.OfMany("publication checks", it =>
        it.Asked?.Case is { } page ? PublicationChecks.Check(page).Where(found => found.Blocks).Select(found => found.Problem) : []);

    public static readonly Rule PageIsOurs = Rule.Of("the page shows this claim as it is", it =>
        it.Asked?.Case is { } page && (page.Record.ClaimId != it.Claim.Id || page.Record.WordingNumber != it.Claim.WordingNumber) ? ClaimProblems.OtherPage : null);

    public static readonly Rule DecidedFindings = Rule.Of("the findings decided on", it =>
        it.Asked?.Case is { } page && page.Record.Findings != it.Claim.Decision?.Findings ? ClaimProblems.OtherFindings : null);

    public static readonly Rule FindingsUntouched = Rule.Of("words and evidence, never a finding (that is reopen)", it =>
        it.Asked?.Case is { } page && (page.Record.ClaimId != it.Claim.Id || page.Record.Findings != it.Claim.PublishedFindings) ? ClaimProblems.OtherFindings : null);

    public static readonly Rule Change = Rule.Of("reason, kind (correction, clarification, update)", it => Unsaid(it, it.Asked?.Change?.Reason, ClaimProblems.NoChange));

    public static readonly Rule ChangeWhereUp = Rule.Of("where a version is up, reason and kind as in correct", it =>
        it.Claim.Standing == Standing.Up ? Unsaid(it, it.Asked?.Change?.Reason, ClaimProblems.NoChange) : null);

    public static readonly Rule SameFindings = Rule.Of("findings are the same", it =>
        it.Claim.Decision?.Findings != it.Claim.PublishedFindings ? ClaimProblems.FindingsDiffer : null);

    public static readonly Rule SameWords = Rule.Of("so are the words, but for typos", it =>
        it.Asked?.ShownWording is { } shown && it.Claim.Wordings.Any(one => one.Number > shown && one.Change == WordingChange.Meaning) ? ClaimProblems.WordsDiffer : null);

    public static readonly Rule IntoAnother = Rule.Of("into a claim not Dismissed, Merged or itself", it =>
        it.Asked?.Into is not { } into ? null
        : into.Id == it.Claim.Id || into.Status is ClaimStatus.Dismissed or ClaimStatus.Merged ? ClaimProblems.CannotMergeInto
        : null);

    public static readonly Rule IntoPublished = Rule.Of("into a Published one", it =>
        it.Asked?.Into is not { } into ? null
        : into.Id == it.Claim.Id || into.Status != ClaimStatus.Published ? ClaimProblems.CannotMergeIntoUnpublished
        : null);

    public static readonly Rule IntoNotRemoved = Rule.Of("nor into one whose verdict was removed", it =>
        it.Asked?.Into is { Standing: Standing.Removed } ? ClaimProblems.CannotMergeIntoRemoved : null);

    private static Problem? Unsaid(Situation it, string? words, Problem missing) =>
        it.Asked is null ? null
        : string.IsNullOrWhiteSpace(words) ? missing
        : words.Length > Claim.MostReason ? ClaimProblems.LongReason.At(missing.Field!)
        : null;

    private static Problem? RefuseRater(Situation it, By rater) =>
        !rater.Actor.IsReviewer ? ClaimProblems.NoReviewer
        : !rater.Facts.IsMember ? ClaimProblems.NoMember
        : rater.Facts.HasConflict ? ClaimProblems.Conflict
        : it.Round.SeatOf(rater.PersonId) is { } seat && !seat.IsOpen(it.At) ? ClaimProblems.HasSeat
        : rater.Facts.Holds >= it.Round.Terms.HoldsAtOnce ? ClaimProblems.TooManyHolds
        : null;
}
