using System.Text;

namespace FactCheck.Cli.Extraction;

/// <summary>Reads one text, or says in a few words why it cannot be read.</summary>
public static class TextReading
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, line ends kept; or the problem.</summary>
    public static (string? Text, string? Problem) Read(InputFile file, Stream standardInput)
    {
        if (file.Problem is not null) return (null, file.Problem);
        try
        {
            if (file.Path == Inputs.StandardInput) return Decode(Bytes(standardInput));
            if (!File.Exists(file.Path)) return (null, "no such file");
            using var stream = File.OpenRead(file.Path);
            return Decode(Bytes(stream));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "may not be read (permission denied)");
        }
        catch (IOException failure)
        {
            return (null, $"cannot be read ({failure.Message})");
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return (null, "is no path");
        }
    }

    // One byte over the limit is enough to know that it is over.
    private static byte[] Bytes(Stream stream)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (bytes.Length <= Largest && (read = stream.Read(buffer)) > 0) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static (string? Text, string? Problem) Decode(byte[] bytes)
    {
        if (bytes.Length > Largest) return (null, "is over 10 MB");
        if (bytes.Length == 0) return (null, "is empty");
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 4)) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return (null, "is UTF-16, not UTF-8: save it as UTF-8");
        if (bytes.AsSpan().Contains((byte)0)) return (null, "is binary, not text");
        try
        {
            var skip = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            var text = Strict.GetString(bytes, skip, bytes.Length - skip);
            return string.IsNullOrWhiteSpace(text) ? (null, "is empty") : (text, null);
        }
        catch (DecoderFallbackException failure)
        {
            return (null, LooksBinary(bytes) ? "is binary, not text" : $"is not UTF-8 (at byte {failure.Index})");
        }
    }

    private static bool LooksBinary(byte[] bytes)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        var control = 0;
        foreach (var b in head) if (b is < 32 and not (9 or 10 or 12 or 13 or 27)) control++;
        return control * 20 > head.Length;
    }
}
