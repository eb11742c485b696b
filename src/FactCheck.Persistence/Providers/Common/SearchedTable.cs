using System.Data.Common;
using FactCheck.Persistence.Finding;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>A table that is searched by words, and what both databases keep beside it for that.</summary>
/// <param name="Name">The table.</param>
/// <param name="Id">Its column with the claim's id; null where what is found is known by its order.</param>
/// <param name="Order">Its column of numbers by which what is found is ordered, the greatest first.</param>
/// <param name="Index">The table of the search index (SQLite).</param>
/// <param name="Words">The table of all words, for spelling.</param>
/// <param name="Text">What the index holds of a row, as SQL; its argument is what the columns' names begin with.</param>
/// <param name="IsNewestFirst">True where the search index (SQLite) is keyed so that the newest row stands first.</param>
internal sealed record SearchedTable(string Name, string? Id, string Order, string Index, string Words, Func<string, string> Text, bool IsNewestFirst = false)
{
    /// <summary>All claims, for the desk.</summary>
    public static readonly SearchedTable Claims = new("Claims", "Id", "Number", "ClaimSearch", "ClaimWords", SearchSql.Indexed);

    /// <summary>Verdicts that are up, for readers.</summary>
    public static readonly SearchedTable Listings = new(
        "Listings", null, "Newness", "ListingSearch", "ListingWords", static row => $"{row}\"{SearchText.Column}\"", IsNewestFirst: true);

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<SearchedTable> All = [Claims, Listings];

    /// <summary>The columns whose change is a change of the index.</summary>
    public IReadOnlyList<string> Watched => this == Claims ? [SearchText.Column, "Status", "Standing"] : [SearchText.Column, Order];
}

/// <summary>What is looked for in a searched table.</summary>
/// <param name="Words">All of these, folded; may be empty when there are filters.</param>
/// <param name="Unfinished">True when the last word is only a beginning.</param>
/// <param name="Filters">Of each of these groups of made-up words at least one.</param>
/// <param name="Most">How many at most.</param>
/// <param name="From">The least order; null for any.</param>
/// <param name="Below">Only what is ordered below this; null for any.</param>
/// <param name="IsRanked">True when the best stand first; else the newest do, and no text is read.</param>
internal sealed record SearchedFor(
    IReadOnlyList<string> Words, bool Unfinished, IReadOnlyList<IReadOnlyList<string>> Filters, int Most, long? From = null, long? Below = null, bool IsRanked = true)
{
    /// <summary>The columns of a candidate, as SQL over the table <c>c</c>: the order, the text, and the id if it is known by one.</summary>
    public string Columns(SearchedTable of) =>
        $"c.\"{of.Order}\", {(IsRanked ? $"c.\"{SearchText.Column}\"" : "''")}{(of.Id is { } id ? $", c.\"{id}\"" : "")}";

    /// <summary>A candidate from these columns.</summary>
    public static Candidate Read(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.FieldCount > 2 ? row.GetGuid(2) : Guid.Empty);
}
