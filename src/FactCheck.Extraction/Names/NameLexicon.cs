using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Names;

/// <summary>How often words were part of which kind of name in a silver corpus, as a small number per word (0: unknown).</summary>
public sealed class NameLexicon
{
    private const int LeastCount = 3;

    private readonly Dictionary<uint, byte> _classes;

    private NameLexicon(Dictionary<uint, byte> classes) => _classes = classes;

    /// <summary>A lexicon that knows no word.</summary>
    public static NameLexicon Empty { get; } = new([]);

    /// <summary>The number of a word's profile.</summary>
    public byte this[uint word] => _classes.GetValueOrDefault(word);

    /// <summary>Counts over texts with names: a word's commonest kind, how sure, and whether it is ever none.</summary>
    public static NameLexicon From(IEnumerable<AnalysedText> texts)
    {
        Dictionary<uint, int[]> counts = [];
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                if (!char.IsUpper(text.Form(i)[0]))
                    continue;
                if (!counts.TryGetValue(text.Words[i], out var row))
                    counts[text.Words[i]] = row = new int[5];
                row[(int)text.Names[i].Kind()]++;
            }
        }
        Dictionary<uint, byte> classes = [];
        foreach (var (word, row) in counts)
        {
            var total = row.Sum();
            if (total < LeastCount)
                continue;
            var best = Array.IndexOf(row, row.Max());
            var second = Enumerable.Range(0, 5).Where(kind => kind != best).MaxBy(kind => row[kind]);
            var sure = row[best] >= 0.9 * total ? 5 : second;
            classes[word] = (byte)(1 + (best * 6) + sure);
        }
        return new NameLexicon(classes);
    }

    /// <summary>Writes the lexicon in the order of its keys.</summary>
    public void Write(BinaryWriter writer)
    {
        var rows = _classes.OrderBy(pair => pair.Key).ToArray();
        writer.Write(rows.Length);
        var last = 0u;
        foreach (var (word, profile) in rows)
        {
            writer.Write7BitEncodedInt((int)(word - last));
            writer.Write(profile);
            last = word;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NameLexicon Read(ModelReader reader)
    {
        var count = reader.Count(2);
        Dictionary<uint, byte> classes = new(count);
        var last = 0u;
        for (var i = 0; i < count; i++)
        {
            last += (uint)reader.Varint();
            classes[last] = reader.Byte();
        }
        return new NameLexicon(classes);
    }
}
