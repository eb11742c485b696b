using FactCheck.Domain.Articles;

namespace FactCheck.Persistence.Reading;

/// <summary>How the desk finds articles again.</summary>
public static class ArticleReading
{
    /// <summary>Those whose title holds these words as they stand, in any case.</summary>
    public static IQueryable<Article> Titled(this IQueryable<Article> articles, string words)
    {
        // As typed as well, since SQLite makes no letters small but those of English.
        var lower = words.ToLowerInvariant();
        return articles.Where(article => article.Details.Title.ToLower().Contains(lower) || article.Details.Title.Contains(words));
    }
}
