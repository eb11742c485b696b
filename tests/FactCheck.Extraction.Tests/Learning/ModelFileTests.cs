using System.IO.Compression;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.CheckWorthiness;
using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Learning;

/// <summary>A broken model file is said by its name and with what to do, whatever is wrong with it; it never asks for room it has no bytes for.</summary>
public sealed class ModelFileTests
{
    // Those with their length before the packed bytes.
    private static readonly Dictionary<string, Func<ModelReader, object>> Readers = new()
    {
        ["attributions"] = AttributionModel.Read,
        ["lemmas"] = Lemmas.Read,
        ["names"] = NameFinder.Read,
        ["parser"] = Parser.Read,
        ["tagger"] = Tagger.Read,
    };

    public static TheoryData<string> WithLength => [.. Readers.Keys];

    public static TheoryData<string> Shipped => [.. Readers.Keys, "checkworthiness", "pronouns"];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_ships_is_read_to_its_last_byte(string name) => Load(name, Bytes(name)).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_file_that_is_cut_short_is_refused_by_name(string name)
    {
        var bytes = Bytes(name);
        foreach (var length in new[] { 0, 3, 4, 100, bytes.Length / 2, bytes.Length - 1 }.Where(length => length < bytes.Length)) Refused(name, bytes[..length]);
    }

    [Theory]
    [MemberData(nameof(WithLength))]
    public void A_length_that_nothing_stands_behind_is_not_believed(string name)
    {
        foreach (var length in new[] { -1, int.MaxValue, 100_000_000, 5 })
        {
            var bytes = Bytes(name);
            BitConverter.GetBytes(length).CopyTo(bytes, 0);
            Refused(name, bytes);
        }
    }

    [Theory]
    [MemberData(nameof(WithLength))]
    public void Numbers_inside_that_nothing_stands_behind_are_not_believed(string name)
    {
        // The numbers of entries lie near the front; each four bytes there say in turn "two thousand million".
        var data = Unpacked(Bytes(name));
        for (var at = 0; at < 24; at += 4)
        {
            var kept = data[at..(at + 4)];
            BitConverter.GetBytes(int.MaxValue).CopyTo(data, at);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                ModelFile.Named(name, () => Readers[name](new ModelReader(data)));
            }
            catch (InvalidDataException refused)
            {
                refused.Message.ShouldContain($"{name}.model");
            }

            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(300_000_000);
            kept.CopyTo(data, at);
        }
    }

    [Fact]
    public void What_is_left_over_is_said()
    {
        var refused = Should.Throw<InvalidDataException>(() => ModelFile.Read(new MemoryStream(Packed([1, 0, 0, 0, 7])), "lemmas", reader => reader.Int32()));

        refused.Message.ShouldContain("lemmas.model");
        refused.Message.ShouldContain("1 bytes are left over");
    }

    [Fact]
    public void A_row_that_points_out_of_its_classes_is_refused()
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(2);
            writer.Write(1f);
            writer.Write(1);
            writer.Write(1);
            foreach (var one in new byte[] { 9, 1, 2, 4 }) writer.Write(one);
        }

        Should.Throw<InvalidDataException>(() => ModelFile.Read(new MemoryStream(Packed(memory.ToArray())), "parser", SparseModel.Read)).Message.ShouldContain("do not fit their classes");
    }

    private static void Refused(string name, byte[] bytes)
    {
        var refused = Should.Throw<InvalidDataException>(() => Load(name, bytes));
        refused.Message.ShouldContain($"{name}.model");
        refused.Message.ShouldContain($"factcheck train {name}");
    }

    private static object Load(string name, byte[] bytes) => new MemoryStream(bytes) is var stream && name is "checkworthiness" ? WorthModel.Load(stream)
        : name is "pronouns" ? PronounModel.Load(stream) : ModelFile.Read(stream, name, Readers[name]);

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(Extractor).Assembly.GetManifestResourceStream($"{name}.model")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static byte[] Unpacked(byte[] file)
    {
        var data = new byte[BitConverter.ToInt32(file)];
        using var brotli = new BrotliStream(new MemoryStream(file, 4, file.Length - 4), CompressionMode.Decompress);
        brotli.ReadExactly(data);
        return data;
    }

    private static byte[] Packed(byte[] data)
    {
        using var memory = new MemoryStream();
        memory.Write(BitConverter.GetBytes(data.Length));
        using (var brotli = new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(data);
        return memory.ToArray();
    }
}
