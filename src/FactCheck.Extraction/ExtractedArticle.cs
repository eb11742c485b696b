namespace FactCheck.Extraction;

/// <summary>A stretch of the text that was given. Offsets are UTF-16 code units, end exclusive, never inside a surrogate pair.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit; greater than <paramref name="Start"/>.</param>
/// <param name="Text">The words themselves, exactly as they stand there.</param>
public sealed record ExtractedSpan(int Start, int End, string Text);

/// <summary>How exactly a date is known.</summary>
public enum ExtractedDatePrecision
{
    /// <summary>The day is known.</summary>
    Day,

    /// <summary>Only month and year; the date is the first of the month.</summary>
    Month,

    /// <summary>Only the year; the date is the first of January.</summary>
    Year,
}

/// <summary>The date on which an article says it was published.</summary>
/// <param name="Date">The date, in the article's own calendar day.</param>
/// <param name="Precision">How much of it is known.</param>
/// <param name="Span">Where it stands in the text.</param>
public sealed record ExtractedDate(DateOnly Date, ExtractedDatePrecision Precision, ExtractedSpan Span);

/// <summary>How the words of an attribution are rendered.</summary>
public enum ExtractedQuotation
{
    /// <summary>All of the content stands in quotation marks.</summary>
    Direct,

    /// <summary>No quotation marks.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,
}

/// <summary>What sort of speaker it is.</summary>
public enum ExtractedSpeakerKind
{
    /// <summary>One named human being.</summary>
    Person,

    /// <summary>An organisation, an institution, a government, a publication.</summary>
    Body,

    /// <summary>A named or definite set of people ("Iranian and Iraqi lawmakers", "Republicans").</summary>
    Group,

    /// <summary>Unnamed: known by a description that holds in this article only ("militia commanders", "one commander").</summary>
    Described,
}

/// <summary>Whose words an attribution reports, resolved over the article.</summary>
/// <param name="Name">The fullest name of the article ("Nuri al-Maliki"), or the description.</param>
/// <param name="Role">The role that the article gives ("Iraqi Vice-President"); null when it gives none.</param>
/// <param name="Kind">What sort of speaker it is.</param>
public sealed record ExtractedSpeaker(string Name, string? Role, ExtractedSpeakerKind Kind);

/// <summary>Who said what, by which verb, as spans of the text.</summary>
/// <param name="Id">Its number in the article, from 0, in the order of the text.</param>
/// <param name="Source">Whom the words are attributed to; several spans when it is interrupted, empty when nobody is named.</param>
/// <param name="Cue">The words that attribute ("said", "according to"); may be empty.</param>
/// <param name="Content">What is attributed; at least one span.</param>
/// <param name="Quotation">Direct, indirect or mixed.</param>
/// <param name="Private">True for a private state ("wants", "fears"): an attribution, but no statement that can be checked.</param>
/// <param name="Via">The reporter in between ("told the AP"); null when there is none.</param>
/// <param name="Parent">Id of the attribution inside whose content this one stands; null when there is none.</param>
/// <param name="Speakers">Who speaks, resolved; two when two speak at once; empty when nobody could be found.</param>
public sealed record ExtractedAttribution(
    int Id,
    IReadOnlyList<ExtractedSpan> Source,
    IReadOnlyList<ExtractedSpan> Cue,
    IReadOnlyList<ExtractedSpan> Content,
    ExtractedQuotation Quotation,
    bool Private,
    ExtractedSpan? Via,
    int? Parent,
    IReadOnlyList<ExtractedSpeaker> Speakers);

/// <summary>What sort of statement a claim makes.</summary>
public enum ExtractedClaimKind
{
    /// <summary>A statement of fact.</summary>
    Fact,

    /// <summary>A statement of fact that turns on a number.</summary>
    Figure,

    /// <summary>Says what led to what.</summary>
    Cause,

    /// <summary>About what will come.</summary>
    Prediction,

    /// <summary>What the speaker binds themselves to do.</summary>
    Promise,

    /// <summary>A judgement of taste or value.</summary>
    Opinion,

    /// <summary>Asks that something be done.</summary>
    Call,
}

/// <summary>One checkable statement, readable on its own.</summary>
/// <param name="Id">Its number in the article, from 0, in the order of the text.</param>
/// <param name="Text">The standalone wording: pronouns, short names and relative dates resolved; never more than the article says.</param>
/// <param name="Spans">Where it stands; at least one span, inside its attribution's content when it has one.</param>
/// <param name="Attribution">Id of the attribution it belongs to; null for the article's own voice.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="CheckWorthiness">How likely an editor would have it checked: a calibrated probability, 0–1.</param>
/// <param name="Reasons">What carried that figure, in plain words, strongest first; may be empty.</param>
public sealed record ExtractedClaim(
    int Id,
    string Text,
    IReadOnlyList<ExtractedSpan> Spans,
    int? Attribution,
    ExtractedClaimKind Kind,
    double CheckWorthiness,
    IReadOnlyList<string> Reasons);

/// <summary>A stretch in another language than the article's, which is not split.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Language">BCP 47 tag of the language it was recognised as.</param>
public sealed record ExtractedForeign(ExtractedSpan Span, string Language);

/// <summary>Everything the engine found in one text.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Who wrote it, without "By".</param>
/// <param name="Outlet">Who published it, as the text names it.</param>
/// <param name="PublishedOn">When it was published.</param>
/// <param name="Language">BCP 47 tag of the language it was recognised as ("en", "de"); "und" when it could not be told.</param>
/// <param name="Boilerplate">What is no part of the story (story codes, comment boxes, addresses), in order, not overlapping. No claim stands in it.</param>
/// <param name="Attributions">Who said what. Empty for languages other than English.</param>
/// <param name="Claims">Single claims. Empty for languages other than English.</param>
public sealed record ExtractedArticle(
    ExtractedSpan? Title,
    ExtractedSpan? Byline,
    ExtractedSpan? Outlet,
    ExtractedDate? PublishedOn,
    string Language,
    IReadOnlyList<ExtractedSpan> Boilerplate,
    IReadOnlyList<ExtractedAttribution> Attributions,
    IReadOnlyList<ExtractedClaim> Claims)
{
    /// <summary>Paragraphs and sentences in another language than the article's, in order, not overlapping. No claim stands in them.</summary>
    public IReadOnlyList<ExtractedForeign> Foreign { get; init; } = [];
}
