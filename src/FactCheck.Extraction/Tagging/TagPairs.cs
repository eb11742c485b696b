using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tagging;

/// <summary>The classes of the tagger: pairs of part of speech and fine tag that a treebank uses.</summary>
public sealed class TagPairs
{
    private readonly (UniversalTag Tag, byte Fine)[] _pairs;
    private readonly byte[] _numbers = new byte[256 * 32];

    private TagPairs((UniversalTag Tag, byte Fine)[] pairs)
    {
        _pairs = pairs;
        for (var i = pairs.Length - 1; i >= 0; i--)
            _numbers[Index(pairs[i].Tag, pairs[i].Fine)] = (byte)i;
    }

    /// <summary>How many pairs there are.</summary>
    public int Count => _pairs.Length;

    /// <summary>The pair of a number.</summary>
    public (UniversalTag Tag, byte Fine) this[int number] => _pairs[number];

    /// <summary>The number of a pair; 0 for a pair too rare to be one.</summary>
    public int NumberOf(UniversalTag tag, byte fine) => _numbers[Index(tag, fine)];

    /// <summary>The pairs that occur at least a few times in a text.</summary>
    public static TagPairs From(AnalysedText text, int leastCount = 3)
    {
        var counts = new int[256 * 32];
        for (var i = 0; i < text.Tokens.Length; i++)
            counts[Index(text.Tags[i], text.FineTags[i])]++;
        var pairs = Enumerable.Range(0, counts.Length).Where(i => counts[i] >= leastCount).OrderByDescending(i => counts[i]).ThenBy(i => i)
            .Take(250).Select(i => ((UniversalTag)(i % 32), (byte)(i / 32)));
        return new TagPairs([.. pairs]);
    }

    /// <summary>Writes the pairs.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)_pairs.Length);
        foreach (var (tag, fine) in _pairs)
        {
            writer.Write((byte)tag);
            writer.Write(fine);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TagPairs Read(ModelReader reader)
    {
        var pairs = new (UniversalTag Tag, byte Fine)[reader.Byte()];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = ((UniversalTag)reader.Byte(), reader.Byte());
        if (pairs.Any(pair => !Enum.IsDefined(pair.Tag) || pair.Fine >= PennTags.Names.Count))
            throw new InvalidDataException("a tag that there is not");
        return new TagPairs(pairs);
    }

    private static int Index(UniversalTag tag, byte fine) => (fine * 32) + (int)tag;
}
