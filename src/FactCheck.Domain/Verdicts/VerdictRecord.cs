using System.Text.Json.Serialization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;

namespace FactCheck.Domain.Verdicts;

/// <summary>Why a version follows another.</summary>
public enum ChangeKind
{
    /// <summary>Something was wrong.</summary>
    Correction,

    /// <summary>Something could be misunderstood.</summary>
    Clarification,

    /// <summary>Something happened since.</summary>
    Update,
}

/// <summary>What changed against the version before, shown to readers.</summary>
/// <param name="Kind">Correction, clarification or update.</param>
/// <param name="Reason">The reason, for readers.</param>
public sealed record VersionChange(ChangeKind Kind, string Reason);

/// <summary>One of the corrections of a verdict: whatever follows it, readers go on being told.</summary>
/// <param name="Reason">The reason, for readers.</param>
/// <param name="At">When the corrected version went up.</param>
public sealed record Correction(string Reason, DateTimeOffset At);

/// <summary>A speaker as one version shows them.</summary>
/// <param name="SpeakerId">The speaker's page; null for one who is only described.</param>
/// <param name="Name">The name, or the description.</param>
/// <param name="Role">The role then; null for none.</param>
/// <param name="Kind">Person, body, group or described, in lower case.</param>
/// <param name="SameAs">An address that identifies them; null for none.</param>
public sealed record RecordSpeaker(Guid? SpeakerId, string Name, string? Role, string Kind, string? SameAs);

/// <summary>The article of the lead mention as one version shows it.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Address">Where it stands on the web; null for none.</param>
/// <param name="Date">When it was published, as far as known (<c>2016-11-02</c>, <c>2016-11</c>, <c>2016</c>); null when unknown.</param>
public sealed record RecordArticle(Guid ArticleId, string Title, string? Outlet, string? Address, string? Date);

/// <summary>The sentence of the lead mention with its neighbours: all of an article's text that a public page shows.</summary>
/// <param name="Before">The sentence before; empty for none.</param>
/// <param name="Sentence">The sentence itself.</param>
/// <param name="After">The sentence after; empty for none.</param>
/// <param name="Quotation">Direct, indirect, mixed or own voice, in lower case.</param>
/// <param name="Cue">The words that attribute it; null for none.</param>
/// <param name="Via">The reporter in between; null for none.</param>
public sealed record RecordContext(string Before, string Sentence, string After, string Quotation, string? Cue, string? Via);

/// <summary>The rating as one version shows it, with its definition then.</summary>
/// <param name="ScaleId">The scale.</param>
/// <param name="ScaleVersion">Its version.</param>
/// <param name="Code">The rating's code.</param>
/// <param name="Word">The word shown.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Number">Its number on the scale; null for a rating off the scale.</param>
/// <param name="Best">The scale's highest number; null off the scale.</param>
/// <param name="Worst">The scale's lowest number, at least 1; null off the scale.</param>
/// <param name="Shape">Token of the shape it is drawn with.</param>
/// <param name="Tone">Token of the colour it is drawn with.</param>
public sealed record RecordRating(
    Guid ScaleId, int ScaleVersion, string Code, string Word, string Definition, int? Number, int? Best, int? Worst, string? Shape, string? Tone)
{
    /// <summary>The rating it shows.</summary>
    [JsonIgnore]
    public RatingRef Ref => new(ScaleId, ScaleVersion, Code);
}

/// <summary>A piece of evidence as one version shows it.</summary>
/// <param name="Number">Its number, as cited.</param>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="Kind">Page, document, dataset, conversation or own observation, in lower case.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it; null for none.</param>
/// <param name="Address">Where it can be read; null for none.</param>
/// <param name="Passage">The quoted passage.</param>
/// <param name="Stance">What it does to the claim.</param>
/// <param name="ReadOn">The day it was read.</param>
/// <param name="StoredHash">SHA-256 of the copy that the desk keeps; null for none.</param>
public sealed record RecordEvidence(
    int Number, Guid ExhibitId, string Kind, string Title, string? Publisher, string? Address, string Passage, Stance Stance, DateOnly? ReadOn, string? StoredHash);

/// <summary>How the findings came about, as one version shows it.</summary>
/// <param name="Ratings">How many reviewers rated it, blind to each other.</param>
/// <param name="How">They agreed, or an editor settled their dispute.</param>
/// <param name="Agreed">How many of them found what is shown; null in records that were frozen without it.</param>
/// <param name="Rule">When they counted as agreed; null in records that were frozen without it.</param>
public sealed record RecordDecision(int Ratings, DecidedBy How, int? Agreed = null, AgreementRule? Rule = null);

/// <summary>Another place where the claim stands, as one version shows it.</summary>
/// <param name="ArticleTitle">The article's title.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Address">Where it stands on the web; null for none.</param>
/// <param name="Date">When it was published, as far as known; null when unknown.</param>
/// <param name="Words">The claim's words there.</param>
/// <param name="Speakers">Whom they are attributed to there; empty for the article's own voice.</param>
public sealed record RecordMention(string ArticleTitle, string? Outlet, string? Address, string? Date, string Words, IReadOnlyList<RecordSpeaker> Speakers);

/// <summary>Everything that one version of a verdict's page shows. Its canonical JSON is what is frozen and hashed.</summary>
public sealed record VerdictRecord
{
    /// <summary>Version of this format.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The claim.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>The claim's short number.</summary>
    public required long ClaimNumber { get; init; }

    /// <summary>The version, from 1; filled in when it is frozen.</summary>
    public int Version { get; init; }

    /// <summary>When it was frozen; filled in then.</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>When the first version went up; filled in when it is frozen.</summary>
    public DateTimeOffset FirstPublishedAt { get; init; }

    /// <summary>What changed against the version before; null for the first.</summary>
    public VersionChange? Change { get; init; }

    /// <summary>BCP 47 tag of what the desk wrote.</summary>
    public required string Language { get; init; }

    /// <summary>Number of the wording.</summary>
    public required int WordingNumber { get; init; }

    /// <summary>The claim's words.</summary>
    public required string Wording { get; init; }

    /// <summary>Whom the lead mention is attributed to; empty for the article's own voice.</summary>
    public required IReadOnlyList<RecordSpeaker> Speakers { get; init; }

    /// <summary>Where the lead mention stands.</summary>
    public required RecordArticle Article { get; init; }

    /// <summary>The lead mention's sentence.</summary>
    public required RecordContext Context { get; init; }

    /// <summary>Was it said?; null for the article's own voice.</summary>
    public WasItSaid? WasItSaid { get; init; }

    /// <summary>Is it true?; null only when it was said otherwise or not at all.</summary>
    public RecordRating? Rating { get; init; }

    /// <summary>At most 75 characters, never the rating in it.</summary>
    public required string Summary { get; init; }

    /// <summary>The answer in a sentence or two.</summary>
    public required string ShortAnswer { get; init; }

    /// <summary>The explanation, in Markdown with <c>[^n]</c> marks.</summary>
    public required string Explanation { get; init; }

    /// <summary>What the explanation knew: as of this day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What it rests on, by number.</summary>
    public required IReadOnlyList<RecordEvidence> Evidence { get; init; }

    /// <summary>What the claim is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>How it was decided; null in records that were frozen without it.</summary>
    public RecordDecision? Decision { get; init; }

    /// <summary>Where else the claim stands.</summary>
    public IReadOnlyList<RecordMention> OtherMentions { get; init; } = [];

    /// <summary>When the desk means to look at it again; null when it does not.</summary>
    public DateOnly? NextCheckOn { get; init; }

    /// <summary>Why an administrator lifted who may judge and sign; null when nobody did.</summary>
    public string? WaiverReason { get; init; }

    /// <summary>True when a reader would see no difference to the other record but the number and the dates of its version.</summary>
    public bool ShowsTheSameAs(VerdictRecord other)
    {
        return Bare(this) == Bare(other);
        static string Bare(VerdictRecord record) => Hashing.ToCanonicalJson(record with { Version = 0, PublishedAt = default, FirstPublishedAt = default, Change = null });
    }

    /// <summary>The findings it shows.</summary>
    [JsonIgnore]
    public Findings Findings => new(WasItSaid, Rating?.Ref);
}
