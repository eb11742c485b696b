using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Structure;

/// <summary>What a line of an article is.</summary>
public enum LineKind
{
    /// <summary>Running text of the story.</summary>
    Prose,

    /// <summary>The headline, or one of its repetitions.</summary>
    Title,

    /// <summary>A heading inside the story.</summary>
    Heading,

    /// <summary>Who wrote it, or which outlet.</summary>
    Byline,

    /// <summary>A date and nothing else of weight.</summary>
    Date,

    /// <summary>No part of the story: codes, menus, comment boxes, addresses.</summary>
    Boilerplate,

    /// <summary>A row of a table, or numbers only.</summary>
    Table,

    /// <summary>Program code or markup.</summary>
    Code,

    /// <summary>Running text in another language than the article's.</summary>
    Foreign,
}

/// <summary>A line of the text that is not blank, without the white space around it.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="AfterBlank">True when a blank line, or nothing, stands before it.</param>
public readonly record struct Line(int Start, int End, bool AfterBlank)
{
    /// <summary>The line's characters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}

/// <summary>A date found on a line.</summary>
/// <param name="Where">The date's own characters.</param>
/// <param name="Date">The day; the first of the month or year where it is not known.</param>
/// <param name="Precision">How much is known.</param>
public readonly record struct FoundDate(Span Where, DateOnly Date, ExtractedDatePrecision Precision);

/// <summary>A list and the line before it: "The bill would:".</summary>
/// <param name="Lead">The block that ends in the colon.</param>
/// <param name="Items">The items, bullets left out.</param>
public sealed record ItemList(Span Lead, IReadOnlyList<Span> Items);

/// <summary>How a text is laid out: what is story and what is not.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="PublishedOn">When.</param>
/// <param name="Language">BCP 47 tag, "und" when it cannot be told.</param>
/// <param name="Boilerplate">Lines that are no part of the story, in order; neighbours joined.</param>
/// <param name="Blocks">Stretches of running text to be analysed, in order; datelines, bullets and time stamps before them left out.</param>
/// <param name="Entries">Where the entries of a live blog begin, at their time stamps, in order; empty for other texts.</param>
/// <param name="Foreign">Stretches in another language, in order; they stand in no block.</param>
/// <param name="Lists">Lists with the lines that lead to them.</param>
public sealed record ArticleLayout(
    Span? Title, Span? Byline, Span? Outlet, FoundDate? PublishedOn, string Language, IReadOnlyList<Span> Boilerplate, IReadOnlyList<Span> Blocks,
    IReadOnlyList<int> Entries, IReadOnlyList<ForeignStretch> Foreign, IReadOnlyList<ItemList> Lists)
{
    /// <summary>The number of the entry in which an offset lies; 0 before the first stamp.</summary>
    /// <param name="entries">Where the entries begin, rising.</param>
    /// <param name="offset">An offset into the text.</param>
    public static int EntryOf(IReadOnlyList<int> entries, int offset) => Ordered.Before(entries, offset, static (entry, offset) => entry <= offset);
}
