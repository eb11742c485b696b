using System.Globalization;
using System.Text.Json;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Reviews;

/// <summary>Evidence as fields of a form: one field per number, so that what two windows added joins.</summary>
public static class EvidenceFields
{
    private const string Prefix = "Evidence.";

    /// <summary>The field of the evidence with that number.</summary>
    public static string NameOf(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);

    internal static void Write(Dictionary<string, string> fields, IEnumerable<Evidence> evidence)
    {
        foreach (var one in evidence) fields[NameOf(one.Number)] = Hashing.ToCanonicalJson(one);
    }

    /// <summary>The evidence in these fields, by number. What is no evidence is left out: fields come from a browser.</summary>
    internal static IReadOnlyList<Evidence> Read(IReadOnlyDictionary<string, string> fields) =>
        [.. fields.Select(field => One(field.Key, field.Value)).OfType<Evidence>().OrderBy(one => one.Number)];

    private static Evidence? One(string name, string json)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)
            || !int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        try
        {
            return Hashing.FromCanonicalJson<Evidence>(json) is { Passage: not null } one ? one with { Number = number } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
