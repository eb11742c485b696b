using System.Text;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>
/// The one text that is made from the bytes of an article, and nothing else is ever made from them: UTF-8, byte order mark
/// dropped, CRLF and CR become LF; nothing else is normalised. Spans are offsets into it.
/// </summary>
public sealed record ArticleText
{
    /// <summary>Most bytes that an article may weigh as it comes in: 10 MB.</summary>
    public const int HeaviestBytes = 10_000_000;

    /// <summary>Longest text that is kept, in UTF-16 code units.</summary>
    public const int LongestText = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ArticleText(string text) => (Text, Sha256, DuplicateHash) = (text, Hashing.Sha256(text), HashForDuplicates(text));

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text's UTF-8 bytes.</summary>
    public string Sha256 { get; }

    /// <summary>The same for two texts that differ only in case, compatibility forms and white space.</summary>
    public string DuplicateHash { get; }

    /// <summary>
    /// The text of these bytes. Refuses, each by its name: nothing but white space, too heavy, NUL (a binary file), lone
    /// surrogates, any other encoding than UTF-8, too long.
    /// </summary>
    public static Outcome<ArticleText> From(ReadOnlySpan<byte> received)
    {
        var read = Read(received);
        return read.IsDone ? Of(read.Value) : Outcome<ArticleText>.Refused(read.Problems);
    }

    /// <summary>The characters of these bytes, before anything is made of them: for files whose text still has to be taken out. Refuses what cannot be read as UTF-8.</summary>
    public static Outcome<string> Read(ReadOnlySpan<byte> received)
    {
        if (received.Length > HeaviestBytes) return ArticleProblems.TooHeavy;
        if (IsUtf16(received)) return ArticleProblems.NotUtf8;
        if (received.Contains((byte)0)) return ArticleProblems.Binary;
        if (HasEncodedSurrogate(received)) return ArticleProblems.LoneSurrogate;
        try
        {
            return Strict.GetString(received);
        }
        catch (DecoderFallbackException)
        {
            return ArticleProblems.NotUtf8;
        }
    }

    /// <summary>The kept text of what was already read as text (pasted, or taken out of HTML). Refuses what <see cref="From"/> refuses.</summary>
    public static Outcome<ArticleText> Of(string raw)
    {
        if (raw.Contains('\0')) return ArticleProblems.Binary;
        if (HasLoneSurrogate(raw)) return ArticleProblems.LoneSurrogate;
        var text = (raw.StartsWith('\uFEFF') ? raw[1..] : raw).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (string.IsNullOrWhiteSpace(text)) return ArticleProblems.Empty;
        if (text.Length > LongestText) return ArticleProblems.TooLong;
        return new ArticleText(text);
    }

    /// <summary>SHA-256 over the case-folded, NFKC-normalised text whose runs of white space are one space (Unicode UAX #15, form KC).</summary>
    public static string HashForDuplicates(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant();
        var collapsed = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (!char.IsWhiteSpace(c)) collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        }

        return Hashing.Sha256(collapsed.ToString().TrimEnd(' '));
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));

    // A surrogate written as if it were a character of its own: ED A0 80 … ED BF BF (RFC 3629 §3 forbids it).
    private static bool HasEncodedSurrogate(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i + 2 < bytes.Length; i++)
            if (bytes[i] == 0xED && bytes[i + 1] is >= 0xA0 and <= 0xBF && bytes[i + 2] is >= 0x80 and <= 0xBF) return true;
        return false;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
