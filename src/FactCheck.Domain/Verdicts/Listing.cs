using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Verdicts;

/// <summary>
/// What readers' lists, filters and feeds show of a claim: one row, made from the newest frozen record whenever that changes, so
/// that a list reads no records. The verdict's page itself is drawn from the record.
/// </summary>
public sealed class Listing
{
    private const int NumberBits = 20;
    private const long LastMillisecond = (1L << (63 - NumberBits)) - 1;

    /// <summary>So many claims have places of their own within a millisecond.</summary>
    public const long Numbers = 1L << NumberBits;

    private readonly List<ListingSpeaker> speakers = [];
    private readonly List<ListingTopic> topics = [];

    private Listing()
    {
    }

    /// <summary>Of which claim; the key.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The claim's short number.</summary>
    public long ClaimNumber { get; private set; }

    /// <summary>The current path of its page.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Up, retracted or removed. Only what is up stands in lists; what was retracted stands in the corrections log.</summary>
    public Standing Standing { get; private set; }

    /// <summary>Number of the newest version.</summary>
    public int Version { get; private set; }

    /// <summary>The claim's words; empty once removed.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>The summary; empty once removed.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The short answer; empty once removed.</summary>
    public string ShortAnswer { get; private set; } = "";

    /// <summary>Was it said?; null for the article's own voice.</summary>
    public WasItSaid? WasItSaid { get; private set; }

    /// <summary>Code of the rating, by which lists are filtered; null when there is none.</summary>
    public string? RatingCode { get; private set; }

    /// <summary>The word shown; null when there is no rating.</summary>
    public string? RatingWord { get; private set; }

    /// <summary>Token of the shape it is drawn with.</summary>
    public string? RatingShape { get; private set; }

    /// <summary>Token of the colour it is drawn with.</summary>
    public string? RatingTone { get; private set; }

    /// <summary>The rating's number; null off the scale.</summary>
    public int? RatingNumber { get; private set; }

    /// <summary>The highest number of the rating's scale; null off the scale.</summary>
    public int? RatingBest { get; private set; }

    /// <summary>The lowest number of the rating's scale; null off the scale.</summary>
    public int? RatingWorst { get; private set; }

    /// <summary>The article of the lead mention.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>Who published that article; null when unknown.</summary>
    public string? Outlet { get; private set; }

    /// <summary>The outlet's name as it is compared.</summary>
    public string? OutletKey { get; private set; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; private set; } = "";

    /// <summary>When the first version went up.</summary>
    public DateTimeOffset FirstPublishedAt { get; private set; }

    /// <summary>When readers were last told something new: a version, a confirmation, a retraction, the end of a merge. Lists are in this order.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>What sort of change the newest version is; null for a first one.</summary>
    public ChangeKind? ChangeKind { get; private set; }

    /// <summary>Why the newest version was made, or why it was retracted; null for a first one.</summary>
    public string? ChangeReason { get; private set; }

    /// <summary>
    /// Its place in lists, the greater the newer: milliseconds of <see cref="ChangedAt"/> since 1970, then the claim's number below
    /// 2²⁰. One number, so that lists and the search index turn pages by it.
    /// </summary>
    public long Newness { get; private set; }

    /// <summary>When the desk means to look at it again; null when it does not, and for what is not up.</summary>
    public DateOnly? NextCheckOn { get; private set; }

    /// <summary>What readers' search looks through: folded words, then one made-up word for each filter (<see cref="ListingWords"/>); empty for what is not up.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Who said it.</summary>
    public IReadOnlyList<ListingSpeaker> Speakers => speakers;

    /// <summary>What it is about.</summary>
    public IReadOnlyList<ListingTopic> Topics => topics;

    /// <summary>A row for a claim that is published for the first time.</summary>
    public static Listing Of(Claim claim, VerdictRecord record, string path, IEnumerable<string> topicNames)
    {
        var listing = new Listing { ClaimId = claim.Id, ClaimNumber = claim.Number };
        listing.Show(claim, record, path, topicNames);
        return listing;
    }

    /// <summary>Takes over what the newest record and the claim's standing say. Called after every act that readers can see.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="record">Its newest record.</param>
    /// <param name="path">Where its page is.</param>
    /// <param name="topicNames">What the claim's topics are called now: they change without a new version, so the record's are no longer those that readers are shown.</param>
    public void Show(Claim claim, VerdictRecord record, string path, IEnumerable<string> topicNames)
    {
        (Path, Standing, Version, ArticleId, Language) = (path, claim.Standing, record.Version, record.Article.ArticleId, record.Language);
        (Wording, Summary, ShortAnswer, WasItSaid) = (record.Wording, record.Summary, record.ShortAnswer, record.WasItSaid);
        (RatingCode, RatingWord, RatingNumber) = (record.Rating?.Code, record.Rating?.Word, record.Rating?.Number);
        (RatingBest, RatingWorst) = (record.Rating?.Best, record.Rating?.Worst);
        (RatingShape, RatingTone) = (record.Rating?.Shape, record.Rating?.Tone);
        (Outlet, OutletKey) = (record.Article.Outlet, record.Article.Outlet is { } outlet ? Folding.Fold(outlet) : null);
        (FirstPublishedAt, ChangedAt) = (record.FirstPublishedAt, claim.LastPublishedAt ?? record.PublishedAt);
        (ChangeKind, ChangeReason) = (record.Change?.Kind, record.Change?.Reason);
        Newness = NewnessOf(ChangedAt, ClaimNumber);
        speakers.Clear();
        for (var i = 0; i < record.Speakers.Count; i++) speakers.Add(new(i, record.Speakers[i]));
        topics.Clear();
        topics.AddRange(claim.TopicIds.Select(id => new ListingTopic(id)));
        (NextCheckOn, SearchText) = claim.Standing == Standing.Up ? (record.NextCheckOn, ListingWords.Of(this, record, topicNames)) : (null, "");
    }

    /// <summary>The place of whatever changed then: everything that changed before has a smaller one. Before 1970 and after 2248 all places are one.</summary>
    public static long NewnessOf(DateTimeOffset changedAt, long claimNumber = 0) =>
        (Math.Clamp(changedAt.ToUnixTimeMilliseconds(), 0, LastMillisecond) << NumberBits) | (claimNumber & (Numbers - 1));

    /// <summary>When whatever has this place changed.</summary>
    public static DateTimeOffset ChangedAtOf(long newness) => DateTimeOffset.FromUnixTimeMilliseconds(newness >> NumberBits);

    /// <summary>The desk looks again: the day that was said is over.</summary>
    public void LookAgain() => NextCheckOn = null;

    /// <summary>The verdict was retracted: the row leaves the lists and stands in the corrections log.</summary>
    public void Retract(string reason, DateTimeOffset at) =>
        (Standing, ChangeReason, ChangedAt, Newness, NextCheckOn, SearchText) = (Standing.Retracted, reason, at.Cut(), NewnessOf(at, ClaimNumber), null, "");

    /// <summary>The page was removed on a legal ground: nothing of its words stays here.</summary>
    public void Remove(DateTimeOffset at)
    {
        (Standing, ChangedAt, Newness, NextCheckOn, SearchText) = (Standing.Removed, at.Cut(), NewnessOf(at, ClaimNumber), null, "");
        (Wording, Summary, ShortAnswer, ChangeReason, Outlet, OutletKey) = ("", "", "", null, null, null);
        (RatingCode, RatingWord, RatingShape, RatingTone, WasItSaid) = (null, null, null, null, null);
        (RatingNumber, RatingBest, RatingWorst) = (null, null, null);
        speakers.Clear();
        topics.Clear();
    }
}

/// <summary>A speaker as lists show and filter them.</summary>
public sealed class ListingSpeaker
{
    private ListingSpeaker()
    {
    }

    internal ListingSpeaker(int place, RecordSpeaker speaker) => (Place, SpeakerId, Name, Role) = (place, speaker.SpeakerId, speaker.Name, speaker.Role);

    /// <summary>Its place among the claim's speakers, from 0.</summary>
    public int Place { get; private set; }

    /// <summary>The speaker; null for one who is only described.</summary>
    public Guid? SpeakerId { get; private set; }

    /// <summary>The name then.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The role then.</summary>
    public string? Role { get; private set; }
}

/// <summary>A topic by which lists are filtered.</summary>
public sealed class ListingTopic
{
    private ListingTopic()
    {
    }

    internal ListingTopic(Guid topicId) => TopicId = topicId;

    /// <summary>The topic.</summary>
    public Guid TopicId { get; private set; }
}
