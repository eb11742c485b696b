namespace FactCheck.Extraction.Attributions;

/// <summary>What is known of a lemma as a cue.</summary>
/// <param name="Strength">How often it was (part of) a cue in the training corpus, in eight steps; 0 when too rare to tell.</param>
/// <param name="Class">Its group in the verb lists; 0 when in none.</param>
internal readonly record struct CueWord(byte Strength, byte Class);

/// <summary>Lemmas (by hash) with their strength as cues and their verb class.</summary>
internal sealed class CueLexicon(IReadOnlyDictionary<uint, CueWord> words)
{
    private readonly Dictionary<uint, CueWord> _words = new(words);

    /// <summary>All entries, for writing the model.</summary>
    public IReadOnlyDictionary<uint, CueWord> Words => _words;

    /// <summary>What is known of a lemma.</summary>
    public CueWord Find(uint lemma) => _words.GetValueOrDefault(lemma);

    /// <summary>Builds the lexicon from counts of a lemma in cues and in all.</summary>
    public static CueLexicon Of(IReadOnlyDictionary<uint, (int InCue, int All)> counts, IReadOnlyDictionary<uint, byte> classes)
    {
        var words = new Dictionary<uint, CueWord>();
        foreach (var (lemma, count) in counts)
        {
            if (count.All < 5)
                continue;
            var share = (float)count.InCue / count.All;
            byte strength = share switch { 0 => 0, < 0.01f => 1, < 0.05f => 2, < 0.15f => 3, < 0.35f => 4, < 0.6f => 5, < 0.8f => 6, _ => 7 };
            if (strength > 0)
                words[lemma] = new CueWord(strength, 0);
        }

        foreach (var (lemma, group) in classes)
            words[lemma] = new CueWord(words.GetValueOrDefault(lemma).Strength, group);
        return new CueLexicon(words);
    }
}
