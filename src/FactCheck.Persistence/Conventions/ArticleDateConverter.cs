using System.Globalization;
using FactCheck.Domain.Articles;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Persistence.Conventions;

/// <summary>A date with a precision is kept in ISO 8601's reduced forms (2026-03-02, 2026-03, 2026), which sort as text.</summary>
public sealed class ArticleDateConverter() : ValueConverter<ArticleDate, string>(date => Write(date), text => Read(text))
{
    private static string Write(ArticleDate date) => date.On.ToString(
        date.Precision switch { DatePrecision.Day => "yyyy-MM-dd", DatePrecision.Month => "yyyy-MM", _ => "yyyy" },
        CultureInfo.InvariantCulture);

    private static ArticleDate Read(string text) => new(
        DateOnly.ParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture),
        text.Length switch { 10 => DatePrecision.Day, 7 => DatePrecision.Month, _ => DatePrecision.Year });
}
