using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Speakers;

namespace FactCheck.Web.Demonstration;

/// <summary>How far a claim of the demonstration has come.</summary>
internal enum Reached
{
    /// <summary>In its queue.</summary>
    Queued,

    /// <summary>Somebody is on it.</summary>
    UnderReview,

    /// <summary>The raters do not agree.</summary>
    Disputed,

    /// <summary>There are findings, and a verdict being written.</summary>
    Decided,

    /// <summary>Its verdict is up.</summary>
    Published,

    /// <summary>A mistake in its verdict was corrected.</summary>
    Corrected,

    /// <summary>Its verdict was taken back.</summary>
    Retracted,

    /// <summary>Its page was taken down on a legal ground.</summary>
    Removed,

    /// <summary>It is being checked again.</summary>
    Reopened,

    /// <summary>Put aside.</summary>
    Dismissed,

    /// <summary>Put together with the claim before it, which says the same.</summary>
    Merged,
}

/// <summary>Something the reviewers of the demonstration found.</summary>
internal sealed record PlannedExhibit(ExhibitKind Kind, string Title, string Publisher, string? Address, string Passage, Stance Stance);

/// <summary>One claim of the demonstration and what became of it.</summary>
/// <param name="File">The article's file, by the beginning of its name.</param>
/// <param name="Phrase">Words of the article by which the claim is found, or marked where the engine passed it over.</param>
/// <param name="Wording">How the editor words it.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Role">As what.</param>
/// <param name="Kind">A person, a body.</param>
/// <param name="Reached">How far it has come.</param>
internal sealed record PlannedClaim(string File, string Phrase, string Wording, string Speaker, string? Role, SpeakerKind Kind, Reached Reached)
{
    /// <summary>What it is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>True for the queue that asks two ratings.</summary>
    public bool Twice { get; init; }

    /// <summary>Was it said?</summary>
    public WasItSaid Said { get; init; } = WasItSaid.InSubstance;

    /// <summary>Codes of the ratings, in the order in which the reviews come in.</summary>
    public IReadOnlyList<string> Ratings { get; init; } = [];

    /// <summary>Code of the rating an editor settles a dispute with; null when there is none.</summary>
    public string? Settled { get; init; }

    /// <summary>The verdict's summary.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The verdict's short answer.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The explanation; <c>{1}</c> stands for the mark of the first exhibit.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>What a reader wrote to the desk about its verdict; null for nobody.</summary>
    public string? ReaderSays { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<PlannedExhibit> Exhibits { get; init; } = [];

    /// <summary>The reason of the correction, the retraction, the removal or the reopening.</summary>
    public string Because { get; init; } = "";
}
