using FactCheck.Domain.Articles;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Persistence.Conventions;

/// <summary>A date with a precision is kept in ISO 8601's reduced forms (2026-03-02, 2026-03, 2026), which sort as text.</summary>
public sealed class ArticleDateConverter() : ValueConverter<ArticleDate, string>(date => date.Written(), text => ArticleDate.Read(text)!);
