using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks;

/// <summary>
/// Readers' lists of a big newsroom: a listing for every claim that is up, with one of five ratings, the last of them rare, and one
/// of ten outlets, whose names and made-up words are spread over the claims by their numbers.
/// </summary>
internal static class BigListings
{
    /// <summary>Ratings, the last one of one verdict in a thousand.</summary>
    public static readonly string[] Ratings = ["true", "mostly-true", "half-true", "false", "satire"];

    private const int Outlets = 10;

    public static string Outlet(int number) => string.Create(CultureInfo.InvariantCulture, $"outlet {number % Outlets}");

    /// <summary>One row that the copies are made of.</summary>
    public static Listing Template(Claim claim, DateTimeOffset at) => Listing.Of(claim, Record(claim.Id, claim.Number, claim.Text, claim.LeadArticleId, at), "/claims/template", []);

    /// <summary>What a version of such a verdict says.</summary>
    public static VerdictRecord Record(Guid claimId, long number, string text, Guid articleId, DateTimeOffset at) => new()
    {
        ClaimId = claimId, ClaimNumber = number, Version = 1, PublishedAt = at, FirstPublishedAt = at, Language = "en", WordingNumber = 1, Wording = text,
        Speakers = [], Article = new(articleId, "An article", "outlet 0", null, null), Context = new("", text, "", "own voice", null, null),
        Rating = new(Guid.Empty, 1, "true", "true", "Defined.", 1, 2, 1, "Full", "Good"), Summary = "Summary", ShortAnswer = "Short answer", Explanation = "So.",
        Evidence = [new(1, Guid.Empty, "page", "Title", null, null, "Passage", Stance.Context, null, null)],
    };

    /// <summary>Copies it for every claim of the table <c>big</c> that is up.</summary>
    public static Task CopyAsync(FactCheckDb db, DatabaseProvider on)
    {
        var number = "b.\"Number\"";
        var rating = $"CASE WHEN {number} % 1000 = 5 THEN 4 ELSE {number} / 10 % 4 END";
        var newness = $"(({At(on)}) * 1048576 + {number} % 1048576)";
        var own = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ClaimId"] = "b.\"Id\"", ["ArticleId"] = BigNewsroom.ArticleOf, ["ClaimNumber"] = number, ["Wording"] = "b.\"Text\"", ["Standing"] = "'Up'", ["Newness"] = newness,
            ["Path"] = on == DatabaseProvider.Sqlite ? $"'/claims/c' || {number}" : $"'/claims/c' || {number}::text",
            ["RatingCode"] = Case(rating, Ratings), ["RatingWord"] = Case(rating, Ratings),
            ["Outlet"] = Case($"{number} / 7 % 10", [.. Enumerable.Range(0, Outlets).Select(Outlet)]), ["OutletKey"] = Case($"{number} / 7 % 10", [.. Enumerable.Range(0, Outlets).Select(Outlet)]),
            ["SearchText"] = $"b.\"Text\" || ' ' || {Case(rating, [.. Ratings.Select(ListingWords.Rating)])} || ' ' || {Case($"{number} / 7 % 10", [.. Enumerable.Range(0, Outlets).Select(i => ListingWords.Outlet(Outlet(i)))])}",
        };
        var entity = db.Model.FindEntityType(typeof(Listing))!;
        var columns = entity.GetProperties().Select(p => p.GetColumnName()).Distinct().ToList();
        var sql = $"INSERT INTO \"Listings\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => own.GetValueOrDefault(c) ?? $"t.\"{c}\""))} "
            + "FROM big b CROSS JOIN (SELECT * FROM \"Listings\" LIMIT 1) t WHERE b.\"Standing\" = 'Up' ORDER BY b.\"Number\"";
        return db.Database.ExecuteSqlRawAsync(sql);
    }

    // A verdict a minute since 2020.
    private static string At(DatabaseProvider on) => on == DatabaseProvider.Sqlite ? "1577836800000 + b.\"Number\" * 60000" : "1577836800000::bigint + b.\"Number\" * 60000::bigint";

    private static string Case(string of, IReadOnlyList<string> values) =>
        $"CASE {of} {string.Join(' ', values.Select((value, at) => string.Create(CultureInfo.InvariantCulture, $"WHEN {at} THEN '{value}'")))} END";
}
