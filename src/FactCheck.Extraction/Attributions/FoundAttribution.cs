using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>How the words of an attribution are given.</summary>
public enum QuotationKind : byte
{
    /// <summary>In the article's words: no quotation mark around any of the content.</summary>
    Indirect,
    /// <summary>The whole content stands in quotation marks.</summary>
    Direct,
    /// <summary>Some of the content stands in quotation marks.</summary>
    Mixed,
}

/// <summary>
/// One attribution as it stands in a text: who (source), by which words (cue), said what (content). Each is a list of spans in
/// text order, without overlap, and may be empty.
/// </summary>
/// <param name="Id">Number within the text, from 0, in the order of first appearance.</param>
/// <param name="Source">Whom the content is attributed to, as written; empty where the text names nobody ("it was reported that").</param>
/// <param name="Cue">The words that attribute; empty only where a quotation stands alone.</param>
/// <param name="Content">What is attributed; several spans when the cue stands in between. Empty where only source and cue were found.</param>
/// <param name="Quotation">Whether the content is quoted.</param>
/// <param name="Private">A private state (wants, fears, believes): an attribution, but not a statement that was made.</param>
/// <param name="Via">The reporter in between ("told the AP"), if there is one.</param>
/// <param name="Parent">Id of the attribution inside whose content this one stands, if it does.</param>
public sealed record FoundAttribution(
    int Id,
    IReadOnlyList<Span> Source,
    IReadOnlyList<Span> Cue,
    IReadOnlyList<Span> Content,
    QuotationKind Quotation,
    bool Private,
    Span? Via,
    int? Parent)
{
    /// <summary>Where its first word stands; it must have one.</summary>
    public int Start => Math.Min(First(Source), Math.Min(First(Cue), First(Content)));

    private static int First(IReadOnlyList<Span> spans) => spans.Count > 0 ? spans[0].Start : int.MaxValue;
}
