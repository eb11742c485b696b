using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;

namespace FactCheck.Extraction.Attributions;

/// <summary>Everything that finding attributions needs and training makes: the lexicon of cues, both passes, the spans' and the links' weights.</summary>
public sealed class AttributionModel
{
    /// <summary>The name of the shipped file.</summary>
    public const string Name = "attributions";

    private static readonly Lazy<AttributionModel> Loaded = new(() => ModelFile.Open(Name, Read));

    internal AttributionModel(CueLexicon lexicon, CrfPasses passes, WeightTable spans, WeightTable links, FeatureGroups groups, float[] thresholds)
    {
        Lexicon = lexicon;
        Passes = passes;
        Spans = spans;
        Links = links;
        Groups = groups;
        Thresholds = thresholds;
    }

    /// <summary>The shipped model, loaded at the first use.</summary>
    public static AttributionModel Shipped => Loaded.Value;

    internal CueLexicon Lexicon { get; }

    internal CrfPasses Passes { get; }

    internal WeightTable Spans { get; }

    internal WeightTable Links { get; }

    internal FeatureGroups Groups { get; }

    internal float[] Thresholds { get; }

    /// <summary>How many features the model knows, for the model card.</summary>
    public string Size => $"{Passes.Features.Unary} + {Passes.Features.Edge} features for labels, {Spans.Count} for spans, {Links.Count} for links";

    /// <summary>Writes the model. The same model gives the same bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Groups);
        foreach (var threshold in Thresholds)
            writer.Write(threshold);
        var words = Lexicon.Words.OrderBy(word => word.Key).ToList();
        writer.Write(words.Count);
        foreach (var (lemma, word) in words)
        {
            writer.Write((int)lemma);
            writer.Write(word.Strength);
            writer.Write(word.Class);
        }

        Passes.Write(writer);
        Spans.Write(writer);
        Links.Write(writer);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    public static AttributionModel Read(ModelReader reader)
    {
        var groups = (FeatureGroups)reader.Byte();
        float[] thresholds = [reader.Single(), reader.Single(), reader.Single()];
        var words = new Dictionary<uint, CueWord>();
        for (var left = reader.Count(6); left > 0; left--)
        {
            var lemma = (uint)reader.Int32();
            var strength = reader.Byte();
            words[lemma] = new CueWord(strength, reader.Byte());
        }

        var passes = CrfPasses.Read(reader, 2);
        var spans = WeightTable.Read(reader);
        return new AttributionModel(new CueLexicon(words), passes, spans, WeightTable.Read(reader), groups, thresholds);
    }

    internal AttributionTagger Tagger() => new(Lexicon, new AttributionFeatures(Groups), Passes, new SpanRanker(Spans)) { Thresholds = Thresholds };
}
