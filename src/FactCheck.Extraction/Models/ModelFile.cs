using System.IO.Compression;
using FactCheck.Extraction.Learning;

namespace FactCheck.Extraction.Models;

/// <summary>The shipped models: Brotli-compressed files embedded in the assembly as <c>Models/*.model</c>.</summary>
public static class ModelFile
{
    // The largest model that ships is a fifth of this when it is unpacked.
    private const int Largest = 128 * 1024 * 1024;

    // Of the run that said it alone: another one in the same process goes on with what ships.
    private static readonly AsyncLocal<string?> folder = new();

    /// <summary>
    /// From now on models are read from the files of a folder, not from the assembly: for training, where one model reads what another
    /// makes, and for measuring models that are not shipped. To be said before the first model is used; null ends it.
    /// </summary>
    public static void TakeFrom(string? path) => folder.Value = path;

    /// <summary>Reads a shipped model. Not having it is an error of the build; refuses a broken one like <see cref="Read"/>.</summary>
    public static T Open<T>(string name, Func<ModelReader, T> read)
    {
        using var stream = Shipped(name);
        return Read(stream, name, read);
    }

    /// <summary>
    /// Reads a model file. One that is broken, cut short or of another version is refused with an <see cref="InvalidDataException"/>
    /// that names it and says what to do; no length in it is believed before the bytes are there.
    /// </summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What the command line calls the model.</param>
    /// <param name="read">Makes the model of the unpacked bytes; must read all of them.</param>
    public static T Read<T>(Stream stream, string name, Func<ModelReader, T> read) => Named(name, () =>
    {
        var reader = new ModelReader(Unpack(stream));
        var model = read(reader);
        return reader.Left == 0 ? model : throw new InvalidDataException($"{reader.Left} bytes are left over");
    });

    /// <summary>The stream of a shipped model, or of the one in the folder that was named.</summary>
    internal static Stream Shipped(string name)
    {
        if (folder.Value is not { } from)
            return typeof(ModelFile).Assembly.GetManifestResourceStream(Resource(name))
                ?? throw new InvalidOperationException($"The model '{name}' is not embedded in the assembly.");
        var file = Path.Combine(from, Resource(name));
        return File.Exists(file) ? File.OpenRead(file) : throw new FileNotFoundException($"there is no {Resource(name)} in '{from}': train it first (factcheck train {name} --corpus FOLDER --out '{from}').");
    }

    /// <summary>Runs what reads a model; whatever it trips over is said as a broken file of this name.</summary>
    internal static T Named<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or IndexOutOfRangeException or ArgumentException or OverflowException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(
                $"The model file {Resource(name)} is broken, cut short or of another version ({broken.Message.TrimEnd('.')}). Put the one of this version in its place, or build it anew: factcheck train {name} --corpus FOLDER", broken);
        }
    }

    private static byte[] Unpack(Stream stream)
    {
        Span<byte> size = stackalloc byte[4];
        stream.ReadExactly(size);
        var length = BitConverter.ToInt32(size);
        if (length is < 0 or > Largest) throw new InvalidDataException($"it says that it holds {length} bytes");
        // Every byte of it is written below, or it is not used.
        var data = GC.AllocateUninitializedArray<byte>(length);
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        brotli.ReadExactly(data);
        return brotli.ReadByte() < 0 ? data : throw new InvalidDataException("it holds more than it says");
    }

    /// <summary>Writes a model file: its size, then the compressed bytes. The same content gives the same bytes.</summary>
    public static void Save(string path, Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
            write(writer);
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        using var file = File.Create(path);
        file.Write(BitConverter.GetBytes((int)memory.Length));
        using var brotli = new BrotliStream(file, new BrotliCompressionOptions { Quality = 11 });
        memory.Position = 0;
        memory.CopyTo(brotli);
    }

    private static string Resource(string name) => $"{name}.model";
}
