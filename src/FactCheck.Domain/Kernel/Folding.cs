using System.Globalization;
using System.Text;

namespace FactCheck.Domain.Kernel;

/// <summary>How names are compared: without case, marks and surplus white space, so that "Qaʿani" and "qa'ani" meet.</summary>
public static class Folding
{
    /// <summary>Longest folded form of a name that may have so many code units. Compatibility forms can be many times longer (U+FDFA: 18 for one); whoever has more of them is refused.</summary>
    public static int Longest(int name) => name * 2;

    /// <summary>True when neither the trimmed name nor its folded form is longer than is kept.</summary>
    public static bool Fits(string name, int longest) => name.Trim().Length <= longest && Fold(name).Length <= Longest(longest);

    /// <summary>Compatibility decomposition without marks (Unicode UAX #15), lower case, letters and digits only, single spaces.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter)
                folded.Append(char.ToLowerInvariant(c));
            else if (IsGap(c) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    // Apostrophes and marks join the letters around them; everything else between letters is a gap.
    private static bool IsGap(char c) =>
        c is not ('\'' or '’' or '‘' or '`')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol);
}
