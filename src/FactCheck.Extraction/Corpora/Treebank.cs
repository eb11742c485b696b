using System.Globalization;
using System.IO.Compression;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>A treebank in CoNLL-U (universaldependencies.org/format.html): gold tokens, tags, heads, relations and lemmas.</summary>
/// <param name="Text">The text, its arrays holding the gold annotation.</param>
/// <param name="Lemmas">The gold lemma of each token.</param>
public sealed record Treebank(AnalysedText Text, string[] Lemmas)
{
    /// <summary>Reads one or more files, plain or <c>.gz</c>, one after the other. Multi-word ranges and empty nodes are left out.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="mergeHyphens">Join "15", "-", "year" to one token where they are one constituent, as running text is tokenised here.</param>
    public static Treebank Read(IEnumerable<string> paths, bool mergeHyphens = false) => Read(paths, mergeHyphens, []);

    private static Treebank Read(IEnumerable<string> paths, bool mergeHyphens, HashSet<int> mergedToo)
    {
        var text = new CorpusText();
        List<Row> all = [];
        List<Row> sentence = [];
        var number = 0;
        foreach (var path in paths)
        {
            using var reader = Open(path);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 && sentence.Count > 0)
                    EndSentence(sentence, all, text, mergeHyphens, mergedToo.Contains(number++));
                else if (line.Length > 0 && line[0] != '#')
                    AddRow(sentence, line);
            }
            if (sentence.Count > 0)
                EndSentence(sentence, all, text, mergeHyphens, mergedToo.Contains(number++));
        }
        return Finish(text.ToText(), all);
    }

    /// <summary>
    /// Reads treebanks to learn from: every sentence as the treebank cuts it, and the sentences with hyphenated words a second time
    /// with those words whole, so that the models know both.
    /// </summary>
    public static Treebank ReadForTraining(IReadOnlyList<string> paths)
    {
        var merged = Read(paths, mergeHyphens: true).Text;
        var original = Read(paths).Text;
        var changed = Enumerable.Range(0, original.Sentences.Length)
            .Where(i => original.Sentences[i].TokenCount != merged.Sentences[i].TokenCount).ToHashSet();
        return Read(paths, mergeHyphens: false, changed);
    }

    /// <summary>Opens a text file, decompressing it if its name ends in <c>.gz</c>.</summary>
    public static StreamReader Open(string path)
    {
        Stream stream = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.Ordinal))
            stream = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(stream);
    }

    private static void AddRow(List<Row> sentence, string line)
    {
        var columns = line.Split('\t');
        if (columns[0].Contains('.', StringComparison.Ordinal))
            return;
        var space = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            // A multi-word token: its words stand without spaces, the range's own mark holds after the last.
            var last = int.Parse(columns[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
            sentence.Add(new Row { RangeEnd = last, Space = space });
            return;
        }
        sentence.Add(new Row
        {
            Id = int.Parse(columns[0], CultureInfo.InvariantCulture),
            Form = columns[1],
            Lemma = columns[2],
            Tag = UniversalTags.Parse(columns[3]),
            Fine = PennTags.Parse(columns[4]),
            Head = int.Parse(columns[6], CultureInfo.InvariantCulture),
            Label = Relations.Parse(columns[7]),
            Space = space,
        });
    }

    private static void EndSentence(List<Row> sentence, List<Row> all, CorpusText text, bool mergeHyphens, bool mergedToo)
    {
        var words = ResolveRanges(sentence);
        sentence.Clear();
        Add(mergeHyphens ? HyphenMerger.Merge(words) : words, all, text);
        if (mergedToo)
            Add(HyphenMerger.Merge(words), all, text);
    }

    private static void Add(List<Row> words, List<Row> all, CorpusText text)
    {
        var first = all.Count;
        foreach (var word in words)
        {
            text.Add(word.Form, word.Space);
            all.Add(word with { Head = word.Head == 0 ? -1 : first + word.Head - 1 });
        }
        text.EndSentence();
    }

    private static List<Row> ResolveRanges(List<Row> sentence)
    {
        List<Row> words = new(sentence.Count);
        int rangeEnd = 0;
        var rangeSpace = true;
        foreach (var row in sentence)
        {
            if (row.RangeEnd > 0)
            {
                rangeEnd = row.RangeEnd;
                rangeSpace = row.Space;
                continue;
            }
            words.Add(row.Id > rangeEnd ? row : row with { Space = row.Id == rangeEnd && rangeSpace });
        }
        return words;
    }

    private static Treebank Finish(AnalysedText text, List<Row> all)
    {
        for (var i = 0; i < all.Count; i++)
        {
            text.Tags[i] = all[i].Tag;
            text.FineTags[i] = all[i].Fine;
            text.Heads[i] = all[i].Head;
            text.Labels[i] = all[i].Label;
        }
        return new Treebank(text, [.. all.Select(row => row.Lemma)]);
    }

    /// <summary>One word of a sentence as the file gives it; ids and heads count from 1 in its sentence.</summary>
    internal sealed record Row
    {
        public int Id { get; init; }
        public int RangeEnd { get; init; }
        public string Form { get; init; } = "";
        public string Lemma { get; init; } = "";
        public UniversalTag Tag { get; init; }
        public byte Fine { get; init; }
        public int Head { get; init; }
        public Relation Label { get; init; }
        public bool Space { get; init; }
    }
}
