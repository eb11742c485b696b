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

    /// <summary>What is written. Its evidence has numbers of the draft's own until the round is settled.</summary>
    public ReviewContent Content
    {
        get
        {
            var content = Hashing.FromCanonicalJson<ReviewContent>(ContentJson);
            return content.Numbers is not null ? content : content with { Numbers = content.Evidence.ToDictionary(one => one.Number, one => one.Number) };
        }
    }

    /// <summary>The number for the next piece of evidence: one that this draft never gave. What colleagues cite does not count.</summary>
    public int NextNumber
    {
        get
        {
            var content = Content;
            return 1 + content.Numbers!.Keys.Concat(content.Evidence.Select(one => one.Number)).DefaultIfEmpty().Max();
        }
    }

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
        return Keep(ReviewContent.FromFields(joined.Values) with { Numbers = Content.Numbers }, at) is { IsDone: false } refused ? Outcome<Joined>.Refused(refused.Problems) : joined;
    }

    /// <summary>Cites one more piece, under <see cref="NextNumber"/>. Refuses another person's draft.</summary>
    public Outcome Cite(Actor actor, Evidence evidence, DateTimeOffset at) => actor.Is(WriterId)
        ? Keep(Content with { Evidence = [.. Content.Evidence, evidence], Numbers = new Dictionary<int, int>(Content.Numbers!) { [evidence.Number] = 0 } }, at)
        : ReviewProblems.NotYours;

    /// <summary>Cites a piece no longer; its number is not given again. Refuses another person's draft.</summary>
    public Outcome Uncite(Actor actor, int number, DateTimeOffset at) =>
        actor.Is(WriterId) ? Keep(Content with { Evidence = [.. Content.Evidence.Where(one => one.Number != number)] }, at) : ReviewProblems.NotYours;

    private Outcome Keep(ReviewContent content, DateTimeOffset at)
    {
        if (content.Rationale.Length > ReviewContent.MostCharacters) return ReviewProblems.RationaleTooLong;
        if (Put(content)) SavedAt = at.Cut();
        return Outcome.Done;
    }

    private bool Put(ReviewContent content)
    {
        var json = Hashing.ToCanonicalJson(content);
        if (json == ContentJson) return false;
        ContentJson = json;
        Revision++;
        return true;
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

    /// <summary>What is submitted: each piece under its number within the claim, which it keeps when the review is revised.</summary>
    internal ReviewContent NumberWithin(Claim claim)
    {
        var content = Content;
        var numbers = new Dictionary<int, int>(content.Numbers!);
        foreach (var one in content.Evidence.Where(one => numbers.GetValueOrDefault(one.Number) == 0)) numbers[one.Number] = claim.NumberEvidence();
        Put(content with { Numbers = numbers });
        return content.Within(numbers);
    }

    /// <summary>
    /// The round is settled, or over: a draft that was handed over may be read by the editors. From now on its writer and they call a
    /// piece of evidence by one number, the claim's; so it is with what a review says.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="isIn">Whether a review of this writer's came of it.</param>
    public void Open(Claim claim, bool isIn)
    {
        Opened = HandedOverAt is not null;
        if (!Opened && !isIn) return;
        var within = NumberWithin(claim);
        Put(within with { Numbers = within.Evidence.ToDictionary(one => one.Number, one => one.Number) });
    }
}
