using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Reviews;

/// <summary>What a reviewer is writing on one wording in one round. Its writer's alone until it is submitted or handed to the editors.</summary>
public sealed class ReviewDraft
{
    private ReviewDraft()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The round; unique with claim and writer.</summary>
    public int Round { get; private set; }

    /// <summary>Number of the wording it was begun for.</summary>
    public int WordingNumber { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid WriterId { get; private set; }

    /// <summary>What is written, as canonical JSON of <see cref="ReviewContent"/>.</summary>
    public string ContentJson { get; private set; } = "";

    /// <summary>Counts every save, from 0; forms carry the one they were filled for. A concurrency token too.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>When it was handed to the editors as a note, because no seat was open any more; null when it was not.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>What is written.</summary>
    public ReviewContent Content => Hashing.FromCanonicalJson<ReviewContent>(ContentJson);

    /// <summary>True when others than its writer may read it: it was handed to the editors and the round is settled (see <see cref="Open"/>).</summary>
    public bool Opened { get; private set; }

    /// <summary>An empty draft for a holder's seat in the newest round.</summary>
    public static ReviewDraft Begin(Claim claim, Guid writerId, DateTimeOffset at) => Begin(claim, claim.CurrentRound, writerId, at);

    /// <summary>An empty draft for whoever holds a seat in this round, or held one until it ended.</summary>
    public static ReviewDraft Begin(Claim claim, Round? round, Guid writerId, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = claim.Id,
        Round = round?.Number ?? 0,
        WordingNumber = round is null || round == claim.CurrentRound ? claim.WordingNumber : round.WordingNumber,
        WriterId = writerId,
        ContentJson = Hashing.ToCanonicalJson(ReviewContent.Empty),
        SavedAt = at.Cut(),
    };

    /// <summary>
    /// Joins what a window typed with what is kept. Fields that joined are kept; a field that two windows changed differently
    /// stays as it is and comes back as a conflict with both texts. Refuses another person's draft and over-long text.
    /// </summary>
    public Outcome<Joined> Save(Actor actor, FormEdit edit, DateTimeOffset at)
    {
        if (!actor.Is(WriterId)) return ReviewProblems.NotYours;
        var joined = FieldJoin.Join(edit, Content.ToFields());
        return Keep(ReviewContent.FromFields(joined.Values), at) is { IsDone: false } refused ? Outcome<Joined>.Refused(refused.Problems) : joined;
    }

    /// <summary>Cites one more piece, under the number that the claim gave it. Refuses another person's draft.</summary>
    public Outcome Cite(Actor actor, Evidence evidence, DateTimeOffset at) =>
        actor.Is(WriterId) ? Keep(Content with { Evidence = [.. Content.Evidence.Where(one => one.Number != evidence.Number), evidence] }, at) : ReviewProblems.NotYours;

    /// <summary>Cites a piece no longer; its number is not given again. Refuses another person's draft.</summary>
    public Outcome Uncite(Actor actor, int number, DateTimeOffset at) =>
        actor.Is(WriterId) ? Keep(Content with { Evidence = [.. Content.Evidence.Where(one => one.Number != number)] }, at) : ReviewProblems.NotYours;

    private Outcome Keep(ReviewContent content, DateTimeOffset at)
    {
        if (content.Rationale.Length > ReviewContent.MostCharacters) return ReviewProblems.RationaleTooLong;
        var json = Hashing.ToCanonicalJson(content);
        if (json == ContentJson) return Outcome.Done;
        (ContentJson, SavedAt) = (json, at.Cut());
        Revision++;
        return Outcome.Done;
    }

    /// <summary>The writer has read the newest wording.</summary>
    public void SeeWording(int number) => WordingNumber = Math.Max(WordingNumber, number);

    /// <summary>Hands it to the editors as a note. Refuses anyone but its writer.</summary>
    public Outcome HandOver(Actor actor, DateTimeOffset at)
    {
        if (!actor.Is(WriterId)) return ReviewProblems.NotYours;
        HandedOverAt ??= at.Cut();
        Revision++;
        return Outcome.Done;
    }

    /// <summary>The round is settled: a draft that was handed over may be read by the editors.</summary>
    public void Open() => Opened = HandedOverAt is not null;
}
