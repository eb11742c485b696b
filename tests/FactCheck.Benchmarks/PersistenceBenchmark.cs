using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Taking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>
/// Next claim, the triage list and search, with few and with many claims (10,000 and 1,000,000 unless named), on SQLite and, with
/// FACTCHECK_TEST_POSTGRES, on PostgreSQL. What grows with the number of claims shows as a ratio.
/// </summary>
internal static class PersistenceBenchmark
{
    private const int PageSize = 50, Queued = 2_000;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var (few, many) = SizesIn(args);
        var report = new Report();
        foreach (var on in Databases())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, {few:#,0} and {many:#,0} claims"));
            await using var small = await BigNewsroom.OpenAsync(on, few, Queued, mayBeKept: true);
            await using var big = await BigNewsroom.OpenAsync(on, many, Queued, mayBeKept: true);
            await MeasureAsync(report, small, big, many, NameIn(args));
        }

        return report.ExitCode;
    }

    /// <summary>How many claims the small and the big newsroom have.</summary>
    internal static (int Few, int Many) SizesIn(string[] args) => args is [var few, var many, ..] && int.TryParse(few, CultureInfo.InvariantCulture, out var least)
        ? (least, int.Parse(many, CultureInfo.InvariantCulture))
        : (10_000, 1_000_000);

    /// <summary>A part of the names of the lines that are wanted, behind the sizes if they are given; null for all lines.</summary>
    internal static string? NameIn(string[] args) => args.Length % 2 == 1 ? args[^1] : null;

    /// <summary>SQLite, and PostgreSQL when there is one.</summary>
    internal static IEnumerable<DatabaseProvider> Databases() =>
        Environment.GetEnvironmentVariable("FACTCHECK_TEST_POSTGRES") is { Length: > 0 } ? [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql] : [DatabaseProvider.Sqlite];

    private static async Task MeasureAsync(Report report, BigNewsroom small, BigNewsroom big, int size, string? only)
    {
        var random = new Random(7);
        var sides = new Sides<BigNewsroom>(report, small, big, only);
        Task TimeAsync(string name, double most, double worst, Func<IServiceProvider, Task> work) => sides.TimeAsync(name, most, worst, newsroom => InScopeAsync(newsroom, work), isOfMany: worst > 0);
        Task NextAsync(BigNewsroom newsroom) => InScopeAsync(newsroom, scope => scope.GetRequiredService<INextClaim>()
            .FindAsync(newsroom.QueueId, newsroom.Reviewers[random.Next(newsroom.Reviewers.Count)], Noon, CancellationToken.None));

        await sides.TimeAsync("next claim", 25, 0, NextAsync);
        await TimeAsync("triage, first page", 25, 0, scope => PageAsync(scope, 0));
        await TimeAsync("triage, far page", 25, 0, scope => PageAsync(scope, (long)(size * 0.9)));
        await TimeAsync("latest verdicts", 25, 0, LatestAsync);
        await TimeAsync("search, commonest word", 50, 250, scope => FindAsync(scope, BigNewsroom.Word(1)));
        await TimeAsync("search, two common words", 50, 250, scope => FindAsync(scope, $"{BigNewsroom.Word(1)} {BigNewsroom.Word(2)}"));
        await TimeAsync("search, common word, readers", 50, 250, scope => FindAsync(scope, BigNewsroom.Word(1), onlyUp: true));
        await TimeAsync("search, any word", 50, 250, scope => FindAsync(scope, BigNewsroom.Word(random.Next(1, BigNewsroom.Vocabulary))));
        await TimeAsync("search, common and rare", 50, 250, scope => FindAsync(scope, $"{BigNewsroom.Word(1)} {BigNewsroom.Word(random.Next(5_000, 30_000))}"));
        await TimeAsync("search, beginning of a word", 50, 250, scope => FindAsync(scope, BigNewsroom.Word(random.Next(100, 5_000))[..3]));
        await TimeAsync("search, misspelt", 50, 250, scope => FindAsync(scope, BigNewsroom.Word(random.Next(100, 30_000)) + "x"));
        await TimeAsync("readers, latest", 50, 250, scope => ReadAsync(scope, new()));
        await TimeAsync("readers, a rating, far page", 50, 250, scope => ReadAsync(scope, new(Rating: "false"), Far(size)));
        await TimeAsync("readers, rating and outlet", 50, 250, scope => ReadAsync(scope, new(Rating: "false", Outlet: BigListings.Outlet(3)), Far(size)));
        await TimeAsync("readers, commonest word", 50, 250, scope => ReadAsync(scope, new(Words: BigNewsroom.Word(1))));
        await TimeAsync("readers, common word, rare rating", 50, 250, scope => ReadAsync(scope, new(Words: BigNewsroom.Word(1), Rating: "satire")));
        await TimeAsync("readers, common words and filters", 50, 250, scope => ReadAsync(scope, new(
            Words: $"{BigNewsroom.Word(1)} {BigNewsroom.Word(2)}", Rating: "false", Outlet: BigListings.Outlet(random.Next(10)), From: new DateOnly(2020, 1, 1))));
        await TimeAsync("readers, beginning of a word", 50, 250, scope => ReadAsync(scope, new(Words: BigNewsroom.Word(random.Next(100, 5_000))[..3])));
        await TimeAsync("readers, misspelt", 50, 250, scope => ReadAsync(scope, new(Words: BigNewsroom.Word(random.Next(100, 30_000)) + "x")));
        await TimeAsync("readers, counts beside filters", 50, 250, scope => CountAsync(scope, new(Words: BigNewsroom.Word(1), Rating: "false")));
        await TimeAsync("readers, counts of everything", 50, 250, scope => CountAsync(scope, new()));
        // Words that people look for: neither in every other claim nor in hardly any.
        await TimeAsync("search, a middling word", 50, 250, scope => FindAsync(scope, BigNewsroom.Word(random.Next(20, 1_000))));
        await TimeAsync("readers, a middling word", 50, 250, scope => ReadAsync(scope, new(Words: BigNewsroom.Word(random.Next(20, 1_000)))));
        // P5 is of what is asked, not of each kind of it: with ten thousand claims some words have a handful of hits, and nothing to do.
        sides.Together("P5 search and browse", 50);
    }

    private static Task PageAsync(IServiceProvider scope, long after) => scope.GetRequiredService<FactCheckDb>().Claims.AsNoTracking()
        .Where(c => c.Status == ClaimStatus.Suggested && c.Priority == Priority.Normal && c.Number > after)
        .OrderBy(c => c.Number).Take(PageSize).Select(c => new { c.Id, c.Number, c.Text, c.Priority, c.Deadline }).ToListAsync();

    private static Task LatestAsync(IServiceProvider scope) => scope.GetRequiredService<FactCheckDb>().Claims.AsNoTracking()
        .Where(c => c.Standing == Standing.Up).OrderByDescending(c => c.LastPublishedAt).ThenByDescending(c => c.Number)
        .Take(PageSize).Select(c => new { c.Id, c.Number, c.Text }).ToListAsync();

    private static Task FindAsync(IServiceProvider scope, string words, bool onlyUp = false) =>
        scope.GetRequiredService<IFindClaims>().FindAsync(new(words, onlyUp), CancellationToken.None);

    private static string Far(int size) => Listing.NewnessOf(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(size / 2)).ToString(CultureInfo.InvariantCulture);

    private static Task ReadAsync(IServiceProvider scope, ListingFilter filter, string? after = null) =>
        scope.GetRequiredService<FactCheckDb>().FindListingsAsync(scope.GetRequiredService<IFindListings>(), filter, after, 20, CancellationToken.None);

    private static Task CountAsync(IServiceProvider scope, ListingFilter filter) =>
        scope.GetRequiredService<FactCheckDb>().FacetsAsync(scope.GetRequiredService<IFindListings>(), filter, CancellationToken.None);

    private static async Task InScopeAsync(BigNewsroom newsroom, Func<IServiceProvider, Task> work)
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }
}
