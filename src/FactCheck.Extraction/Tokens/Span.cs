namespace FactCheck.Extraction.Tokens;

/// <summary>A stretch of a text: UTF-16 offsets into it, end exclusive.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Characters in the span.</summary>
    public int Length => End - Start;

    /// <summary>Whether another span lies wholly inside this one.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>The span's characters in the text it points into.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
