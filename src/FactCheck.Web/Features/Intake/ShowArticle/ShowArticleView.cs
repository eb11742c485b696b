using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Speakers;

namespace FactCheck.Web.Features.Intake.ShowArticle;

/// <summary>One article as the desk sees it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Details">What is known of it beside its text.</param>
/// <param name="Outlet">Name of who published it.</param>
/// <param name="Text">The text as it came; null once withdrawn.</param>
/// <param name="Boilerplate">Stretches that are no part of the story.</param>
/// <param name="State">How far its splitting is.</param>
/// <param name="Progress">From 0 to 1 while it is being split.</param>
/// <param name="Failure">Why splitting failed.</param>
/// <param name="EngineVersion">The engine that split it.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="ReceivedBy">Name of who brought it in.</param>
/// <param name="Capture">How it came.</param>
/// <param name="WithdrawnAt">When it was withdrawn.</param>
/// <param name="WithdrawnReason">Why.</param>
/// <param name="Claims">Every mention with its claim, in the order of the text.</param>
/// <param name="MayEdit">Whether whoever asks may change anything here.</param>
/// <param name="Topics">What it is about, by name.</param>
/// <param name="WithoutTopics">How many suggested claims of it lack one of its topics.</param>
public sealed record ShowArticleView(
    Guid Id, ArticleDetails Details, string? Outlet, string? Text, IReadOnlyList<Stretch> Boilerplate, SplitState State, double Progress, string? Failure, string? EngineVersion,
    DateTimeOffset ReceivedAt, string? ReceivedBy, CaptureView? Capture, DateTimeOffset? WithdrawnAt, string? WithdrawnReason, IReadOnlyList<ClaimCardView> Claims, bool MayEdit,
    IReadOnlyList<string> Topics, int WithoutTopics);

/// <summary>How an article came.</summary>
/// <param name="Kind">Pasted, or as which file.</param>
/// <param name="From">Name of the file.</param>
/// <param name="Sha256">Hash of the bytes as they were received.</param>
public sealed record CaptureView(CaptureKind Kind, string? From, string Sha256);

/// <summary>A claim at one of its places in the article.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="WordingNumber">Number of that wording.</param>
/// <param name="Status">Where the desk's work on it stands.</param>
/// <param name="Standing">What readers see of it.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="CheckWorthiness">How likely an editor would have it checked; null when nobody computed it.</param>
/// <param name="Reasons">What carried that figure.</param>
/// <param name="MentionId">The place.</param>
/// <param name="IsLead">Whether the claim is about this place.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">Its own words in the text.</param>
/// <param name="Via">The reporter in between.</param>
/// <param name="IsConfirmed">Whether an editor confirmed the speaker, or nobody is quoted.</param>
/// <param name="Voices">Who says it.</param>
/// <param name="Acts">What whoever asks may do to it now.</param>
public sealed record ClaimCardView(
    Guid ClaimId, long Number, string Text, string Language, int WordingNumber, ClaimStatus Status, Standing Standing, ClaimKind Kind, double? CheckWorthiness, IReadOnlyList<string> Reasons,
    Guid MentionId, bool IsLead, MentionPlace Place, string Words, string? Via, bool IsConfirmed, IReadOnlyList<VoiceView> Voices, IReadOnlyList<Act> Acts)
{
    /// <summary>Names the claim to marks and cards.</summary>
    public string Key => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether it is still listed: what was dismissed or merged is folded away.</summary>
    public bool IsListed => Status is not (ClaimStatus.Dismissed or ClaimStatus.Merged);
}

/// <summary>One of those who say it.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Role">The role that the article gives.</param>
/// <param name="IsConfirmed">Whether an editor confirmed that this speaker exists.</param>
public sealed record VoiceView(Guid SpeakerId, string Name, SpeakerKind Kind, string? Role, bool IsConfirmed);
