using FactCheck.Extraction.Tagging;

namespace FactCheck.Extraction.Tokens;

/// <summary>Regular English inflection undone: -s, -ed, -ing, -er, -est.</summary>
internal static class LemmaRules
{
    private static readonly byte Comparative = PennTags.Parse("JJR"), Superlative = PennTags.Parse("JJS");

    /// <summary>
    /// The dictionary form of a lower-cased form, by its fine tag: so many of its first characters, and one more unless it is NUL.
    /// </summary>
    public static (int Length, char Added) Cut(ReadOnlySpan<char> form, byte fineTag)
    {
        if (form.Length < 4)
            return (form.Length, '\0');
        return fineTag switch
        {
            PennTags.NNS or PennTags.VBZ => WithoutS(form),
            PennTags.VBD or PennTags.VBN when form.EndsWith("ied") => (form.Length - 3, 'y'),
            PennTags.VBD or PennTags.VBN when form.EndsWith("ed") => Stem(form[..^2]),
            PennTags.VBG when form.EndsWith("ing") && form.Length > 4 => Stem(form[..^3]),
            _ when fineTag == Comparative && form.EndsWith("ier") => (form.Length - 3, 'y'),
            _ when fineTag == Superlative && form.EndsWith("iest") => (form.Length - 4, 'y'),
            _ when fineTag == Comparative && form.EndsWith("er") => Stem(form[..^2]),
            _ when fineTag == Superlative && form.EndsWith("est") => Stem(form[..^3]),
            _ => (form.Length, '\0'),
        };
    }

    private static (int Length, char Added) WithoutS(ReadOnlySpan<char> form)
    {
        if (form[^1] != 's' || form[^2] == 's')
            return (form.Length, '\0');
        if (form.EndsWith("ies") && form.Length > 4)
            return (form.Length - 3, 'y');
        var two = form.EndsWith("sses") || form.EndsWith("shes") || form.EndsWith("ches") || form.EndsWith("xes") || form.EndsWith("zzes") || form.EndsWith("oes");
        return (form.Length - (two ? 2 : 1), '\0');
    }

    // What is left after -ed or -ing: "stopp" → stop, "mak" → make, "creat" → create, "argu" → argue.
    private static (int Length, char Added) Stem(ReadOnlySpan<char> stem)
    {
        char last = stem[^1], before = stem.Length > 1 ? stem[^2] : ' ', third = stem.Length > 2 ? stem[^3] : ' ';
        if (last == before && !IsVowel(last) && last is not ('l' or 's' or 'z' or 'f'))
            return (stem.Length - 1, '\0');
        var restore = last switch
        {
            'c' or 'v' or 'u' => true,
            'z' => before is 'i' or 'y' or 'a',
            's' => (IsVowel(before) && !(before == 'u' && third == 'c' && stem.Length > 4)) || before is 'r' or 'n' or 'p',
            'g' => before is 'n' or 'r' or 'd' or 'a' && !(before == 'n' && third is 'i' or 'o' && stem.Length < 6),
            't' => before is 'a' or 'u' && !IsVowel(third) && stem.Length > 3,
            'l' => !IsVowel(before) && before is not ('l' or 'w' or 'r'),
            'k' or 'm' or 'p' or 'd' or 'b' => (before is 'a' or 'i' or 'o' or 'u') && !IsVowel(third) && stem.Length is 3 or 4,
            'r' => (before is 'i' or 'u' or 'a') && !IsVowel(third),
            'n' => before is 'i' && !IsVowel(third) && stem.Length > 3,
            _ => false,
        };
        return (stem.Length, restore ? 'e' : '\0');
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
