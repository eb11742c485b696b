using System.Globalization;
using FactCheck.Extraction.Structure;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>Says which day "on Sunday", "yesterday" or "last year" is, when the day of publication is known; silent where it is not certain.</summary>
internal sealed class RelativeDates(AnalysedText text, FoundDate? publishedOn)
{
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>The date to be said in brackets after a token; null when there is none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="isFuture">Whether the statement is about what is to come.</param>
    /// <param name="isQuoted">In somebody's very words "today" is their day, which is not known.</param>
    public string? After(int token, bool isFuture, bool isQuoted)
    {
        if (publishedOn is not { Precision: ExtractedDatePrecision.Day } published) return null;
        var form = text.Form(token);
        var before = token > 0 ? text.Form(token - 1) : default;
        var day = Day(form);
        if (day >= 0) return Next(token) is "morning" or "afternoon" or "evening" or "night" ? null : Weekday(token, day, before, published.Date, isFuture);
        // "Tuesday night" is said whole before its date.
        if (form is "morning" or "afternoon" or "evening" or "night" && Day(before) is var named and >= 0) return Weekday(token, named, token > 1 ? text.Form(token - 2) : default, published.Date, isFuture);
        if (isQuoted) return null;
        return form switch
        {
            "yesterday" or "Yesterday" => Say(published.Date.AddDays(-1)),
            "today" or "Today" => Say(published.Date),
            "tomorrow" or "Tomorrow" => Say(published.Date.AddDays(1)),
            "year" when before is "last" or "Last" => Year(published.Date.Year - 1),
            "year" when before is "this" or "This" => Year(published.Date.Year),
            "year" when before is "next" or "Next" => Year(published.Date.Year + 1),
            "month" when before is "last" or "Last" => Month(published.Date.AddMonths(-1)),
            "month" when before is "this" or "This" => Month(published.Date),
            _ => null,
        };
    }

    private ReadOnlySpan<char> Next(int token) => token + 1 < text.Tokens.Length ? text.Form(token + 1) : default;

    private static int Day(ReadOnlySpan<char> form)
    {
        for (var i = 0; i < Days.Length; i++) if (form.Equals(Days[i], StringComparison.Ordinal)) return i;
        return -1;
    }

    private string? Weekday(int token, int day, ReadOnlySpan<char> before, DateOnly published, bool isFuture)
    {
        if (before is "every" or "Every" or "each" or "next" or "Next" or "a" or "one" or "previous" or "following" or "that" or "Black" or "Easter" or "Super" or "Good") return null;
        // "Sunday, Nov. 9" and "Sunday night's show" say it, or something else, themselves.
        if (token + 1 < text.Tokens.Length && (text.Form(token + 1) is "'s" or "’s" || char.IsDigit(text.Form(token + 1)[0]))) return null;
        if (token + 2 < text.Tokens.Length && text.Form(token + 1) is "," && DateReader.First(text.Text, text.Tokens[token].Start, Math.Min(text.Text.Length, text.Tokens[token].End + 24)) is not null) return null;
        var back = ((int)published.DayOfWeek - day + 7) % 7;
        if (before is "last" or "Last") return Say(published.AddDays(back == 0 ? -7 : -back));
        return (isFuture || before is "by" or "until" or "till" or "By" or "Until") && back > 0 ? Say(published.AddDays(7 - back)) : Say(published.AddDays(-back));
    }

    private static string Say(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Month(DateOnly date) => date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
