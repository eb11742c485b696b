using System.IO.Compression;
using FactCheck.Extraction.Learning;

namespace FactCheck.Extraction.Models;

/// <summary>The shipped models: Brotli-compressed files embedded in the assembly as <c>Models/*.model</c>.</summary>
public static class ModelFile
{
    /// <summary>Whether a model of this name is shipped.</summary>
    public static bool Exists(string name) => typeof(ModelFile).Assembly.GetManifestResourceInfo(Resource(name)) is not null;

    /// <summary>Reads a shipped model. Not having it is an error of the build.</summary>
    public static ModelReader Open(string name)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(Resource(name))
            ?? throw new InvalidOperationException($"The model '{name}' is not embedded in the assembly.");
        return Read(stream);
    }

    /// <summary>Reads a model file.</summary>
    public static ModelReader Read(Stream stream)
    {
        Span<byte> size = stackalloc byte[4];
        stream.ReadExactly(size);
        var data = new byte[BitConverter.ToInt32(size)];
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        brotli.ReadExactly(data);
        return new ModelReader(data, data.Length);
    }

    /// <summary>Writes a model file: its size, then the compressed bytes. The same content gives the same bytes.</summary>
    public static void Save(string path, Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
            write(writer);
        using var file = File.Create(path);
        file.Write(BitConverter.GetBytes((int)memory.Length));
        using var brotli = new BrotliStream(file, new BrotliCompressionOptions { Quality = 11 });
        memory.Position = 0;
        memory.CopyTo(brotli);
    }

    private static string Resource(string name) => $"{name}.model";
}
