using System.Globalization;
using System.IO.Compression;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>
/// Reads the silver parses that lie beside PolNeAR (<c>SPLIT.corenlp.conll.gz</c>: id, form, lemma, fine tag, entity, head,
/// relation, start, end) as analysed texts. Used to measure what our own parser costs, never by the product.
/// </summary>
public static class CoreNlpReader
{
    // CoreNLP speaks Universal Dependencies 1; our relations are those of version 2.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["dobj"] = "obj", ["nsubjpass"] = "nsubj:pass", ["auxpass"] = "aux:pass", ["csubjpass"] = "csubj:pass",
        ["mwe"] = "fixed", ["name"] = "flat", ["foreign"] = "flat", ["neg"] = "advmod", ["nmod:tmod"] = "obl:unmarked",
        ["nmod:npmod"] = "obl:unmarked", ["det:qmod"] = "det", ["acl:relcl"] = "acl:relcl", ["remnant"] = "orphan",
    };

    /// <summary>Reads the parses of a split: the article's name and its lines.</summary>
    public static IEnumerable<(string Name, List<string[]> Rows)> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        string? name = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (name is not null)
                    yield return (name, rows);
                name = line["# newdoc id = ".Length..].Trim();
                rows = [];
            }
            else
            {
                rows.Add(line.Length == 0 ? [] : line.Split('\t'));
            }
        }

        if (name is not null)
            yield return (name, rows);
    }

    /// <summary>Builds the analysed text of an article from its rows; paragraphs are cut at the blank lines of the text.</summary>
    public static AnalysedText Build(string text, IReadOnlyList<string[]> rows)
    {
        var tokens = new List<Token>();
        var kept = new List<string[]>();
        var sentences = new List<Sentence>();
        var paragraphs = new List<Span>();
        var first = 0;
        foreach (var row in rows)
        {
            if (row.Length < 9)
            {
                CloseSentence(text, tokens, sentences, paragraphs, ref first);
                continue;
            }

            var start = int.Parse(row[7], CultureInfo.InvariantCulture);
            var end = int.Parse(row[8], CultureInfo.InvariantCulture);
            tokens.Add(new Token(start, Math.Min(end, text.Length)));
            kept.Add(row);
        }

        CloseSentence(text, tokens, sentences, paragraphs, ref first);
        var analysed = new AnalysedText(text, [.. tokens], [.. sentences], [.. paragraphs]);
        foreach (var sentence in sentences)
            Fill(analysed, sentence, kept);
        return analysed;
    }

    private static void CloseSentence(
        string text, List<Token> tokens, List<Sentence> sentences, List<Span> paragraphs, ref int first)
    {
        if (first == tokens.Count)
            return;
        var start = tokens[first].Start;
        var end = tokens[^1].End;
        if (paragraphs.Count == 0 || text.AsSpan(paragraphs[^1].End, start - paragraphs[^1].End).Contains('\n'))
            paragraphs.Add(new Span(start, end));
        else
            paragraphs[^1] = new Span(paragraphs[^1].Start, end);
        sentences.Add(new Sentence(start, end, first, tokens.Count - first, paragraphs.Count - 1));
        first = tokens.Count;
    }

    private static void Fill(AnalysedText analysed, Sentence sentence, List<string[]> rows)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var row = rows[i];
            var fine = row[3] switch { "(" => "-LRB-", ")" => "-RRB-", _ => row[3] };
            analysed.FineTags[i] = PennTags.Parse(fine);
            analysed.Tags[i] = Coarse(row[3], row[2]);
            analysed.Words[i] = Characters.HashFolded(analysed.Form(i));
            var head = int.Parse(row[5], CultureInfo.InvariantCulture);
            analysed.Heads[i] = head == 0 ? -1 : sentence.FirstToken + head - 1;
            analysed.GiveLemma(i, row[2]);
            analysed.Labels[i] = Relations.Parse(Renamed.GetValueOrDefault(row[6], row[6]));
            // Version 1 has one name for what hangs on nouns and on verbs.
            if (head > 0 && analysed.Labels[i] == Relation.Nmod && rows[analysed.Heads[i]][3].StartsWith("VB", StringComparison.Ordinal))
                analysed.Labels[i] = Relation.Obl;
            var kind = row[4] switch
            {
                "PERSON" => NameKind.Person,
                "ORGANIZATION" => NameKind.Organisation,
                "LOCATION" => NameKind.Location,
                "MISC" => NameKind.Other,
                _ => NameKind.None,
            };
            var begins = i == sentence.FirstToken || rows[i - 1][4] != row[4];
            analysed.Names[i] = NameTags.Of(kind, begins);
        }
    }

    private static UniversalTag Coarse(string tag, string lemma) => tag switch
    {
        "NN" or "NNS" => UniversalTag.Noun,
        "NNP" or "NNPS" => UniversalTag.Propn,
        "JJ" or "JJR" or "JJS" => UniversalTag.Adj,
        "RB" or "RBR" or "RBS" or "WRB" => UniversalTag.Adv,
        "MD" => UniversalTag.Aux,
        _ when tag.StartsWith("VB", StringComparison.Ordinal) => lemma == "be" ? UniversalTag.Aux : UniversalTag.Verb,
        "PRP" or "WP" or "EX" => UniversalTag.Pron,
        "PRP$" or "WP$" => UniversalTag.Pron,
        "DT" or "WDT" or "PDT" => UniversalTag.Det,
        "IN" => UniversalTag.Adp,
        "TO" or "POS" or "RP" => UniversalTag.Part,
        "CC" => UniversalTag.Cconj,
        "CD" => UniversalTag.Num,
        "UH" => UniversalTag.Intj,
        "$" or "#" => UniversalTag.Sym,
        "FW" or "LS" => UniversalTag.X,
        _ => UniversalTag.Punct,
    };
}
