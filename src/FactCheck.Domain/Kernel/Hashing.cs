using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Domain.Kernel;

/// <summary>Canonical JSON and SHA-256 (FIPS 180-4), so that a record has one hash on every machine.</summary>
public static class Hashing
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Default,
        WriteIndented = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>SHA-256 of these bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(string text) => Sha256(Encoding.UTF8.GetBytes(text));

    /// <summary>One line of JSON whose members stand in the order of declaration; nulls left out, enums as words.</summary>
    public static string ToCanonicalJson<T>(T record) => JsonSerializer.Serialize(record, Canonical);

    /// <summary>Reads what <see cref="ToCanonicalJson{T}"/> wrote. Throws <see cref="JsonException"/> on anything else.</summary>
    public static T FromCanonicalJson<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Canonical) ?? throw new JsonException("The record is empty.");
}
