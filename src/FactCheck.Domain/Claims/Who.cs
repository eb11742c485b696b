using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>The people and machines of the workflow table's fourth column.</summary>
internal static class Who
{
    public static readonly Rule Engine = Rule.Of("engine", it => Unless(it.By.Actor.Kind == ActorKind.Engine));

    public static readonly Rule Clock = Rule.Of("the clock", it => Unless(it.By.Actor.Kind == ActorKind.Clock));

    public static readonly Rule Reviewer = Rule.Of("reviewer", it => Unless(it.By.Actor.IsReviewer));

    public static readonly Rule Editor = Rule.Of("editor", it => Unless(it.By.Actor.IsEditor));

    public static readonly Rule Administrator = Rule.Of("administrator", it => Unless(it.By.Actor.IsAdministrator));

    public static readonly Rule Holder = Rule.Of("its holder", it => Unless(it.Round.HeldBy(it.By.PersonId, it.At) is not null));

    /// <summary>Whoever holds a seat, or held one until the time ran out.</summary>
    public static readonly Rule HolderOrLapsed = Rule.Of("its holder", it => Unless(
        it.By.PersonId is { } person
        && (it.Round.LapsedReviewerIds.Contains(person) || it.Round.SeatOf(person) is { State: SeatState.Held })));

    public static readonly Rule Writer = Rule.Of("its writer", it => Unless(it.Round.SeatOf(it.By.PersonId) is { IsFilled: true }));

    public static readonly Rule Rater = Rule.Of("the round's raters", it => Unless(it.Round.HasReviewOf(it.By.PersonId)));

    public static readonly Rule Judge = Rule.Of("editor who *may judge*", RefuseJudge);

    public static readonly Rule Signer = Rule.Of("editor who *may sign*", it =>
        RefuseJudge(it)
        ?? (!it.Round.IsWaived && it.By.PersonId is { } person && it.Claim.Decision?.AdjudicatorId == person ? ClaimProblems.Adjudicated : null));

    private static Problem? RefuseJudge(Situation it) =>
        !it.By.Actor.IsEditor ? ClaimProblems.NotYours
        : it.Round.IsWaived ? null
        : it.Round.HasReviewOf(it.By.PersonId) ? ClaimProblems.RatedIt
        : it.By.Facts.HasConflict ? ClaimProblems.Conflict
        : null;

    private static Problem? Unless(bool allowed) => allowed ? null : ClaimProblems.NotYours;
}
