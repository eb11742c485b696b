using FactCheck.Persistence.Finding;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>What both search indexes hold of a claim.</summary>
internal static class SearchSql
{
    /// <summary>
    /// The searched text, and one made-up word each for standing and status (see <see cref="SearchText.FiltersOf"/>), as SQL over a
    /// row's columns.
    /// </summary>
    /// <param name="row">What the columns' names begin with: <c>NEW.</c>, or empty.</param>
    public static string Indexed(string row) =>
        $"{row}\"{SearchText.Column}\" || ' zstanding' || lower({row}\"Standing\") || ' zstatus' || lower({row}\"Status\")";
}
