namespace FactCheck.Extraction.Tagging;

/// <summary>The fine tags of the English treebanks (Penn Treebank's, with the web treebank's additions).</summary>
public static class PennTags
{
    /// <summary>The spellings; a fine tag is an index into this list.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "NN", "IN", "DT", "NNP", "JJ", "PRP", ".", "RB", ",", "NNS", "VB", "CC", "VBD", "VBP", "VBZ", "CD", "VBN", "VBG", "TO", "MD",
        "PRP$", "UH", ":", "-RRB-", "-LRB-", "WDT", "WRB", "WP", "HYPH", "``", "''", "RP", "POS", "NNPS", "JJR", "JJS", "EX", "RBR",
        "SYM", "FW", "NFP", "$", "GW", "ADD", "PDT", "RBS", "LS", "AFX", "WP$", "XX",
    ];

    private static readonly Dictionary<string, byte> ByName =
        Names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => (byte)pair.index, StringComparer.Ordinal);

    /// <summary>Base form of a verb.</summary>
    public const byte VB = 10;
    /// <summary>Past tense.</summary>
    public const byte VBD = 12;
    /// <summary>Present, not third person singular.</summary>
    public const byte VBP = 13;
    /// <summary>Present, third person singular.</summary>
    public const byte VBZ = 14;
    /// <summary>Past participle.</summary>
    public const byte VBN = 16;
    /// <summary>Gerund or present participle.</summary>
    public const byte VBG = 17;
    /// <summary>Modal.</summary>
    public const byte MD = 19;
    /// <summary>Plural noun.</summary>
    public const byte NNS = 9;
    /// <summary>Plural proper noun.</summary>
    public const byte NNPS = 33;
    /// <summary>Anything that is no tag of the list.</summary>
    public const byte XX = 49;

    /// <summary>Reads a treebank's spelling; anything unknown is <see cref="XX"/>.</summary>
    public static byte Parse(string name) => ByName.GetValueOrDefault(name, XX);
}
