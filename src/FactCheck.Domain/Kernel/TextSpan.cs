namespace FactCheck.Domain.Kernel;

/// <summary>
/// A stretch of an article's text. Offsets are UTF-16 code units into the kept text, end exclusive, never inside a surrogate
/// pair. The words and up to 32 code units on either side are stored with it, so that it can be checked and found again.
/// </summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit; greater than <paramref name="Start"/>.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Before">Up to 32 code units before it.</param>
/// <param name="After">Up to 32 code units after it.</param>
public sealed record TextSpan(int Start, int End, string Text, string Before, string After)
{
    /// <summary>How many code units of surroundings are kept on either side.</summary>
    public const int Surroundings = 32;

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True when the offsets are in order, inside the text, and split no surrogate pair.</summary>
    public static bool Fits(string text, int start, int end) =>
        start >= 0 && end > start && end <= text.Length && !IsInsidePair(text, start) && !IsInsidePair(text, end);

    /// <summary>The stretch of <paramref name="text"/> between the offsets. Throws when they do not fit: ask <see cref="Fits"/> first.</summary>
    public static TextSpan Of(string text, int start, int end)
    {
        if (!Fits(text, start, end))
            throw new ArgumentOutOfRangeException(nameof(start), $"{start}–{end} is no span of a text of {text.Length}.");
        var before = Math.Max(0, start - Surroundings);
        if (IsInsidePair(text, before)) before++;
        var after = Math.Min(text.Length, end + Surroundings);
        if (IsInsidePair(text, after)) after--;
        return new(start, end, text[start..end], text[before..start], text[end..after]);
    }

    private static bool IsInsidePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
