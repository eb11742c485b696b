namespace FactCheck.Domain.Claims;

/// <summary>What a claim is made of when it is suggested.</summary>
/// <param name="Number">Its short number, <c>#1423</c>; taken from the database's sequence.</param>
/// <param name="Text">The first wording.</param>
/// <param name="Language">BCP 47 tag of the wording.</param>
/// <param name="LeadMentionId">The mention it is about.</param>
/// <param name="LeadArticleId">The article of that mention.</param>
/// <param name="IsOwnVoice">The lead mention is the article's own voice: nobody is said to have said it.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="CheckWorthiness">How likely an editor would have it checked, 0–1; null when nobody computed it.</param>
/// <param name="Reasons">What carried that figure, in plain words.</param>
/// <param name="EngineVersion">The engine that found it; null when an editor typed it.</param>
/// <param name="Id">Its id when its lead mention, which names it, was marked before; null to make one.</param>
/// <param name="TopicIds">What it is about: the topics of its article, or of the claim it was split from.</param>
public sealed record NewClaim(
    long Number,
    string Text,
    string Language,
    Guid LeadMentionId,
    Guid LeadArticleId,
    bool IsOwnVoice,
    ClaimKind Kind,
    double? CheckWorthiness = null,
    IReadOnlyList<string>? Reasons = null,
    string? EngineVersion = null,
    Guid? Id = null,
    IReadOnlyList<Guid>? TopicIds = null);

/// <summary>One of the claims that a split makes.</summary>
/// <param name="Number">Its short number; the first part keeps the claim's own, and this is ignored for it.</param>
/// <param name="Text">Its wording.</param>
/// <param name="LeadMentionId">Its lead mention; the first part keeps the claim's own, and this is ignored for it.</param>
/// <param name="Id">Its id when its lead mention was marked before; null to make one.</param>
public sealed record SplitPart(long Number, string Text, Guid LeadMentionId, Guid? Id = null);
