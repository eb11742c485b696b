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
    private static readonly Regex CodeOrMark = new(@"`[^`]*`|\\.|\[\^([0-9]{1,6})\]", Safe);
    private static readonly Regex LooksLikeMark = new(@"\[\^[^\]\s]{1,60}\]", Safe);
    private static readonly Regex Footnote = new(@"^ {0,3}(\[\^[^\]\s]{1,60}\]):", Safe);
    private static readonly Regex Code = new("`[^`]*`", Safe);
    private static readonly Regex Escaped = new(@"\\.", Safe);
    private static readonly Regex LeftOut = new(@"^ {0,3}(#{1,6}(\s|$)|>|\[\^[^\]]+\]:|\|?\s*:?-{3,}|={3,}\s*$)", Safe);
    private static readonly Regex ListItem = new(@"^\s*([-*+]|[0-9]{1,9}[.)])\s+", Safe);
    private static readonly Regex LinkTarget = new(@"\]\([^()\s]*(\s+""[^""]*"")?\)", Safe);

    /// <summary>How many sentences carry a mark.</summary>
    public int Covered => Sentences.Count(sentence => sentence.Marks.Count > 0);

    /// <summary>Percentage of the sentences that carry a mark, rounded down; 0 when there are none.</summary>
    public int Percent => Sentences.Count == 0 ? 0 : 100 * Covered / Sentences.Count;

    /// <summary>What looks like a mark and is none, as it stands: <c>[^source]</c>. What stands in code or is escaped is no mark and not meant as one.</summary>
    public static IReadOnlyList<string> UnreadableIn(string markdown) =>
        [.. LooksLikeMark.Matches(Prose(markdown)).Select(match => match.Value).Where(text => !Mark.IsMatch(text)).Distinct(StringComparer.Ordinal)];

    /// <summary>The marks of footnotes that the text brings along itself, as Markdown has them: <c>[^1]: a report</c>.</summary>
    public static IReadOnlyList<string> FootnotesIn(string markdown) =>
        [.. Lines(markdown).Where(line => !line.IsFenced).Select(line => Footnote.Match(line.Text)).Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Every number that is cited, in order of appearance, each once. What stands in code or is escaped cites nothing.</summary>
    public static IReadOnlyList<int> MarksIn(string markdown) =>
        [.. Mark.Matches(Prose(markdown)).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>The text with other numbers in its marks. What stands in code or is escaped stays, as do numbers that are not among these.</summary>
    public static string Renumber(string markdown, IReadOnlyDictionary<int, int> numbers)
    {
        return string.Join('\n', Lines(markdown).Select(line => line.IsFenced ? line.Text : CodeOrMark.Replace(line.Text, Other)));

        string Other(Match match) => match.Groups[1].Success && numbers.TryGetValue(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"[^{number}]") : match.Value;
    }

    /// <summary>Measures an explanation.</summary>
    public static Coverage Of(string markdown) =>
        new([.. Blocks(markdown).SelectMany(SentencesOf).Where(HasWords).Select(text => new CitedSentence(text, MarksIn(text)))]);

    // Without fenced blocks, code in a line, and escaped characters (CommonMark 4.5, 6.1, 2.4).
    private static string Prose(string markdown)
    {
        if (!markdown.AsSpan().ContainsAny('`', '~', '\\')) return markdown;
        return string.Concat(Lines(markdown).Where(line => !line.IsFenced).Select(line => Escaped.Replace(Code.Replace(line.Text, ""), "") + "\n"));
    }

    // Every line, and whether it is a fence or stands between two.
    private static IEnumerable<(string Text, bool IsFenced)> Lines(string markdown)
    {
        var fenced = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var start = line.TrimStart();
            var isFence = start.StartsWith("```", StringComparison.Ordinal) || start.StartsWith("~~~", StringComparison.Ordinal);
            yield return (line, fenced || isFence);
            fenced ^= isFence;
        }
    }

    private static IEnumerable<string> Blocks(string markdown)
    {
        var block = new StringBuilder();
        foreach (var (line, isFenced) in Lines(markdown))
        {
            var isLeftOut = isFenced || LeftOut.IsMatch(line);
            if (isLeftOut || ListItem.IsMatch(line) || string.IsNullOrWhiteSpace(line))
            {
                if (block.Length > 0) yield return block.ToString();
                block.Clear();
            }

            if (!isLeftOut) block.Append(ListItem.Replace(line, "", 1)).Append(' ');
        }

        if (block.Length > 0) yield return block.ToString();
    }

    private static IEnumerable<string> SentencesOf(string block) =>
        Kernel.Sentences.In(string.Join(' ', LinkTarget.Replace(block, "]").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static bool HasWords(string sentence) => Mark.Replace(sentence, "").Any(char.IsLetter);
}
