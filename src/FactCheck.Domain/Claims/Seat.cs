using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>What a seat is.</summary>
public enum SeatState
{
    /// <summary>Anyone who may rate can take it.</summary>
    Open,

    /// <summary>A reviewer holds it for a while.</summary>
    Held,

    /// <summary>A review is in.</summary>
    Filled,
}

/// <summary>One rating asked for in a round. It carries who sits there and since when, never what they found.</summary>
public sealed class Seat : INumbered
{
    private Seat()
    {
    }

    internal Seat(int number) => Number = number;

    /// <summary>From 1 within its round.</summary>
    public int Number { get; private set; }

    /// <summary>Open, held or filled, as it was last written. A hold that ran out stays Held until it is swept: ask <see cref="IsHeld"/>.</summary>
    public SeatState State { get; private set; }

    /// <summary>Who holds or filled it; null while it is open.</summary>
    public Guid? ReviewerId { get; private set; }

    /// <summary>Since when it is held; null while it is open.</summary>
    public DateTimeOffset? HeldSince { get; private set; }

    /// <summary>When the hold runs out; null unless it is held.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>The review that fills it, also while its writer revises it; null before.</summary>
    public Guid? ReviewId { get; private set; }

    /// <summary>True while its writer revises a review that an editor returned.</summary>
    public bool IsRevising { get; private set; }

    /// <summary>True when a review is in and not being revised.</summary>
    public bool IsFilled => State == SeatState.Filled;

    /// <summary>True when somebody holds it at that time.</summary>
    public bool IsHeld(DateTimeOffset at) => State == SeatState.Held && HeldUntil > at;

    /// <summary>True when it is still written down as held, but the hold ran out by that time.</summary>
    public bool HasLapsed(DateTimeOffset at) => State == SeatState.Held && HeldUntil <= at;

    /// <summary>True when it can be taken at that time: nobody sits there, or the hold ran out and no review of theirs stands behind it.</summary>
    public bool IsOpen(DateTimeOffset at) => State == SeatState.Open || (HasLapsed(at) && !IsRevising);

    internal void Hold(Guid reviewerId, DateTimeOffset since, DateTimeOffset until) =>
        (State, ReviewerId, HeldSince, HeldUntil) = (SeatState.Held, reviewerId, since, until);

    internal void HoldUntil(DateTimeOffset until) => HeldUntil = until;

    internal void Fill(Guid reviewId) => (State, ReviewId, HeldUntil, IsRevising) = (SeatState.Filled, reviewId, null, false);

    internal void TakeBack(DateTimeOffset since, DateTimeOffset until)
    {
        ReviewId = null;
        Hold(ReviewerId!.Value, since, until);
    }

    internal void Revise(DateTimeOffset since, DateTimeOffset until)
    {
        IsRevising = true;
        Hold(ReviewerId!.Value, since, until);
    }

    /// <summary>The hold ends: a review that was being revised stands as it was, otherwise the seat is open.</summary>
    internal void EndHold()
    {
        if (IsRevising) Fill(ReviewId!.Value);
        else (State, ReviewerId, HeldSince, HeldUntil) = (SeatState.Open, null, null, null);
    }
}
