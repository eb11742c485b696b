using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tagging;

/// <summary>Gives every token its part of speech and fine tag, left to right (averaged perceptron, Collins 2002).</summary>
public sealed class Tagger(TagPairs pairs, TagLexicon lexicon, SparseModel model)
{
    private static readonly Lazy<Tagger> LazyShipped = new(() => ModelFile.Open("tagger", Read));

    [ThreadStatic]
    private static (Tagger? Owner, TaggerFeatures? Features, int[]? Scores) _scratch;

    /// <summary>The shipped tagger, loaded once.</summary>
    public static Tagger Shipped => LazyShipped.Value;

    /// <summary>The classes it chooses among.</summary>
    public TagPairs Pairs => pairs;

    /// <summary>Its weights.</summary>
    public SparseModel Model => model;

    /// <summary>Tags a whole text.</summary>
    public void Tag(AnalysedText text, CancellationToken cancellationToken = default)
    {
        if (_scratch.Owner != this)
            _scratch = (this, new TaggerFeatures(lexicon), new int[pairs.Count]);
        foreach (ref readonly var sentence in text.Sentences.AsSpan())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tag(text, sentence, _scratch.Features!, _scratch.Scores!);
        }
    }

    private void Tag(AnalysedText text, in Sentence sentence, TaggerFeatures features, Span<int> scores)
    {
        features.Load(text, sentence);
        for (var i = 0; i < sentence.TokenCount; i++)
        {
            features.Fill(i);
            scores.Clear();
            model.Score(features.Buffer.Items, scores);
            var best = SparseModel.Best(scores);
            features.Give(i, best);
            (text.Tags[sentence.FirstToken + i], text.FineTags[sentence.FirstToken + i]) = pairs[best];
        }
    }

    /// <summary>Writes the tagger.</summary>
    public void Write(BinaryWriter writer)
    {
        pairs.Write(writer);
        lexicon.Write(writer);
        model.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Tagger Read(ModelReader reader)
    {
        var pairs = TagPairs.Read(reader);
        return new Tagger(pairs, TagLexicon.Read(reader), SparseModel.Read(reader).Of(pairs.Count));
    }
}
