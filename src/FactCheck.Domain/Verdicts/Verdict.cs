using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Kernel;

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
        var content = VerdictContent.FromFields(joined.Values);
        if (VerdictProblems.TooLong(content) is { } problem) return problem;
        var json = Hashing.ToCanonicalJson(content);
        if (json == DraftJson) return joined;
        (DraftJson, DraftSavedAt) = (json, at);
        Revision++;
        return joined;
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
        return version;
    }

    /// <summary>True while the draft says nothing else than the newest version.</summary>
    internal bool RepeatsItsNewest => Newest?.Record is { } record && DraftJson == WordsOf(record);

    /// <summary>The draft follows what was published, so that the next version starts from its words.</summary>
    internal void TakeWordsOf(VerdictRecord record, DateTimeOffset at)
    {
        (DraftJson, DraftSavedAt) = (WordsOf(record), at);
        Revision++;
    }

    private static string WordsOf(VerdictRecord record) => Hashing.ToCanonicalJson(VerdictContent.Of(record));

    internal void Seal(DateTimeOffset at)
    {
        versions.ForEach(version => version.Seal(at));
        Revision++;
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

    internal static Problem? TooLong(VerdictContent content) =>
        content.Summary.Length > VerdictContent.MostShortAnswer ? SummaryTooLong
        : content.ShortAnswer.Length > VerdictContent.MostShortAnswer ? ShortAnswerTooLong
        : content.Explanation.Length > VerdictContent.MostExplanation ? ExplanationTooLong
        : null;
}
