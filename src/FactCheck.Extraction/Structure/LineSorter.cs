namespace FactCheck.Extraction.Structure;

/// <summary>Says what each line of an article is.</summary>
internal static class LineSorter
{
    private const int HeadingWords = 14;
    private const int ProseWords = 12;
    private const int TitleWords = 30;

    /// <summary>The kind of each line.</summary>
    public static LineKind[] Sort(string text, List<Line> lines, bool wrapped)
    {
        var kinds = new LineKind[lines.Count];
        for (var i = 0; i < lines.Count; i++) kinds[i] = KindOf(text, lines, i, wrapped);
        Tails(text, lines, kinds);
        return kinds;
    }

    /// <summary>
    /// The headline: the first line that is a heading in front of the story; a line that comes twice is surer. A headline that ends
    /// in a full stop is one only where its words are capitalised or the story follows at once; it is then read as text, too.
    /// </summary>
    public static int Title(string text, List<Line> lines, LineKind[] kinds, bool wrapped)
    {
        var last = Math.Min(lines.Count, 40);
        var story = Enumerable.Range(0, last).FirstOrDefault(i => kinds[i] == LineKind.Prose && !IsTitleLike(text, lines, i), last);
        var found = -1;
        for (var i = 0; i < Math.Min(story, last); i++)
        {
            if (kinds[i] is not (LineKind.Heading or LineKind.Prose) || !IsTitleLike(text, lines, i) || (i + 1 < lines.Count && Lines.GoesOn(text, lines[i], lines[i + 1], wrapped))) continue;
            for (var k = i + 1; k < Math.Min(story + 1, last); k++)
                if (lines[i].In(text).Equals(lines[k].In(text), StringComparison.OrdinalIgnoreCase)) return i;
            var words = Lines.CountWords(lines[i].In(text));
            if (found < 0 || (words >= 5 && Lines.CountWords(lines[found].In(text)) < 4)) found = i;
        }

        return story == last && found > 0 && kinds[found] == LineKind.Heading && kinds[0] == LineKind.Prose ? -1 : found;
    }

    private static bool IsTitleLike(string text, List<Line> lines, int i)
    {
        var line = lines[i].In(text);
        var words = Lines.CountWords(line, TitleWords + 1);
        if (words is < 2 or > TitleWords || line.Length > 220) return false;
        if (i + 1 == lines.Count || Bylines.HasBullet(line)) return false;
        if (!Lines.EndsSentence(line)) return line[^1] is not (',' or ';' or ':');
        if (line[^1] is '?' or '!') return words <= 20;
        var inner = line[..^1].IndexOf(". ");
        return inner < 0 && i == 0 && lines[1].AfterBlank && words <= 20 && lines[1].End - lines[1].Start > line.Length && !line.Contains(" said", StringComparison.Ordinal);
    }

    private static LineKind KindOf(string text, List<Line> lines, int i, bool wrapped)
    {
        var line = lines[i].In(text);
        if (Boilerplate.Is(line)) return LineKind.Boilerplate;
        if (DateReader.IsStamp(line)) return LineKind.Date;
        if (line.Length < 160 && DateReader.First(text, lines[i].Start, lines[i].End) is { } date && DateReader.IsDateLine(text, lines[i], date)) return LineKind.Date;
        if (Bylines.Read(text, lines[i]) is not null) return LineKind.Byline;
        if (IsCode(line)) return LineKind.Code;
        if (IsTable(line)) return LineKind.Table;
        if (i > 0 && Lines.GoesOn(text, lines[i - 1], lines[i], wrapped)) return LineKind.Prose;
        return IsHeading(text, lines, i, wrapped) ? LineKind.Heading : LineKind.Prose;
    }

    private static bool IsHeading(string text, List<Line> lines, int i, bool wrapped)
    {
        var line = lines[i].In(text);
        if (Lines.EndsSentence(line) || line.Length > 200) return false;
        if (i + 1 < lines.Count && Lines.GoesOn(text, lines[i], lines[i + 1], wrapped)) return false;
        var words = Lines.CountWords(line, TitleWords + 1);
        // "MALIKI: We will stay" and "“We will stay,” she said" are text however short they are.
        if (line.IndexOfAny("\"“”") >= 0 || line.Contains(" said", StringComparison.Ordinal) || HasSpeakerMark(line)) return words <= 3;
        if (line[^1] is ',' or ';' or ':' || Bylines.HasBullet(line)) return false;
        return words <= HeadingWords || (words <= TitleWords && (i < 6 || IsCapitalised(line)));
    }

    private static bool HasSpeakerMark(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        return colon is > 1 and < 40 && line.Length > colon + 8 && !line[..colon].ContainsAnyInRange('a', 'z');
    }

    private static bool IsCapitalised(ReadOnlySpan<char> line)
    {
        var (upper, all) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsLetter(line[i]) || (i > 0 && !char.IsWhiteSpace(line[i - 1]))) continue;
            all++;
            if (char.IsUpper(line[i])) upper++;
        }

        return upper * 10 >= all * 6;
    }

    private static bool IsCode(ReadOnlySpan<char> line)
    {
        if (line.Length > 2000) return false;
        var marks = 0;
        foreach (var c in line) if (c is '{' or '}' or ';' or '=' or '<' or '>' or '(' or ')' or '[' or ']' or '\\' or '_' or '#' or '*' or '&' or '|' or '~' or '^') marks++;
        if (line is "{" or "}" or "};" or "});") return true;
        if (line[^1] is '{' or '}' || (line[^1] == ';' && (line.Contains('=') || line.Contains("()", StringComparison.Ordinal)))) return true;
        if (line.StartsWith("```") || line.StartsWith("//") || line.StartsWith("#include") || line.StartsWith("</") || line.StartsWith("<!") || line.StartsWith("using ") && line[^1] == ';') return true;
        return line.Length > 8 && marks * 8 > line.Length;
    }

    private static bool IsTable(ReadOnlySpan<char> line)
    {
        if (line.Count('\t') >= 2 || line.Count('|') >= 3) return !Lines.EndsSentence(line) || line.Length < 120;
        var (digits, letters) = (0, 0);
        foreach (var c in line)
        {
            if (char.IsDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
        }

        return digits > letters && line.Length < 200 && !Lines.EndsSentence(line);
    }

    // After "you may also like" or a comment box short lines are other stories' headings, until running text comes again.
    private static void Tails(string text, List<Line> lines, LineKind[] kinds)
    {
        var inTail = false;
        var comments = CommentsFrom(text, lines, kinds);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i >= comments)
            {
                kinds[i] = LineKind.Boilerplate;
                continue;
            }

            var line = lines[i].In(text);
            if (kinds[i] == LineKind.Boilerplate) inTail |= Boilerplate.OpensTail(line);
            else if (kinds[i] == LineKind.Prose && (Lines.EndsSentence(line) || line.IndexOfAny("\"“”") >= 0) && Lines.CountWords(line, ProseWords) >= ProseWords) inTail = false;
            else if (inTail) kinds[i] = LineKind.Boilerplate;
        }

        // Headings after the last running text are links and menus.
        var first = Array.IndexOf(kinds, LineKind.Prose);
        for (var i = lines.Count - 1; first >= 0 && i > first && kinds[i] != LineKind.Prose; i--)
            if (kinds[i] == LineKind.Heading) kinds[i] = LineKind.Boilerplate;
    }

    // From "Comments (3)" on, where most of the story stands before it and what follows has "Reply" or "2 hours ago" in it: readers wrote that.
    private static int CommentsFrom(string text, List<Line> lines, LineKind[] kinds)
    {
        var (marks, after) = (0, 0);
        var before = 0;
        for (var i = 0; i < lines.Count; i++) if (kinds[i] == LineKind.Prose) before += lines[i].End - lines[i].Start;
        var found = int.MaxValue;
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (kinds[i] == LineKind.Prose) (before, after) = (before - (lines[i].End - lines[i].Start), after + (lines[i].End - lines[i].Start));
            if (after > before) break;
            if (Boilerplate.IsCommentMark(lines[i].In(text))) marks++;
            if (marks > 0 && kinds[i] == LineKind.Boilerplate && Boilerplate.OpensComments(lines[i].In(text))) found = i;
        }

        return found;
    }
}
