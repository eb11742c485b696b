using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tagging;

/// <summary>
/// Which tags a word bore in a large silver corpus: word hash → number of its set of tags (0: unknown word).
/// A feature for words that the treebanks lack; the sets themselves need no names.
/// </summary>
public sealed class TagLexicon
{
    private const int LeastCount = 2;
    private const double LeastShare = 0.06;

    private readonly Dictionary<uint, ushort> _sets;

    private TagLexicon(Dictionary<uint, ushort> sets) => _sets = sets;

    /// <summary>A lexicon that knows no word.</summary>
    public static TagLexicon Empty { get; } = new([]);

    /// <summary>How many words it knows.</summary>
    public int Count => _sets.Count;

    /// <summary>The number of the word's set of tags, 0 if unknown.</summary>
    public ushort this[uint word] => _sets.GetValueOrDefault(word);

    /// <summary>Counts the tags of a tagged text: the tags of a word with their order by frequency make its set.</summary>
    public static TagLexicon From(AnalysedText silver)
    {
        Dictionary<uint, int[]> counts = [];
        for (var i = 0; i < silver.Tokens.Length; i++)
        {
            // Under its folded form, and under its form as it stands where that is another one: "Bush" is not "bush".
            var exact = Characters.HashExact(silver.Form(i));
            Note(counts, silver.Words[i], silver.FineTags[i]);
            if (exact != silver.Words[i])
                Note(counts, exact, silver.FineTags[i]);
        }
        Dictionary<string, ushort> numbers = new(StringComparer.Ordinal);
        Dictionary<uint, ushort> sets = [];
        foreach (var (word, row) in counts.OrderBy(pair => pair.Key))
        {
            var total = row.Sum();
            if (total < LeastCount)
                continue;
            var tags = Enumerable.Range(0, row.Length).Where(tag => row[tag] >= LeastShare * total).OrderByDescending(tag => row[tag]).ThenBy(tag => tag).Take(3);
            var key = string.Join(' ', tags) + (total >= 20 ? "+" : "");
            if (!numbers.TryGetValue(key, out var number))
                numbers[key] = number = (ushort)(numbers.Count + 1);
            sets[word] = number;
        }
        return new TagLexicon(sets);
    }

    private static void Note(Dictionary<uint, int[]> counts, uint word, byte tag)
    {
        if (!counts.TryGetValue(word, out var row))
            counts[word] = row = new int[PennTags.Names.Count];
        row[tag]++;
    }

    /// <summary>Writes the lexicon in the order of its keys.</summary>
    public void Write(BinaryWriter writer)
    {
        var rows = _sets.OrderBy(pair => pair.Key).ToArray();
        writer.Write(rows.Length);
        var last = 0u;
        foreach (var (word, _) in rows)
        {
            writer.Write7BitEncodedInt((int)(word - last));
            last = word;
        }
        foreach (var (_, set) in rows)
            writer.Write7BitEncodedInt(set);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TagLexicon Read(ModelReader reader)
    {
        var words = new uint[reader.Count(2)];
        var last = 0u;
        for (var i = 0; i < words.Length; i++)
            words[i] = last += (uint)reader.Varint();
        Dictionary<uint, ushort> sets = new(words.Length);
        foreach (var word in words)
            sets[word] = (ushort)reader.Varint();
        return new TagLexicon(sets);
    }
}
