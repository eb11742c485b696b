using FactCheck.Domain.Claims;

namespace FactCheck.Persistence.Taking;

/// <summary>
/// From when a seat of a claim can be taken: in the past where one is open, when a hold runs out where all are held, never where
/// nothing is asked. The next claim is found by it, past all that others hold, without a look at their seats.
/// </summary>
internal static class SeatFrom
{
    /// <summary>Name of the column.</summary>
    public const string Column = "SeatFrom";

    /// <summary>From when, as the seats stand now; null for never.</summary>
    public static DateTimeOffset? Of(Claim claim) =>
        claim.CurrentRound is { ClosedAt: null } round
            ? round.Seats.Where(seat => !seat.IsRevising).Select(seat => seat.State == SeatState.Open ? round.OpenedAt : seat.HeldUntil).Min()
            : null;
}
