using System.Globalization;
using System.Text;

namespace FactCheck.Domain.Addresses;

/// <summary>The last part of a public address: some words, then a short id that alone makes it unique.</summary>
public static class Slug
{
    /// <summary>Longest part made of words, in characters.</summary>
    public const int LongestWords = 60;

    /// <summary>Length of the short id.</summary>
    public const int ShortIdLength = 8;

    // Without i, l, o, u: read aloud and written down without mistakes (Crockford's base 32).
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Words in lower-case ASCII letters and digits joined by hyphens, then the short id.</summary>
    public static string Of(string words, Guid id)
    {
        var part = Words(words);
        return part.Length == 0 ? ShortId(id) : $"{part}-{ShortId(id)}";
    }

    /// <summary>True when this path, or its last part, was made for the thing of this id, wherever it leads now.</summary>
    public static bool IsFor(string path, Guid id) => path.EndsWith("-" + ShortId(id), StringComparison.Ordinal) || path.EndsWith("/" + ShortId(id), StringComparison.Ordinal);

    /// <summary>The last 40 bits of the id, which are random in version 7 (RFC 9562 §5.7), in eight characters.</summary>
    public static string ShortId(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = 0UL;
        foreach (var b in bytes[11..]) bits = (bits << 8) | b;
        return string.Create(ShortIdLength, bits, static (text, rest) =>
        {
            for (var i = text.Length - 1; i >= 0; i--, rest >>= 5) text[i] = Alphabet[(int)(rest & 31)];
        });
    }

    private static string Words(string words)
    {
        var slug = new StringBuilder(LongestWords);
        foreach (var c in words.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length <= LongestWords) return whole;
        var cut = whole.LastIndexOf('-', LongestWords);
        return whole[..(cut > 0 ? cut : LongestWords)];
    }
}
