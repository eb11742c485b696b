using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using static FactCheck.Domain.Claims.ClaimStatus;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>Claims made ready for an act, and the acts with everything they ask for.</summary>
public static class Acts
{
    /// <summary>A claim at that status in which nothing but the status could stand against the act.</summary>
    public static Desk Ready(ClaimStatus status, Act act)
    {
        var desk = new Desk();
        switch (act)
        {
            case Act.Confirm or Act.StopReopening or Act.Correct or Act.Retract or Act.Remove when status is Queued or UnderReview or Disputed or Decided:
                return desk.ReopenedAt(status);
            case Act.Correct or Act.Retract or Act.Remove when status == Merged:
                desk.Published();
                Must(desk.Claim.Merge(desk.By(Edda), OtherPublished(), [], "the same"));
                return desk;
            case Act.SubmitReview when status == Queued:
                desk.UnderReview();
                desk.Now += TimeSpan.FromHours(3);
                Must(desk.Claim.Expire(desk.By(Clock), desk.OfRound));
                return desk;
            case Act.TakeBackReview when status == Queued:
                desk.Queued(2);
                desk.Rates(Rosa, True);
                return desk;
            case Act.TakeBackReview when status == UnderReview:
                desk.Queued(2);
                desk.Rates(Rosa, True);
                Must(desk.Claim.Take(desk.By(Remy)));
                return desk;
            case Act.Take or Act.Assign when status == UnderReview:
                return desk.UnderReview(2);
            default:
                return desk.At(status);
        }
    }

    /// <summary>Does the act with everything it asks for; by whoever the workflow means, or by <paramref name="who"/>.</summary>
    public static Outcome Do(Desk desk, Act act, Colleague? who = null)
    {
        if (act == Act.Expire) desk.Now += TimeSpan.FromHours(3);
        var claim = desk.Claim;
        var by = desk.By(who ?? Doer(act));
        return act switch
        {
            Act.Reword => claim.Reword(by, claim.WordingNumber, "The bridge cost 13 million.", WordingChange.Meaning, "it says so"),
            Act.Respan => claim.Respan(by),
            Act.Attribute => claim.Attribute(by, false),
            Act.Split => Outcome.From(claim.Split(by, claim.WordingNumber, [new(0, "One.", Guid.Empty), new(8, "Two.", Guid.NewGuid())]).Problems),
            Act.Queue => claim.Queue(by, desk.Order()),
            Act.Dismiss => claim.Dismiss(by, DismissalReason.Opinion),
            Act.Reconsider => claim.Reconsider(by),
            Act.Unqueue => claim.Unqueue(by),
            Act.Requeue => claim.Requeue(by, desk.Order() with { Priority = Priority.High }),
            Act.Take => claim.Take(by),
            Act.Assign => claim.Assign(by, desk.By(Remy)),
            Act.Extend => claim.Extend(by, Rosa.Id),
            Act.Release => claim.Release(by, desk.OfRound),
            Act.Expire => claim.Expire(by, desk.OfRound),
            Act.Reassign => claim.Reassign(by, Rosa.Id, null, desk.OfRound),
            Act.SubmitReview => desk.Submit(who ?? Rosa, True),
            Act.TakeBackReview => claim.TakeBackReview(by, desk.Reviews.FirstOrDefault(review => review.WriterId == (who ?? Rosa).Id) ?? new Desk().Decided().Reviews[0]),
            Act.Adjudicate => claim.Adjudicate(by, Found(True), "the ledger"),
            Act.AskAgain => claim.AskAgain(by, "one more", desk.OfRound),
            Act.Return => claim.Return(by, "look again", [.. desk.OfRound.Take(1).Select(review => review.Id)], desk.OfRound),
            Act.Write => Outcome.From(claim.Write(by, desk.Verdict, Typed(("Summary", "The bridge"))).Problems),
            Act.Publish => desk.Publish(who ?? Edda, new(ChangeKind.Update, "new figures")),
            Act.Confirm => claim.Confirm(by, desk.Verdict),
            Act.Waive => claim.Waive(by, "only one editor"),
            Act.Reopen => claim.Reopen(by, "new figures"),
            Act.StopReopening => claim.StopReopening(by, "no news"),
            Act.Merge => claim.Merge(by, OtherPublished(), [], "the same"),
            Act.Separate => Outcome.From(claim.Separate(by).Problems),
            Act.Correct => claim.Correct(by, desk.Verdict, desk.PublishedPage(), new(ChangeKind.Correction, "a name")),
            Act.Retract => claim.Retract(by, "it does not hold"),
            Act.Remove => claim.Remove(by, desk.Verdict, "a court's order"),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
    }

    /// <summary>Whom the workflow means.</summary>
    private static Colleague Doer(Act act) => act switch
    {
        Act.Take => Remy,
        Act.Release or Act.SubmitReview or Act.TakeBackReview => Rosa,
        Act.Expire => Clock,
        Act.Waive or Act.Remove => Ada,
        _ => Edda,
    };
}
