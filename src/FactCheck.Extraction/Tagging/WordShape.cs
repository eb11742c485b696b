using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tagging;

/// <summary>What a form looks like, as hashes: endings, beginnings, the run of its character classes.</summary>
internal static class WordShape
{
    /// <summary>Hash of the last characters, folded; of the whole form if it is shorter.</summary>
    public static uint Suffix(ReadOnlySpan<char> form, int length) => Characters.HashFolded(form.Length <= length ? form : form[^length..]);

    /// <summary>Hash of the first characters, folded.</summary>
    public static uint Prefix(ReadOnlySpan<char> form, int length) => Characters.HashFolded(form.Length <= length ? form : form[..length]);

    /// <summary>Classes of the characters in order, runs of one class taken once ("McDonald's" → "XxXx'x"); at most ten.</summary>
    public static uint Shape(ReadOnlySpan<char> form)
    {
        var hash = 17u;
        var last = '\0';
        var runs = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : Characters.Fold(c);
            if (kind == last)
                continue;
            hash = FeatureHashes.Hash(1, hash, last = kind);
            if (++runs == 10)
                break;
        }
        return hash;
    }

    /// <summary>Small facts as bits: capital first, all capitals, digit, hyphen, one character only.</summary>
    public static uint Bits(ReadOnlySpan<char> form)
    {
        var bits = char.IsUpper(form[0]) ? 1u : 0u;
        if (form.Length > 1 && !form.ContainsAnyInRange('a', 'z') && char.IsUpper(form[0]))
            bits |= 2;
        if (form.ContainsAnyInRange('0', '9'))
            bits |= 4;
        if (form.Contains('-'))
            bits |= 8;
        return form.Length == 1 ? bits | 16 : bits;
    }
}
