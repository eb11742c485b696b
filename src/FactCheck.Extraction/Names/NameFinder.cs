using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Names;

/// <summary>Finds names of persons, organisations, places and others, left to right (averaged perceptron over BIO tags). Needs tags.</summary>
public sealed class NameFinder(NameLexicon lexicon, SparseModel model)
{
    /// <summary>How many name tags there are.</summary>
    internal const int Classes = 9;

    private static readonly Lazy<NameFinder> LazyShipped = new(() => ModelFile.Open("names", Read));

    [ThreadStatic]
    private static (NameFinder? Owner, NameFeatures? Features, int[]? Scores) _scratch;

    /// <summary>The shipped name finder, loaded once.</summary>
    public static NameFinder Shipped => LazyShipped.Value;

    /// <summary>Its weights.</summary>
    public SparseModel Model => model;

    /// <summary>Fills the names of a whole text.</summary>
    public void Find(AnalysedText text, CancellationToken cancellationToken = default)
    {
        if (_scratch.Owner != this)
            _scratch = (this, new NameFeatures(lexicon), new int[Classes]);
        var (features, scores) = (_scratch.Features!, _scratch.Scores!);
        features.Begin();
        foreach (ref readonly var sentence in text.Sentences.AsSpan())
        {
            cancellationToken.ThrowIfCancellationRequested();
            features.Load(text, sentence);
            var last = NameTag.Outside;
            for (var i = 0; i < sentence.TokenCount; i++)
            {
                features.Fill(i);
                Array.Clear(scores);
                model.Score(features.Buffer.Items, scores);
                last = Best(scores, last);
                features.Give(i, last);
                text.Names[sentence.FirstToken + i] = last;
            }
        }
    }

    /// <summary>The best tag that may follow the last one: a name goes on only as the kind it began as.</summary>
    internal static NameTag Best<T>(T[] scores, NameTag last) where T : IComparable<T>
    {
        var best = NameTag.Outside;
        for (var tag = NameTag.BeginPerson; tag <= NameTag.InsideOther; tag++)
        {
            if ((tag.Begins() || tag.Kind() == last.Kind()) && scores[(int)tag].CompareTo(scores[(int)best]) > 0)
                best = tag;
        }
        return best;
    }

    /// <summary>The same finder with a smaller model (see <see cref="SparseModel.Pruned"/>).</summary>
    public NameFinder Pruned(int leastWeight, int leastRow, int step) => new(lexicon, model.Pruned(leastWeight, leastRow, step));

    /// <summary>Writes the name finder.</summary>
    public void Write(BinaryWriter writer)
    {
        lexicon.Write(writer);
        model.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NameFinder Read(ModelReader reader) => new(NameLexicon.Read(reader), SparseModel.Read(reader).Of(Classes));
}
