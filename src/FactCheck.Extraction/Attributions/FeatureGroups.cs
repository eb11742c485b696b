namespace FactCheck.Extraction.Attributions;

/// <summary>Groups of features, to be left out one by one when it is measured what each is worth.</summary>
[Flags]
public enum FeatureGroups
{
    /// <summary>Forms, lemmas and tags of the token and its neighbours: always there.</summary>
    Words = 0,
    /// <summary>The dependency parse.</summary>
    Syntax = 1,
    /// <summary>The governing cue and the path to it.</summary>
    CuePath = 2,
    /// <summary>Quotation marks.</summary>
    Quotes = 4,
    /// <summary>Strength of lemmas as cues, and the verb lists.</summary>
    Lexicon = 8,
    /// <summary>Position and the sentences around.</summary>
    Context = 16,
    /// <summary>Names.</summary>
    Names = 32,
    /// <summary>Everything.</summary>
    All = 63,
}
