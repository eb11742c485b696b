using FactCheck.Domain.Articles;

namespace FactCheck.Web.Features.Review.ShowContext;

/// <summary>What is known besides the claim itself.</summary>
/// <param name="Mentions">Where else it stands.</param>
/// <param name="Speakers">What was found about other claims of those who say it.</param>
/// <param name="SameWords">Verdicts that are up on claims with the same words.</param>
/// <param name="Own">The claim's own verdict that is up, when it is checked again; null otherwise.</param>
public sealed record ShowContextView(
    IReadOnlyList<OtherMentionView> Mentions, IReadOnlyList<SpeakerRecordView> Speakers, IReadOnlyList<EarlierVerdictView> SameWords, EarlierVerdictView? Own)
{
    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Mentions.Count == 0 && SameWords.Count == 0 && Own is null && Speakers.All(speaker => speaker.Verdicts.Count == 0 && speaker.Note is null);
}

/// <summary>Another place where the claim stands.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Dated">When.</param>
/// <param name="Words">The claim's words there.</param>
/// <param name="Speakers">Who says it there, with the role then.</param>
public sealed record OtherMentionView(Guid ArticleId, string Title, string? Outlet, ArticleDate? Dated, string Words, IReadOnlyList<string> Speakers);

/// <summary>The published record of a speaker.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Name">Their name.</param>
/// <param name="Note">The desk's note on them.</param>
/// <param name="Ratings">How often which rating was published.</param>
/// <param name="Verdicts">The newest of those verdicts.</param>
/// <param name="Counted">Among how many of the newest the ratings were counted; null when among all.</param>
public sealed record SpeakerRecordView(
    Guid SpeakerId, string Name, string? Note, IReadOnlyList<RatingCountView> Ratings, IReadOnlyList<EarlierVerdictView> Verdicts, int? Counted = null);

/// <summary>How often a rating was published.</summary>
/// <param name="Word">The rating; null for verdicts on the attribution alone.</param>
/// <param name="Shape">What it is drawn with.</param>
/// <param name="Tone">In which colour.</param>
/// <param name="Count">How often.</param>
public sealed record RatingCountView(string? Word, string? Shape, string? Tone, int Count);

/// <summary>A verdict that is up.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Path">Its public page.</param>
/// <param name="Wording">The claim's words.</param>
/// <param name="Language">Their language tag.</param>
/// <param name="RatingWord">The rating; null for a verdict on the attribution alone.</param>
/// <param name="RatingShape">What it is drawn with.</param>
/// <param name="RatingTone">In which colour.</param>
/// <param name="At">When readers were last told something new.</param>
public sealed record EarlierVerdictView(
    Guid ClaimId, string Path, string Wording, string Language, string? RatingWord, string? RatingShape, string? RatingTone, DateTimeOffset At);
