using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;

namespace FactCheck.Domain.Claims;

/// <summary>One asking for ratings on one wording. Its terms are fixed when it opens.</summary>
public sealed class Round : INumbered
{
    /// <summary>How many seats may be added to one round to settle its disputes.</summary>
    public const int MostAskedAgain = 2;

    private readonly InOrder<Seat> seats = [];
    private readonly List<Guid> lapsedReviewerIds = [];

    private Round()
    {
    }

    internal Round(int number, RoundTerms terms, int wordingNumber, DateTimeOffset at)
    {
        (Number, Terms, WordingNumber, OpenedAt) = (number, terms with { }, wordingNumber, at);
        for (var seat = 1; seat <= terms.Seats; seat++) seats.Add(new(seat));
    }

    /// <summary>From 1 within its claim.</summary>
    public int Number { get; private set; }

    /// <summary>What was asked for.</summary>
    public RoundTerms Terms { get; private set; } = null!;

    /// <summary>Number of the wording it opened on. Later wordings of the round only correct typos.</summary>
    public int WordingNumber { get; private set; }

    /// <summary>When it opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When its seats were first all filled; null before. From then on its reviews have been read.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>When it ended without a publication or gave way to another; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How many seats were added to settle a dispute.</summary>
    public int AskedAgain { get; private set; }

    /// <summary>Why an administrator lifted who may judge and sign; null when nobody did. Readers are told that it was.</summary>
    public string? WaiverReason { get; private set; }

    /// <summary>
    /// How many of its reviews were written with low confidence; 0 while it is not settled, so that nothing shows through. It marks
    /// the round for the editors also when the ratings agree.
    /// </summary>
    public int Unsure { get; private set; }

    /// <summary>Its seats, in order.</summary>
    public IReadOnlyList<Seat> Seats => seats;

    /// <summary>Whose holds ran out in it, or ended with it: what they wrote can still be submitted while a seat is open, and is kept for them afterwards.</summary>
    public IReadOnlyList<Guid> LapsedReviewerIds => lapsedReviewerIds;

    /// <summary>True when who may judge and sign was lifted.</summary>
    public bool IsWaived => WaiverReason is not null;

    /// <summary>True when every seat is filled: then, and only then, its reviews are open to others than their writers.</summary>
    public bool IsSettled => seats.All(seat => seat.IsFilled);

    /// <summary>True while it asks for ratings: it did not end, and a review is missing or being revised.</summary>
    public bool IsRunning => ClosedAt is null && !IsSettled;

    /// <summary>How many reviews are in, revised ones counted.</summary>
    public int ReviewsIn => seats.Count(seat => seat.ReviewId is not null);

    /// <summary>The seat that this person holds or filled; null for none.</summary>
    public Seat? SeatOf(Guid? personId) => personId is null ? null : seats.FirstOrDefault(seat => seat.ReviewerId == personId);

    /// <summary>The seat that this person holds at that time; null for none.</summary>
    public Seat? HeldBy(Guid? personId, DateTimeOffset at) => SeatOf(personId) is { } seat && seat.IsHeld(at) ? seat : null;

    /// <summary>The first seat that can be taken at that time; null for none.</summary>
    public Seat? OpenSeat(DateTimeOffset at) => seats.FirstOrDefault(seat => seat.IsOpen(at));

    /// <summary>True when somebody holds a seat at that time.</summary>
    public bool IsHeld(DateTimeOffset at) => seats.Any(seat => seat.IsHeld(at));

    /// <summary>True while somebody holds a seat, or the writer of a returned review has not finished with it.</summary>
    public bool IsAtWork(DateTimeOffset at) => seats.Any(seat => seat.IsHeld(at) || seat.IsRevising);

    /// <summary>True when this person's review is in.</summary>
    public bool HasReviewOf(Guid? personId) => SeatOf(personId)?.ReviewId is not null;

    /// <summary>When a hold taken at that time runs out.</summary>
    public DateTimeOffset HoldFrom(DateTimeOffset at) => at + Terms.HoldTime;

    /// <summary>The findings behind its filled seats. Throws when a review is missing: whoever settles a round loads all its reviews.</summary>
    internal IReadOnlyList<Findings> FindingsOf(IReadOnlyList<Review> reviews) =>
        [.. seats.Select(seat => reviews.FirstOrDefault(review => review.Id == seat.ReviewId)?.Findings
            ?? throw new InvalidOperationException($"The review of seat {seat.Number} was not loaded."))];

    internal void MoveTo(RoundTerms terms) => Terms = terms with { };

    internal void AddSeat()
    {
        AskedAgain++;
        seats.Add(new(seats.Count + 1));
    }

    internal void Waive(string reason) => WaiverReason = reason;

    internal void Settled(DateTimeOffset at) => SettledAt ??= at;

    internal void Weigh(IReadOnlyList<Review> reviews)
    {
        if (!IsSettled) Unsure = 0;
        else if (reviews.Count > 0) Unsure = reviews.Count(review => review.Confidence == Confidence.Low && seats.Any(seat => seat.ReviewId == review.Id));
    }

    internal void Lapse(Seat seat)
    {
        if (!seat.IsRevising && !lapsedReviewerIds.Contains(seat.ReviewerId!.Value)) lapsedReviewerIds.Add(seat.ReviewerId.Value);
        seat.EndHold();
    }

    internal void EndHolds()
    {
        foreach (var seat in seats.Where(seat => seat.State == SeatState.Held)) seat.EndHold();
    }

    internal void Close(DateTimeOffset at)
    {
        // Whoever sat in it may still have words on the way: they are kept for them.
        foreach (var seat in seats.Where(seat => seat.State == SeatState.Held)) Lapse(seat);
        ClosedAt ??= at;
    }
}
