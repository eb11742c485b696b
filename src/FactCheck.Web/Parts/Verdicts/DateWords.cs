using System.Globalization;
using FactCheck.Domain.Articles;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>A date of known precision (<c>2016-11-02</c>, <c>2016-11</c>, <c>2016</c>) in words.</summary>
public static class DateWords
{
    private static readonly (string Written, string Words)[] Precisions =
        [("yyyy-MM-dd", "d MMMM yyyy"), ("yyyy-MM", "MMMM yyyy"), ("yyyy", "yyyy")];

    /// <summary>The words of an article's date; null when it has none.</summary>
    public static string? Of(ArticleDate? date) => date is null ? null : Of(date.Written());

    /// <summary>The words; the date as it is written when it is none of the three.</summary>
    public static string Of(string date)
    {
        foreach (var (written, words) in Precisions)
            if (DateTime.TryParseExact(date, written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day.ToString(words, CultureInfo.InvariantCulture);
        return date;
    }
}
