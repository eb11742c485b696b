using System.Globalization;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>
/// What machines read of a newsroom with many claims (1,000,000 unless named), on SQLite and, with FACTCHECK_TEST_POSTGRES, on
/// PostgreSQL: the sitemap's list of parts, its parts at their full size, and the pages of the data feed at any depth.
/// </summary>
internal static class MachinesBenchmark
{
    private const int Runs = 20, Warming = 3, Part = 5_000, Page = 500;

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var claims = args is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : 1_000_000;
        var report = new Report();
        foreach (var on in PersistenceBenchmark.Databases())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, {claims:#,0} claims"));
            await using var newsroom = await BigNewsroom.OpenAsync(on, claims, 2_000, mayBeKept: true);
            await InScopeAsync(newsroom, db => BigPages.EnsureAsync(db, claims));
            await MeasureAsync(report, newsroom);
        }

        return report.ExitCode;
    }

    private static async Task MeasureAsync(Report report, BigNewsroom newsroom)
    {
        var (last, breaks) = (0L, new Dictionary<AddressTarget, IReadOnlyList<Guid>>());
        await TimeAsync("sitemap, the list of its parts", 250, async db =>
        {
            last = await db.LastVerdictAsync(CancellationToken.None);
            foreach (var kind in SitemapReading.Kinds) breaks[kind] = await db.BreaksAsync(kind, Part, CancellationToken.None);
        });
        report.Line("parts", breaks.Values.Sum(some => some.Count + 1) + Math.Ceiling(last / (double)Part), "");
        foreach (var kind in new[] { AddressTarget.Article, AddressTarget.Speaker })
        {
            var (name, far) = (kind.ToString().ToLowerInvariant(), breaks[kind] is [.., var behind] ? behind : (Guid?)null);
            await TimeAsync($"sitemap, {name}s, first part", 500, db => db.PagesAsync(kind, null, Part, CancellationToken.None));
            await TimeAsync($"sitemap, {name}s, last part", 500, db => db.PagesAsync(kind, far, Part, CancellationToken.None));
        }

        await TimeAsync("sitemap, verdicts, a part", 250, db => db.VerdictPagesAsync(last / 2, (last / 2) + Part, CancellationToken.None));
        await TimeAsync("data feed, first page", 100, db => db.ExportAsync(null, Page, CancellationToken.None));
        var middle = Listing.NewnessOf(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(last / 2)).ToString(CultureInfo.InvariantCulture);
        await TimeAsync("data feed, far page", 100, db => db.ExportAsync(middle, Page, CancellationToken.None));

        async Task TimeAsync(string name, double most, Func<FactCheckDb, Task> ask)
        {
            var times = new List<double>(Runs);
            for (var i = -Warming; i < Runs; i++)
            {
                if (i == -1) Worked.LookAgain();
                var time = await Worked.OnceAsync(() => InScopeAsync(newsroom, ask));
                if (i >= 0) times.Add(time);
            }

            report.Line($"{name}, median", times.Order().ElementAt(Runs / 2), "ms");
            report.AtMost($"{name}, longest of {Runs}", times.Max(), most, "ms");
        }
    }

    private static async Task InScopeAsync(BigNewsroom newsroom, Func<FactCheckDb, Task> work)
    {
        await using var scope = newsroom.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<FactCheckDb>());
    }
}
