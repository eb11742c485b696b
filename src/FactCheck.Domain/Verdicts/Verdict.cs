using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;

namespace FactCheck.Domain.Verdicts;

/// <summary>What the desk publishes of one claim: a draft, and the frozen versions made of it.</summary>
public sealed class Verdict
{
    private readonly List<VerdictVersion> versions = [];

    private Verdict()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The claim; one verdict each.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The draft, as canonical JSON of <see cref="VerdictContent"/>.</summary>
    public string DraftJson { get; private set; } = "";

    /// <summary>When the draft was last saved.</summary>
    public DateTimeOffset DraftSavedAt { get; private set; }

    /// <summary>Counts every change, from 0; forms carry the one they were filled for. A concurrency token too.</summary>
    public int Revision { get; private set; }

    /// <summary>The published versions, in order.</summary>
    public IReadOnlyList<VerdictVersion> Versions => versions;

    /// <summary>The newest version; null before the first.</summary>
    public VerdictVersion? Newest => versions.Count == 0 ? null : versions[^1];

    /// <summary>What is written so far.</summary>
    public VerdictContent Draft => Hashing.FromCanonicalJson<VerdictContent>(DraftJson);

    /// <summary>An empty draft for a claim.</summary>
    public static Verdict Begin(Guid claimId, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = claimId,
        DraftJson = Hashing.ToCanonicalJson(VerdictContent.Empty),
        DraftSavedAt = at.Cut(),
    };

    /// <summary>The draft with what a form typed, for a preview or a check; nothing is kept.</summary>
    public Joined Try(FormEdit edit) => FieldJoin.Join(edit, Draft.ToFields());

    internal Outcome<Joined> Write(FormEdit edit, DateTimeOffset at)
    {
        var joined = Try(edit);
        var content = VerdictContent.FromFields(joined.Values) with { BroughtIn = Draft.BroughtIn };
        if (VerdictProblems.TooLong(content) is { } problem) return problem;
        if (Hashing.ToCanonicalJson(content) != DraftJson) Keep(content, at);
        return joined;
    }

    internal void BringIn(Evidence evidence, DateTimeOffset at)
    {
        var draft = Draft;
        Keep(draft with { BroughtIn = [.. draft.BroughtIn.Where(one => one.Number != evidence.Number), evidence] }, at);
    }

    internal void TakeOut(int number, DateTimeOffset at)
    {
        var draft = Draft;
        Keep(draft with { BroughtIn = [.. draft.BroughtIn.Where(one => one.Number != number)] }, at);
    }

    internal VerdictVersion Freeze(VerdictRecord record, VersionChange? change, Guid? signedBy, DateTimeOffset at)
    {
        var version = new VerdictVersion(
            record with
            {
                Version = versions.Count + 1,
                PublishedAt = at,
                FirstPublishedAt = versions.Count == 0 ? at : versions[0].PublishedAt,
                Change = change,
            },
            signedBy);
        versions.Add(version);
        Revision++;
        foreach (var published in VerdictContent.Of(record).Evidence.Where(one => HasBroughtIn(one.Number)).ToList()) BringIn(published, at);
        return version;
    }

    /// <summary>True for evidence that an editor brought in.</summary>
    public bool HasBroughtIn(int number) => Draft.BroughtIn.Any(one => one.Number == number);

    /// <summary>True for evidence that no version cites yet: its passage, stance and day are still being written.</summary>
    public bool IsUnpublished(int number) => !versions.Exists(version => version.Record?.Evidence.Any(one => one.Number == number) == true);

    /// <summary>True while the draft says nothing else than the newest version.</summary>
    internal bool RepeatsItsNewest => Newest?.Record is { } record && Hashing.ToCanonicalJson(Draft with { BroughtIn = [] }) == Hashing.ToCanonicalJson(VerdictContent.Of(record));

    /// <summary>The draft follows what was published, so that the next version starts from its words.</summary>
    internal void TakeWordsOf(VerdictRecord record, DateTimeOffset at) => Keep(VerdictContent.Of(record) with { BroughtIn = Draft.BroughtIn }, at);

    private void Keep(VerdictContent content, DateTimeOffset at)
    {
        (DraftJson, DraftSavedAt) = (Hashing.ToCanonicalJson(content), at);
        Revision++;
    }

    internal void Seal(DateTimeOffset at)
    {
        versions.ForEach(version => version.Seal(at));
        // The draft began with the words of the newest version.
        Keep(VerdictContent.Empty, at);
    }
}

/// <summary>Why a verdict's draft was refused.</summary>
public static class VerdictProblems
{
    /// <summary>Over the limit.</summary>
    public static readonly Problem ShortAnswerTooLong = new(
        "verdict.short-answer-too-long", "The short answer has more than 1,000 characters. Shorten it.", nameof(VerdictContent.ShortAnswer));

    /// <summary>Over the limit.</summary>
    public static readonly Problem ExplanationTooLong = new(
        "verdict.explanation-too-long", "The explanation has more than 20,000 characters. Shorten it.", nameof(VerdictContent.Explanation));

    /// <summary>Over what a draft may keep; the limit for publishing is <see cref="VerdictContent.MostSummary"/>.</summary>
    public static readonly Problem SummaryTooLong = new(
        "verdict.summary-too-long", "The summary has more than 1,000 characters. Shorten it.", nameof(VerdictContent.Summary));

    /// <summary>No such evidence of an editor's.</summary>
    public static readonly Problem NotBroughtIn = new("verdict.not-brought-in", "No editor brought in this piece of evidence. Reload the page.");

    /// <summary>Readers have it.</summary>
    public static readonly Problem IsPublished = new("verdict.evidence-is-published", "A published version cites this piece: it stays. Leave it out of the next version instead.");

    internal static Problem? TooLong(VerdictContent content) =>
        content.Summary.Length > VerdictContent.MostShortAnswer ? SummaryTooLong
        : content.ShortAnswer.Length > VerdictContent.MostShortAnswer ? ShortAnswerTooLong
        : content.Explanation.Length > VerdictContent.MostExplanation ? ExplanationTooLong
        : null;
}
