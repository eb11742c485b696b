using System.Text;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>
/// Makes analysed texts of paragraphs that come with their tokens: the given tokens stand, everything else (sentences, tags,
/// parse, names) is our own.
/// </summary>
public static class GivenTokens
{
    /// <summary>
    /// One text for all the given paragraphs (those of one article, in order). The tokens are written with a space between them,
    /// save where English has none, with the treebanks' bracket and quotation names put back into marks.
    /// </summary>
    public static AnalysedText Analyse(IReadOnlyList<CofeNetParagraph> paragraphs)
    {
        var text = new StringBuilder();
        var placed = new List<List<Token>>();
        var blocks = new List<Span>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var here = new List<Token>();
            var start = text.Length;
            var open = false;
            for (var i = 0; i < paragraphs[p].Tokens.Count; i++)
            {
                var form = Unescape(paragraphs[p].Tokens[i], ref open);
                if (i > 0 && !Clings(paragraphs[p].Tokens[i], paragraphs[p].Tokens[i - 1]))
                    text.Append(' ');
                here.Add(new Token(text.Length, text.Length + form.Length));
                text.Append(form);
            }

            placed.Add(here);
            blocks.Add(new Span(start, text.Length));
            text.Append("\n\n");
        }

        var whole = text.ToString();
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        for (var p = 0; p < placed.Count; p++)
        {
            var first = tokens.Count;
            tokens.AddRange(placed[p]);
            SentenceSplitter.Split(whole, tokens, first, p, sentences);
        }

        return TextAnalyser.Analyse(whole, [.. tokens], [.. sentences], [.. blocks]);
    }

    private static string Unescape(string token, ref bool open)
    {
        if (token is "``" or "''" or "\"")
        {
            open = token == "``" || (token == "\"" && !open);
            return open ? "\u201c" : "\u201d";
        }

        return token switch
        {
            "" => "_",
            "-LRB-" => "(",
            "-RRB-" => ")",
            "-LSB-" => "[",
            "-RSB-" => "]",
            "-LCB-" => "{",
            "-RCB-" => "}",
            "`" => "\u2018",
            "--" => "\u2014",
            _ => token,
        };
    }

    private static bool Clings(string token, string previous) =>
        token is "," or "." or ";" or ":" or "?" or "!" or "''" or "-RRB-" or "%" or "n't" or "n\u2019t"
        || (token.Length > 1 && token[0] is '\'' or '\u2019' && token != "''")
        || previous is "``" or "-LRB-" or "$";
}
