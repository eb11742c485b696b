using System.Globalization;

namespace FactCheck.Extraction.Corpora;

/// <summary>One question of GAP: does the pronoun stand for A, for B, or for neither?</summary>
/// <param name="Text">The snippet.</param>
/// <param name="Pronoun">Where the pronoun begins (UTF-16; the corpus counts code points).</param>
/// <param name="PronounForm">The pronoun.</param>
/// <param name="A">Where name A begins.</param>
/// <param name="AName">Name A.</param>
/// <param name="IsA">Whether it is A.</param>
/// <param name="B">Where name B begins.</param>
/// <param name="BName">Name B.</param>
/// <param name="IsB">Whether it is B.</param>
public sealed record GapQuestion(string Text, int Pronoun, string PronounForm, int A, string AName, bool IsA, int B, string BName, bool IsB);

/// <summary>Reads GAP's tab-separated files.</summary>
public static class GapReader
{
    /// <summary>The questions of one file; lines that are none are passed over.</summary>
    public static IReadOnlyList<GapQuestion> Read(string path)
    {
        var questions = new List<GapQuestion>();
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            if (cells.Length < 10 || !int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var pronoun)) continue;
            var text = cells[1];
            questions.Add(new GapQuestion(
                text, Utf16(text, pronoun), cells[2], Utf16(text, Number(cells[5])), cells[4], Truth(cells[6]), Utf16(text, Number(cells[8])), cells[7], Truth(cells[9])));
        }

        return questions;
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Truth(string cell) => cell.Equals("TRUE", StringComparison.OrdinalIgnoreCase);

    private static int Utf16(string text, int codePoints)
    {
        var at = 0;
        for (var i = 0; i < codePoints && at < text.Length; i++) at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return at;
    }
}
