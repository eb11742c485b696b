namespace FactCheck.Extraction.Tokens;

/// <summary>Paragraphs of a text that has no other structure: stretches between blank lines, or lines where there is no blank line.</summary>
public static class Paragraphs
{
    /// <summary>The paragraphs, without the white space around them.</summary>
    public static Span[] Of(string text)
    {
        var blankLines = text.Contains("\n\n", StringComparison.Ordinal) || text.Contains("\n\r\n", StringComparison.Ordinal);
        List<Span> found = [];
        var start = -1;
        var end = -1;
        var newlines = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                newlines++;
            if (Characters.IsBlank(text[i]))
                continue;
            if (start >= 0 && newlines >= (blankLines ? 2 : 1))
            {
                found.Add(new Span(start, end));
                start = -1;
            }
            if (start < 0)
                start = i;
            end = i + 1;
            newlines = 0;
        }
        if (start >= 0)
            found.Add(new Span(start, end));
        return [.. found];
    }
}
