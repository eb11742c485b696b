using System.IO.Compression;
using FactCheck.Extraction.Models;

namespace FactCheck.Extraction.Speakers;

/// <summary>Whom "he" and "she" stand for: a logistic regression over candidates, trained on GAP (Webster et al. 2018).</summary>
public sealed class PronounModel
{
    private const string Name = "pronouns";

    private static readonly Lazy<PronounModel> Loaded = new(() =>
    {
        using var stream = ModelFile.Shipped(Name);
        return Load(stream);
    });

    private readonly float[] weights;

    internal PronounModel(float[] weights) => this.weights = weights;

    /// <summary>The model that ships.</summary>
    public static PronounModel Shipped => Loaded.Value;

    /// <summary>The score of a candidate, in log odds.</summary>
    internal float Score(List<int> features)
    {
        var score = weights[0];
        foreach (var feature in features) score += weights[feature];
        return score;
    }

    /// <summary>Reads what <see cref="Save"/> wrote. Throws <see cref="InvalidDataException"/> on another size and on a broken file.</summary>
    public static PronounModel Load(Stream stream) => ModelFile.Named(Name, () =>
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() != PronounFeatures.Size) throw new InvalidDataException("This is no pronoun model of this version.");
        var weights = new float[PronounFeatures.Size];
        for (var i = 0; i < weights.Length; i++) weights[i] = (float)reader.ReadHalf();
        return new PronounModel(weights);
    });

    /// <summary>Writes the model, compressed.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(PronounFeatures.Size);
        foreach (var weight in weights) writer.Write((Half)weight);
    }
}
