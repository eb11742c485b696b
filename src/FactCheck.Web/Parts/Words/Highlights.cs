using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Parts.Words;

/// <summary>A stretch of a text that was found, or of what stands around it.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="IsHit">True for a word that was looked for.</param>
public sealed record HighlightedPart(string Text, bool IsHit);

/// <summary>Shows where the words that were looked for stand in a text: compared as the search compares them, shown as they stand.</summary>
public static class Highlights
{
    /// <summary>The text in parts; one part when nothing was looked for.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="looked">As somebody typed it; the last word may be unfinished.</param>
    /// <param name="most">Longest part of the text, in UTF-16 code units: around the first hit.</param>
    public static IReadOnlyList<HighlightedPart> Of(string text, string? looked, int most = int.MaxValue)
    {
        var words = Folding.Fold(looked ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = words.Length == 0 ? [new(text, false)] : Parts(text, words);
        return text.Length <= most ? parts : Around(parts, most);
    }

    private static List<HighlightedPart> Parts(string text, string[] words)
    {
        var parts = new List<HighlightedPart>();
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text[end])) end++;
            if (end > at && IsLookedFor(text[at..end], words))
            {
                if (at > from) parts.Add(new(text[from..at], false));
                parts.Add(new(text[at..end], true));
                from = end;
            }

            at = Math.Max(end, at + 1);
        }

        if (from < text.Length || parts.Count == 0) parts.Add(new(text[from..], false));
        return parts;
    }

    private static bool IsLookedFor(string word, string[] words)
    {
        var folded = Folding.Fold(word);
        return folded.Length > 0 && (words.Contains(folded) || (words[^1].Length > 2 && folded.StartsWith(words[^1], StringComparison.Ordinal)));
    }

    // What Folding keeps within one word: letters, digits, marks, surrogates, apostrophes.
    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’' or '‘' or '`'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.ModifierLetter;

    private static List<HighlightedPart> Around(List<HighlightedPart> parts, int most)
    {
        var hit = Math.Max(0, parts.FindIndex(part => part.IsHit));
        var before = string.Concat(parts.Take(hit).Select(part => part.Text));
        var lead = before.Length <= most / 3 ? before : "…" + WholeWords(before[^(most / 3)..], fromStart: true);
        List<HighlightedPart> shown = lead.Length > 0 ? [new(lead, false)] : [];
        var room = most - lead.Length;
        foreach (var part in parts.Skip(hit))
        {
            if (part.Text.Length <= room)
            {
                shown.Add(part);
                room -= part.Text.Length;
                continue;
            }

            if (!part.IsHit && room > 0) shown.Add(new(WholeWords(part.Text[..room], fromStart: false) + "…", false));
            break;
        }

        return shown;
    }

    private static string WholeWords(string cut, bool fromStart)
    {
        var space = fromStart ? cut.IndexOf(' ') : cut.LastIndexOf(' ');
        return space < 0 ? "" : fromStart ? cut[(space + 1)..] : cut[..space];
    }
}
