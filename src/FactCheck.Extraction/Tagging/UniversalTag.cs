namespace FactCheck.Extraction.Tagging;

/// <summary>The 17 parts of speech of Universal Dependencies (universaldependencies.org/u/pos).</summary>
public enum UniversalTag : byte
{
    /// <summary>ADJ, adjective.</summary>
    Adj,
    /// <summary>ADP, preposition.</summary>
    Adp,
    /// <summary>ADV, adverb.</summary>
    Adv,
    /// <summary>AUX, auxiliary, copula and modal.</summary>
    Aux,
    /// <summary>CCONJ, coordinating conjunction.</summary>
    Cconj,
    /// <summary>DET, determiner.</summary>
    Det,
    /// <summary>INTJ, interjection.</summary>
    Intj,
    /// <summary>NOUN, common noun.</summary>
    Noun,
    /// <summary>NUM, numeral.</summary>
    Num,
    /// <summary>PART, particle ("to", "not", "'s").</summary>
    Part,
    /// <summary>PRON, pronoun.</summary>
    Pron,
    /// <summary>PROPN, proper noun.</summary>
    Propn,
    /// <summary>PUNCT, punctuation.</summary>
    Punct,
    /// <summary>SCONJ, subordinating conjunction.</summary>
    Sconj,
    /// <summary>SYM, symbol.</summary>
    Sym,
    /// <summary>VERB, full verb.</summary>
    Verb,
    /// <summary>X, anything else.</summary>
    X,
}

/// <summary>The treebank's spelling of the parts of speech.</summary>
public static class UniversalTags
{
    /// <summary>The spellings, by <see cref="UniversalTag"/>.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    private static readonly Dictionary<string, UniversalTag> ByName =
        Names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => (UniversalTag)pair.index, StringComparer.Ordinal);

    /// <summary>Reads a treebank's spelling; anything unknown is <see cref="UniversalTag.X"/>.</summary>
    public static UniversalTag Parse(string name) => ByName.GetValueOrDefault(name, UniversalTag.X);
}
