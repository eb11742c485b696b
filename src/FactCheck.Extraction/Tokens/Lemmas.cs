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

    private static readonly Lazy<Lemmas> LazyShipped = new(() => ModelFile.Exists("lemmas") ? Read(ModelFile.Open("lemmas")) : new Lemmas());

    private readonly Dictionary<string, string>[] _exceptions = new Dictionary<string, string>[PennTags.Names.Count];

    private Lemmas()
    {
        for (var i = 0; i < _exceptions.Length; i++)
            _exceptions[i] = new Dictionary<string, string>(StringComparer.Ordinal);
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
        Span<char> folded = stackalloc char[form.Length];
        for (var i = 0; i < form.Length; i++)
            folded[i] = Characters.Fold(form[i]);
        return _exceptions[fineTag].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var lemma)
            ? lemma
            : LemmaRules.Apply(folded, fineTag);
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
            if (best != LemmaRules.Apply(form, fine))
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
            for (var left = reader.Varint(); left > 0; left--)
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
