using System.Text.Json;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Corpora;

/// <summary>
/// Reads the lists of verbs of saying: VerbNet's classes (<c>verbnet_communication.json</c>) and the quotation verbs of the
/// Gender Gap Tracker (<c>ggt-quote-verbs.txt</c>). They end in the attribution model, as groups of lemma hashes.
/// </summary>
public static class VerbLists
{
    private const byte QuotationVerb = 1;

    /// <summary>
    /// The group of each lemma, by its hash: 1 for a quotation verb in no class, else 2 and up for the VerbNet classes in
    /// their order (odd and even ones of a class apart, by whether the verb is also a quotation verb). A missing list is a <see cref="FileNotFoundException"/>: without it another model would come out.
    /// </summary>
    public static IReadOnlyDictionary<uint, byte> Read(string folder)
    {
        var groups = new Dictionary<uint, byte>();
        var quotation = Path.Combine(folder, "ggt-quote-verbs.txt");
        var classes = Path.Combine(folder, "verbnet_communication.json");
        foreach (var line in File.ReadLines(quotation))
        {
            if (line.Trim() is { Length: > 0 } verb)
                groups[Characters.HashFolded(verb)] = QuotationVerb;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(classes));
        byte next = 2;
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.Object || !entry.Value.TryGetProperty("members", out var members))
                continue;
            foreach (var member in members.EnumerateArray())
            {
                var key = Characters.HashFolded(member.GetString() ?? "");
                groups[key] = groups.GetValueOrDefault(key) == QuotationVerb ? (byte)(next + 1) : groups.GetValueOrDefault(key, next);
            }

            next += 2;
        }

        return groups;
    }
}
