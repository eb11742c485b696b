using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>The day is known.</summary>
    Day,

    /// <summary>Month and year; the date is the first of the month.</summary>
    Month,

    /// <summary>The year; the date is the first of January.</summary>
    Year,
}

/// <summary>The date an article bears: a calendar date of its place, not an instant.</summary>
/// <param name="On">The date; the first day of what is known.</param>
/// <param name="Precision">How much of it is known.</param>
public sealed record ArticleDate(DateOnly On, DatePrecision Precision)
{
    private static readonly (string Form, DatePrecision Precision)[] Forms =
        [("yyyy-MM-dd", DatePrecision.Day), ("yyyy-MM", DatePrecision.Month), ("yyyy", DatePrecision.Year)];

    /// <summary>As it is kept, frozen and typed: the reduced forms of ISO 8601, which sort as text (2016-11-02, 2016-11, 2016).</summary>
    public string Written() => On.ToString(Forms.First(one => one.Precision == Precision).Form, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Written"/> wrote; null when it is none of the three forms.</summary>
    public static ArticleDate? Read(string? text)
    {
        foreach (var (form, precision) in Forms)
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, precision);
        return null;
    }
}

/// <summary>What is known of an article beside its text; recognised by the engine, corrected by editors.</summary>
/// <param name="Title">The headline; empty when it has none.</param>
/// <param name="Byline">Who wrote it, without "By".</param>
/// <param name="OutletId">Who published it.</param>
/// <param name="Dated">When it was published.</param>
/// <param name="Address">Where it stands, http or https.</param>
/// <param name="Language">BCP 47 (RFC 5646) tag; "und" when unknown.</param>
public sealed record ArticleDetails(
    string Title, string? Byline, Guid? OutletId, ArticleDate? Dated, string? Address, string Language)
{
    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int LongestTitle = 500;

    /// <summary>Longest byline, in UTF-16 code units.</summary>
    public const int LongestByline = 300;

    /// <summary>Nothing known yet.</summary>
    public static ArticleDetails Unknown { get; } = new("", null, null, null, null, "und");

    /// <summary>The same, white space trimmed and empty made absent.</summary>
    public ArticleDetails Tidy() => this with
    {
        Title = Title.Trim(),
        Byline = Absent(Byline),
        Address = Absent(Address),
        Language = Language.Trim() is { Length: > 0 } tag ? tag : "und",
    };

    /// <summary>What is wrong with them; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        if (Title.Length > LongestTitle) problems.Add(ArticleProblems.TitleTooLong);
        if (Byline?.Length > LongestByline) problems.Add(ArticleProblems.BylineTooLong);
        if (!Languages.IsTag(Language)) problems.Add(ArticleProblems.NoLanguage);
        if (Address is not null) problems.AddRange(WebAddress.From(Address).Problems.Select(p => p.At(nameof(Address))));
        return problems;
    }

    private static string? Absent(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Language tags.</summary>
public static partial class Languages
{
    /// <summary>True when the text has the form of a BCP 47 tag: language, then optional script, region and variants (RFC 5646 §2.1, without extensions).</summary>
    public static bool IsTag(string text) => text.Length <= 35 && Form().IsMatch(text);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
