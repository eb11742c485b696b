namespace FactCheck.Domain.Articles;

/// <summary>How far an article's splitting into claims is.</summary>
public enum SplitState
{
    /// <summary>Saved as received; waits for the worker.</summary>
    Received,

    /// <summary>The worker is at it.</summary>
    Splitting,

    /// <summary>Its claims are there.</summary>
    Split,

    /// <summary>The worker gave up; the reason is kept and an editor may ask again.</summary>
    Failed,
}
