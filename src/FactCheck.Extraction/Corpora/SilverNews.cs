using System.Globalization;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>
/// A parser's output over news (PolNeAR's <c>*.corenlp.conll.gz</c>): index, form, lemma, Penn tag, name kind, head, relation
/// (Stanford's), start and end offset. Silver: nobody checked it.
/// </summary>
public static class SilverNews
{
    /// <summary>Reads tokens, fine tags, names and (unconverted relations left aside) heads.</summary>
    public static AnalysedText Read(string path)
    {
        var text = new CorpusText();
        List<(byte Fine, NameKind Name)> rows = [];
        List<(string Form, int Start, int End)> pending = [];
        using (var reader = Treebank.Open(path))
        {
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.Length == 0)
                {
                    Flush(text, pending);
                    continue;
                }
                var columns = line.Split('\t');
                if (columns.Length < 9 || columns[1].Length == 0)
                    continue;
                pending.Add((Unescape(columns[1]), int.Parse(columns[7], CultureInfo.InvariantCulture), int.Parse(columns[8], CultureInfo.InvariantCulture)));
                rows.Add((PennTags.Parse(columns[3]), KindOf(columns[4])));
            }
        }
        Flush(text, pending);
        return Finish(text.ToText(), rows);
    }

    private static AnalysedText Finish(AnalysedText text, List<(byte Fine, NameKind Name)> rows)
    {
        var last = NameKind.None;
        for (var i = 0; i < rows.Count; i++)
        {
            text.FineTags[i] = rows[i].Fine;
            text.Names[i] = NameTags.Of(rows[i].Name, rows[i].Name != last);
            last = rows[i].Name;
        }
        foreach (var sentence in text.Sentences)
        {
            var kind = text.Names[sentence.FirstToken].Kind();
            text.Names[sentence.FirstToken] = NameTags.Of(kind, begins: true);
        }
        return text;
    }

    private static void Flush(CorpusText text, List<(string Form, int Start, int End)> pending)
    {
        for (var i = 0; i < pending.Count; i++)
            text.Add(pending[i].Form, i + 1 == pending.Count || pending[i + 1].Start > pending[i].End);
        text.EndSentence();
        pending.Clear();
    }

    private static string Unescape(string form) => form switch
    {
        "-LRB-" => "(",
        "-RRB-" => ")",
        "-LSB-" => "[",
        "-RSB-" => "]",
        "``" or "''" => "\"",
        _ => form,
    };

    private static NameKind KindOf(string name) => name switch
    {
        "PERSON" => NameKind.Person,
        "ORGANIZATION" => NameKind.Organisation,
        "LOCATION" => NameKind.Location,
        "MISC" => NameKind.Other,
        _ => NameKind.None,
    };
}
