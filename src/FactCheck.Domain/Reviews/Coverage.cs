using System.Globalization;
using System.Text.RegularExpressions;
using System.Text;

namespace FactCheck.Domain.Reviews;

/// <summary>A sentence of an explanation and the evidence it cites.</summary>
/// <param name="Text">The sentence with its marks, white space collapsed.</param>
/// <param name="Marks">The numbers of its <c>[^n]</c> marks, in order, each once.</param>
public sealed record CitedSentence(string Text, IReadOnlyList<int> Marks);

/// <summary>How far an explanation is borne by evidence: its sentences, and the <c>[^n]</c> marks on each (footnote references as in PHP Markdown Extra and Markdig).</summary>
/// <param name="Sentences">Every sentence that asserts something; headings, code and quoted blocks are left out.</param>
public sealed record Coverage(IReadOnlyList<CitedSentence> Sentences)
{
    private const RegexOptions Safe = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // Digits only: a word in brackets is no evidence mark of the desk.
    private static readonly Regex Mark = new(@"\[\^([0-9]{1,6})\]", Safe);
    private static readonly Regex LeftOut = new(@"^ {0,3}(#{1,6}(\s|$)|>|\[\^[^\]]+\]:|\|?\s*:?-{3,}|={3,}\s*$)", Safe);
    private static readonly Regex ListItem = new(@"^\s*([-*+]|[0-9]{1,9}[.)])\s+", Safe);
    private static readonly Regex LinkTarget = new(@"\]\([^()\s]*(\s+""[^""]*"")?\)", Safe);

    /// <summary>How many sentences carry a mark.</summary>
    public int Covered => Sentences.Count(sentence => sentence.Marks.Count > 0);

    /// <summary>Percentage of the sentences that carry a mark, rounded down; 0 when there are none.</summary>
    public int Percent => Sentences.Count == 0 ? 0 : 100 * Covered / Sentences.Count;

    /// <summary>Every number that is cited, in order of appearance, each once.</summary>
    public static IReadOnlyList<int> MarksIn(string markdown) =>
        [.. Mark.Matches(markdown).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>Measures an explanation.</summary>
    public static Coverage Of(string markdown) =>
        new([.. Blocks(markdown).SelectMany(SentencesOf).Where(HasWords).Select(text => new CitedSentence(text, MarksIn(text)))]);

    private static IEnumerable<string> Blocks(string markdown)
    {
        var block = new StringBuilder();
        var fenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal);
            var isItem = ListItem.IsMatch(line);
            if (isFence || isItem || fenced || string.IsNullOrWhiteSpace(line) || LeftOut.IsMatch(line))
            {
                if (block.Length > 0) yield return block.ToString();
                block.Clear();
            }

            if (isFence) fenced = !fenced;
            else if (!fenced && !LeftOut.IsMatch(line)) block.Append(ListItem.Replace(line, "", 1)).Append(' ');
        }

        if (block.Length > 0) yield return block.ToString();
    }

    private static IEnumerable<string> SentencesOf(string block) =>
        Kernel.Sentences.In(string.Join(' ', LinkTarget.Replace(block, "]").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static bool HasWords(string sentence) => Mark.Replace(sentence, "").Any(char.IsLetter);
}
