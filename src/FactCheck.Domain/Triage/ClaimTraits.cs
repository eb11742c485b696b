using FactCheck.Domain.Claims;

namespace FactCheck.Domain.Triage;

/// <summary>What a queue's rules look at in a claim.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="CheckWorthiness">0–1; null when nobody computed it.</param>
/// <param name="ArticleId">The article of its lead mention.</param>
/// <param name="SuggestedAt">When it was suggested.</param>
/// <param name="SpeakerIds">Who says it, in any mention.</param>
/// <param name="OutletIds">Who published it, of any mention.</param>
/// <param name="TopicIds">What it is about.</param>
public sealed record ClaimTraits(
    Guid ClaimId, long Number, string Text, ClaimKind Kind, double? CheckWorthiness, Guid ArticleId, DateTimeOffset SuggestedAt,
    IReadOnlyCollection<Guid> SpeakerIds, IReadOnlyCollection<Guid> OutletIds, IReadOnlyCollection<Guid> TopicIds);
