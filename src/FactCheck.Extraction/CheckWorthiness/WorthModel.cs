using System.IO.Compression;
using FactCheck.Extraction.Models;

namespace FactCheck.Extraction.CheckWorthiness;

/// <summary>How worthy of a check a statement is, and why.</summary>
/// <param name="Probability">Calibrated, 0–1.</param>
/// <param name="Reasons">What carried it, in plain words, strongest first.</param>
public sealed record Worth(double Probability, IReadOnlyList<string> Reasons);

/// <summary>
/// Logistic regression over a statement's words, calibrated by Platt's method (Platt 1999) on predictions for sentences that
/// the weights had not seen. Trained on CheckThat! 2024 task 1.
/// </summary>
public sealed class WorthModel
{
    private const string Name = "checkworthiness";
    private const int Format = 1;

    private static readonly Lazy<WorthModel> Loaded = new(() =>
    {
        using var stream = ModelFile.Shipped(Name);
        return Load(stream);
    });

    [ThreadStatic]
    private static WorthFeatures? features;

    private readonly sbyte[] weights;
    private readonly float scale;
    private readonly float slope;
    private readonly float offset;

    private WorthModel(sbyte[] weights, float scale, float slope, float offset, float threshold) =>
        (this.weights, this.scale, this.slope, this.offset, Threshold) = (weights, scale, slope, offset, threshold);

    /// <summary>The model that ships.</summary>
    public static WorthModel Shipped => Loaded.Value;

    /// <summary>From this probability on a statement counts as worthy; set on held-out blocks of the training corpus.</summary>
    public float Threshold { get; }

    /// <summary>Quantises weights to one byte each.</summary>
    internal static WorthModel From(float[] weights, float slope, float offset, float threshold)
    {
        var largest = 0f;
        for (var i = 1; i < weights.Length; i++) largest = Math.Max(largest, Math.Abs(weights[i]));
        var scale = largest == 0 ? 1 : largest / 127;
        var bytes = new sbyte[weights.Length];
        for (var i = 1; i < weights.Length; i++) bytes[i] = (sbyte)Math.Round(weights[i] / scale);
        return new WorthModel(bytes, scale, slope, offset + (slope * weights[0]), threshold);
    }

    /// <summary>Reads what <see cref="Save"/> wrote. Throws <see cref="InvalidDataException"/> on another format and on a broken file.</summary>
    public static WorthModel Load(Stream stream) => ModelFile.Named(Name, () =>
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() != Format) throw new InvalidDataException("This is no check-worthiness model of this version.");
        var (scale, slope, offset, threshold) = (reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var weights = new sbyte[WorthFeatures.Size];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new WorthModel(weights, scale, slope, offset, threshold);
    });

    /// <summary>Writes the model, compressed (Brotli, RFC 7932).</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Format);
        writer.Write(scale);
        writer.Write(slope);
        writer.Write(offset);
        writer.Write(Threshold);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>The probability alone.</summary>
    public double Probability(ReadOnlySpan<char> statement)
    {
        var read = features ??= new WorthFeatures();
        read.Read(statement);
        return Learning.SparseLogistic.Probability(offset + (slope * Score(read)));
    }

    /// <summary>The probability with its reasons.</summary>
    public Worth Judge(ReadOnlySpan<char> statement)
    {
        var probability = Probability(statement);
        return new Worth(probability, WorthReasons.Of(features!, i => weights[i] * scale, probability >= Threshold));
    }

    private double Score(WorthFeatures read)
    {
        var sum = 0;
        foreach (var index in read.Indices) sum += weights[index];
        return sum * scale;
    }
}
