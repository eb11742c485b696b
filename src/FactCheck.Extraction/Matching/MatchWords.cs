using System.Collections.Frozen;

namespace FactCheck.Extraction.Matching;

/// <summary>The words of a text by which claims are matched: folded, without endings of number and tense, without the commonest ones and web addresses.</summary>
internal static class MatchWords
{
    private static readonly FrozenSet<string> Common =
        ("a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with from has have had he she his her its we you i who what which were been")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words in the order of the text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (AddressAt(text, at))
            {
                while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
                continue;
            }

            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
            var word = text[at..end].ToLowerInvariant().Replace('’', '\'');
            at = end;
            if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
            word = word.Replace("'", "", StringComparison.Ordinal);
            if (word.Length > 0 && !Common.Contains(word)) yield return Stem(word);
        }
    }

    private static bool AddressAt(string text, int at) => text[at] is 'h' or 'p'
        && (string.CompareOrdinal(text, at, "https://", 0, 8) == 0 || string.CompareOrdinal(text, at, "http://", 0, 7) == 0 || string.CompareOrdinal(text, at, "pic.twitter", 0, 11) == 0);

    // Light on purpose: "claims", "claimed" and "claiming" meet, "police" and "policy" do not.
    private static string Stem(string word)
    {
        var stem = word switch
        {
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
            _ => word,
        };
        return stem.Length > 4 && stem.EndsWith('e') ? stem[..^1] : stem;
    }
}
