using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>How far a wording departs from the one before.</summary>
public enum WordingChange
{
    /// <summary>The first wording.</summary>
    First,

    /// <summary>A slip of the pen: what is asked stays the same, and so does the round.</summary>
    Typo,

    /// <summary>Anything else: what is asked changes, and a running round starts anew.</summary>
    Meaning,
}

/// <summary>A claim's text, numbered. A new wording is a new number.</summary>
/// <param name="Number">From 1 within its claim.</param>
/// <param name="Text">The words, readable on their own.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Change">How far it departs from the one before.</param>
/// <param name="Reason">Why it was reworded; null for a first wording or while the claim was only suggested.</param>
/// <param name="PersonId">Who worded it; null for the engine.</param>
/// <param name="At">When.</param>
public sealed record Wording(
    int Number, string Text, string Language, WordingChange Change, string? Reason, Guid? PersonId, DateTimeOffset At)
{
    /// <summary>The longest wording, in UTF-16 code units.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>What keeps a text from being a wording; null when nothing does.</summary>
    public static Problem? Check(string? text) =>
        string.IsNullOrWhiteSpace(text) ? WordingProblems.Empty
        : text.Length > MostCharacters ? WordingProblems.TooLong
        : null;
}

/// <summary>Why a text is no wording, or not the next one.</summary>
public static class WordingProblems
{
    /// <summary>No words.</summary>
    public static readonly Problem Empty = new("wording.empty", "Write the claim as one sentence that can be read on its own.", "Text");

    /// <summary>Too many words for one statement.</summary>
    public static readonly Problem TooLong = new("wording.too-long", "A wording has at most 1,000 characters. Split the claim if it says several things.", "Text");

    /// <summary>Somebody reworded it after the form was filled.</summary>
    public static readonly Problem MovedOn = new("wording.moved-on", "Somebody else reworded this claim meanwhile. Both wordings are shown: choose, and save again.", "Text");

    /// <summary>The same words again.</summary>
    public static readonly Problem Unchanged = new("wording.unchanged", "That is the wording it has already.", "Text");

    /// <summary>One part is no split.</summary>
    public static readonly Problem SplitNeedsTwo = new("wording.split-needs-two", "A split makes at least two claims: give each its wording.", "Parts");
}
