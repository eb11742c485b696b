using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Reviews;

/// <summary>What a reviewer submitted first, kept when the review is revised later. It alone counts for agreement.</summary>
public sealed record Submission
{
    private Submission()
    {
    }

    internal Submission(Findings findings, string contentJson, DateTimeOffset at) =>
        (Findings, ContentJson, At) = (findings with { }, contentJson, at);

    /// <summary>What was found.</summary>
    public Findings Findings { get; private init; } = null!;

    /// <summary>The whole submission as canonical JSON of <see cref="ReviewContent"/>.</summary>
    public string ContentJson { get; private init; } = "";

    /// <summary>When it came in.</summary>
    public DateTimeOffset At { get; private init; }
}

/// <summary>One reviewer's findings, rationale and evidence on one wording in one round.</summary>
public sealed class Review
{
    private readonly List<Evidence> evidence = [];

    private Review()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The round; unique with claim and writer.</summary>
    public int Round { get; private set; }

    /// <summary>Number of the wording that was rated.</summary>
    public int WordingNumber { get; private set; }

    /// <summary>Who wrote it. Never public.</summary>
    public Guid WriterId { get; private set; }

    /// <summary>What was found, as it stands now.</summary>
    public Findings Findings { get; private set; } = null!;

    /// <summary>Why, in Markdown, with <c>[^n]</c> marks.</summary>
    public string Rationale { get; private set; } = "";

    /// <summary>How sure its writer is; null when they did not say.</summary>
    public Confidence? Confidence { get; private set; }

    /// <summary>What it rests on, by number.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>The first submission; the same as the rest until the review is returned and revised.</summary>
    public Submission First { get; private set; } = null!;

    /// <summary>When it came in, in its present form.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>When its writer took it back; null while it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>The editor's comment it was last returned with; null when it never was.</summary>
    public string? ReturnComment { get; private set; }

    /// <summary>True when others than its writer may read it: its round is settled, and it was not taken back.</summary>
    public bool Opened { get; private set; }

    /// <summary>Counts every change, from 1; a concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>True while it counts: it was not taken back.</summary>
    public bool Stands => TakenBackAt is null;

    /// <summary>True when it was revised after an editor returned it.</summary>
    public bool WasRevised => SubmittedAt != First.At;

    /// <summary>A review that <see cref="Write"/> fills. Whether it may come in: <see cref="Claim.SubmitReview"/>.</summary>
    internal static Review Begin(Claim claim, ReviewDraft draft, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = claim.Id,
        Round = draft.Round,
        WriterId = draft.WriterId,
    };

    /// <summary>
    /// Takes over what the draft says, for the first time or again. What was first submitted is kept once others have read it;
    /// it is replaced when its writer had taken it back unread.
    /// </summary>
    internal void Write(Claim claim, RoundTerms terms, ReviewDraft draft, DateTimeOffset at)
    {
        var content = draft.NumberWithin(claim);
        (WordingNumber, Findings, Rationale, SubmittedAt) = (draft.WordingNumber, content.FindingsOn(terms), content.Rationale, at);
        Confidence = content.Confidence;
        evidence.Clear();
        evidence.AddRange(content.Evidence);
        if (First is null || !Stands) First = new(Findings, Hashing.ToCanonicalJson(content), at);
        TakenBackAt = null;
        Revision++;
    }

    internal void TakeBack(DateTimeOffset at)
    {
        TakenBackAt = at;
        Revision++;
    }

    internal void Return(string comment)
    {
        ReturnComment = comment;
        Revision++;
    }

    internal void OpenIf(bool settled)
    {
        if (Opened == settled) return;
        Opened = settled;
        Revision++;
    }
}
