namespace FactCheck.Extraction.Claims;

/// <summary>One statement before it is worded: which tokens it is made of, and what must stand before them.</summary>
/// <param name="Tokens">Its tokens in order, gaps allowed.</param>
/// <param name="Lead">Tokens of the subject (and auxiliaries) that it shares with another clause, to be said first; empty when it has its own.</param>
/// <param name="Link">A word between lead and tokens that the text does not have ("was" before a participle, "'s" for "whose"); null when none is needed.</param>
/// <param name="IsClause">False for a bare phrase ("the need for talks"), which only says something together with its cue.</param>
/// <param name="Head">The token that heads it.</param>
internal sealed record ClaimDraft(IReadOnlyList<int> Tokens, IReadOnlyList<int> Lead, string? Link, bool IsClause, int Head);
