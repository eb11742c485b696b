using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Extraction.Tokens;

/// <summary>
/// Dictionary forms of English words: rules for regular endings, and a list, learned from the treebanks, of every form
/// that the rules get wrong.
/// </summary>
public sealed class Lemmas
{
    private const int LongestForm = 40;

    private static readonly Lazy<Lemmas> LazyShipped = new(() => ModelFile.Open("lemmas", Read));

    private readonly Dictionary<string, string>[] _exceptions = new Dictionary<string, string>[PennTags.Names.Count];

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;

    private Lemmas()
    {
        for (var i = 0; i < _exceptions.Length; i++)
            _exceptions[i] = new Dictionary<string, string>(StringComparer.Ordinal);
        _lookups = [.. _exceptions.Select(table => table.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    /// <summary>The shipped lemmas, loaded once.</summary>
    public static Lemmas Shipped => LazyShipped.Value;

    /// <summary>How many exceptions there are.</summary>
    public int Count => _exceptions.Sum(table => table.Count);

    /// <summary>The dictionary form of a token with its tags: lower case but for proper nouns, which keep their form.</summary>
    public string Of(ReadOnlySpan<char> form, UniversalTag tag, byte fineTag)
    {
        if (tag == UniversalTag.Propn || form.Length > LongestForm)
            return form.ToString();
        Span<char> folded = stackalloc char[LongestForm + 1];
        return Find(form, folded, fineTag, out var length) ?? folded[..length].ToString();
    }

    /// <summary>The hash of the dictionary form, folded; nothing is allocated.</summary>
    public uint HashOf(ReadOnlySpan<char> form, UniversalTag tag, byte fineTag)
    {
        if (tag == UniversalTag.Propn || form.Length > LongestForm)
            return Characters.HashFolded(form);
        Span<char> folded = stackalloc char[LongestForm + 1];
        return Find(form, folded, fineTag, out var length) is { } lemma ? Characters.HashFolded(lemma) : Characters.HashFolded(folded[..length]);
    }

    // An exception's lemma; else null, and the lemma by rule lies in front of the room.
    private string? Find(ReadOnlySpan<char> form, Span<char> room, byte fineTag, out int length)
    {
        var folded = room[..form.Length];
        for (var i = 0; i < form.Length; i++)
            folded[i] = Characters.Fold(form[i]);
        length = 0;
        if (_lookups[fineTag].TryGetValue(folded, out var lemma))
            return lemma;
        (length, var added) = LemmaRules.Cut(folded, fineTag);
        if (added != '\0')
            room[length++] = added;
        return null;
    }

    private static string ByRule(string form, byte fineTag)
    {
        var (length, added) = LemmaRules.Cut(form, fineTag);
        return added == '\0' ? form[..length] : form[..length] + added;
    }

    /// <summary>Learns the exceptions from tagged texts with gold lemmas; the commonest lemma of a form and tag counts.</summary>
    public static Lemmas Learn(IEnumerable<(AnalysedText Text, string[] Lemmas)> corpora)
    {
        Dictionary<(string Form, byte Fine), Dictionary<string, int>> counts = [];
        foreach (var (text, lemmas) in corpora)
        {
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                if (text.Tags[i] == UniversalTag.Propn || text.FineTags[i] == PennTags.XX || lemmas[i] is "_" or "" || text.Tokens[i].Length > LongestForm)
                    continue;
                var key = (Fold(text.Form(i)), text.FineTags[i]);
                if (!counts.TryGetValue(key, out var row))
                    counts[key] = row = new Dictionary<string, int>(StringComparer.Ordinal);
                var lemma = lemmas[i].ToLowerInvariant();
                row[lemma] = row.GetValueOrDefault(lemma) + 1;
            }
        }
        var learned = new Lemmas();
        foreach (var ((form, fine), row) in counts)
        {
            var best = row.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
            if (best != ByRule(form, fine))
                learned._exceptions[fine][form] = best;
        }
        return learned;
    }

    /// <summary>Writes the exceptions in order.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var table in _exceptions)
        {
            writer.Write7BitEncodedInt(table.Count);
            foreach (var (form, lemma) in table.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.Write(form);
                writer.Write(lemma);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Lemmas Read(ModelReader reader)
    {
        var lemmas = new Lemmas();
        foreach (var table in lemmas._exceptions)
        {
            for (var left = reader.Fitting(reader.Varint(), 2); left > 0; left--)
                table[reader.String()] = reader.String();
        }
        return lemmas;
    }

    private static string Fold(ReadOnlySpan<char> form) =>
        string.Create(form.Length, form, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = Characters.Fold(source[i]);
        });
}
