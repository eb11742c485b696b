namespace FactCheck.Extraction.Attributions;

/// <summary>The part that a span plays in an attribution; the order is that of the labels in the models.</summary>
public enum AttributionRole : byte
{
    /// <summary>Who said it.</summary>
    Source,
    /// <summary>The words that attribute.</summary>
    Cue,
    /// <summary>What was said.</summary>
    Content,
}

/// <summary>A labelled stretch of tokens, before linking.</summary>
/// <param name="Role">Its part.</param>
/// <param name="First">Index of its first token in the text.</param>
/// <param name="Last">Index of its last token in the text, inclusive.</param>
public readonly record struct RoleSpan(AttributionRole Role, int First, int Last);
