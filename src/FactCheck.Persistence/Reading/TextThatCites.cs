using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>
/// What a piece of evidence is cited in: the draft of a review, which is its writer's alone, or the verdict that an editor corrects.
/// </summary>
public sealed class TextThatCites
{
    private readonly Claim claim;
    private readonly By by;
    private readonly ReviewDraft? draft;
    private readonly Verdict? verdict;

    internal TextThatCites(Claim claim, By by, ReviewDraft? draft, Verdict? verdict) => (this.claim, this.by, this.draft, this.verdict) = (claim, by, draft, verdict);

    /// <summary>True while nobody else may know what it cites: until the round is settled.</summary>
    public bool IsBlind => draft is not null;

    /// <summary>The number for one more piece: the draft's own, else the next within the claim.</summary>
    public int NextNumber() => draft?.NextNumber ?? claim.NumberEvidence();

    /// <summary>Cites one more piece, under that number.</summary>
    public Outcome Cite(Evidence evidence) => draft is not null ? draft.Cite(by.Actor, evidence, by.At) : claim.BringIn(by, verdict!, evidence);

    /// <summary>Cites a piece no longer; its number is not given again.</summary>
    public Outcome Uncite(int number) =>
        draft is null ? claim.TakeOut(by, verdict!, number)
        : draft.Content.Evidence.All(one => one.Number != number) ? ReviewProblems.NoSuchEvidence
        : draft.Uncite(by.Actor, number, by.At);
}

/// <summary>Finds what evidence is cited in.</summary>
public static class CitingReading
{
    /// <summary>The text that this person cites evidence in.</summary>
    /// <param name="db">The database.</param>
    /// <param name="claim">The claim; tracked.</param>
    /// <param name="round">The round whose review is written; null for the verdict that is corrected.</param>
    /// <param name="actor">Who cites.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Outcome<TextThatCites>> TextThatCitesAsync(
        this FactCheckDb db, Claim claim, int? round, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var by = await db.ByAsync(claim, actor, now, cancellationToken);
        if (round is { } asked)
        {
            var draft = await db.DraftToWriteAsync(claim, asked, actor, now, cancellationToken);
            return draft.IsDone ? new TextThatCites(claim, by, draft.Value, null) : Outcome<TextThatCites>.Refused(draft.Problems);
        }

        if (claim.WhyNot(Act.Correct, by) is { Count: > 0 } problems) return Outcome<TextThatCites>.Refused(problems);
        return new TextThatCites(claim, by, null, await db.Verdicts.FirstAsync(v => v.ClaimId == claim.Id, cancellationToken));
    }
}
