using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Structure;

/// <summary>Reads dates as newspapers write them: "12 November 2014", "Nov. 12, 2014", "2014-11-12", "12.11.2014", "November 2014".</summary>
internal static partial class DateReader
{
    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const int LongestLine = 300;

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?<m>" + Months + @")\.?,?\s+(?<y>(?:19|20)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<m>" + Months + @")\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?<s>[/.-])(?<m>[0-9]{1,2})\k<s>(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?<m>" + Months + @")\.?,?\s+(?<y>(?:19|20)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?\b|\b[0-9]{1,2}\s?[ap]\.?m\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:published|posted|first published|publication date|date|issued|released|filed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"\b(?:updated|modified|accessed|retrieved|printed|today)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    /// <summary>The first date on a line, or null.</summary>
    public static FoundDate? First(string text, int start, int end)
    {
        if (end - start > LongestLine || text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') < 0) return null;
        var line = text[start..end];
        if (DayFirst().Match(line) is { Success: true } day) return Of(day, start, MonthOf(day));
        if (MonthFirst().Match(line) is { Success: true } month) return Of(month, start, MonthOf(month));
        if (YearFirst().Match(line) is { Success: true } iso) return Of(iso, start, Number(iso, "m"));
        if (Numbers().Match(line) is { Success: true } numbers) return OfNumbers(numbers, start);
        return MonthOnly().Match(line) is { Success: true } only
            ? new FoundDate(Where(only, start), new DateOnly(Number(only, "y"), MonthOf(only), 1), ExtractedDatePrecision.Month)
            : null;
    }

    /// <summary>How much a line with a date looks like the date of publication.</summary>
    public static int Weight(ReadOnlySpan<char> line)
    {
        var weight = 0;
        if (Published().IsMatch(line)) weight += 4;
        if (Other().IsMatch(line)) weight -= 2;
        if (Clock().IsMatch(line)) weight += 2;
        if (Weekday().IsMatch(line)) weight += 1;
        return weight;
    }

    /// <summary>True when little is left of the line beside the date: it is there to give the date.</summary>
    public static bool IsDateLine(string text, Line line, FoundDate date)
    {
        var rest = string.Concat(text.AsSpan(line.Start, date.Where.Start - line.Start), " ", text.AsSpan(date.Where.End, line.End - date.Where.End));
        rest = Other().Replace(Published().Replace(Clock().Replace(Weekday().Replace(rest, ""), ""), ""), "");
        return Lines.CountWords(rest) <= (date.Precision == ExtractedDatePrecision.Day ? 5 : 1);
    }

    /// <summary>True for a line that holds a time of day and nothing else of weight: a live blog's stamp.</summary>
    public static bool IsStamp(ReadOnlySpan<char> line) => line.Length < 30 && Clock().IsMatch(line) && Lines.CountWords(line) <= 3;

    private static FoundDate? Of(Match match, int start, int month)
    {
        var (year, day) = (Number(match, "y"), Number(match, "d"));
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new FoundDate(Where(match, start), new DateOnly(year, month, day), ExtractedDatePrecision.Day);
    }

    // 3/4/2020 is April in London and March in Washington: only what is certain is kept. Dots are read day first.
    private static FoundDate? OfNumbers(Match match, int start)
    {
        var (first, second, year) = (Number(match, "d"), Number(match, "m"), Number(match, "y"));
        if (second > 12 && first is > 0 and <= 12 && second <= DateTime.DaysInMonth(year, first))
            return new FoundDate(Where(match, start), new DateOnly(year, first, second), ExtractedDatePrecision.Day);
        if (first > 12 || first == second || match.Groups["s"].Value == ".") return Of(match, start, second);
        return first < 1 || second < 1 ? null : new FoundDate(Where(match, start), new DateOnly(year, 1, 1), ExtractedDatePrecision.Year);
    }

    private static Span Where(Match match, int start) => new(start + match.Index, start + match.Index + match.Length);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(Match match) =>
        ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(match.Groups["m"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3) + 1;
}
