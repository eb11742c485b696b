namespace FactCheck.Domain.Kernel;

/// <summary>Cuts text that a limit asks to be cut, where refusing it would help nobody.</summary>
public static class Cutting
{
    /// <summary>The text when it has at most so many UTF-16 code units, else its beginning, never with half of a surrogate pair at its end.</summary>
    public static string Within(this string text, int longest) =>
        text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
