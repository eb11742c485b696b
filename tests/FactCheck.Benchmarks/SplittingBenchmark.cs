using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Topics;
using FactCheck.Extraction;
using FactCheck.Persistence;
using FactCheck.Web.Features.Intake.SplitArticle;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks;

/// <summary>
/// What is found in a long article is stored in one transaction, so that its editor never sees half of it. How long that takes for
/// 500 claims (or as many as named), each attributed, and how long it keeps somebody else's small write waiting, in a newsroom of
/// 10,000 claims.
/// </summary>
internal static class SplittingBenchmark
{
    private const int Rounds = 8;
    private const double MostMilliseconds = 1_000;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args) => RunAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 500).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int claims)
    {
        var report = new Report();
        foreach (var on in PersistenceBenchmark.Databases())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, an article of {claims:#,0} claims"));
            await using var newsroom = await BigNewsroom.OpenAsync(on, 10_000, 2_000);
            await using var app = await DeskBenchmark.OpenAsync(newsroom.Options);
            var road = app.Services.GetRequiredService<Road>();
            var (stored, waited) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                var (id, found) = await ReceiveAsync(newsroom, claims, round);
                var watch = Stopwatch.StartNew();
                var storing = Task.Run(() => road.Travel(new SplitArticleCommand(id, found), acting => acting.Worker = Actor.Engine, CancellationToken.None));
                while (!storing.IsCompleted) waited.Add(await WriteAsync(newsroom));
                Must.BeDone(await storing);
                if (round > 0) stored.Add(watch.Elapsed.TotalMilliseconds);
            }

            report.Line("stored, median", stored.Order().ElementAt(stored.Count / 2), "ms");
            report.AtMost("stored, longest", stored.Max(), MostMilliseconds, "ms");
            report.AtMost("somebody else's write, longest", waited.Max(), 2 * MostMilliseconds, "ms");
        }

        return report.ExitCode;
    }

    private static async Task<double> WriteAsync(BigNewsroom newsroom)
    {
        var watch = Stopwatch.StartNew();
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await newsroom.Database.InTransactionAsync(db, stop =>
        {
            db.Topics.Add(Topic.Of($"Topic {Guid.NewGuid():N}").Value);
            return db.SaveChangesAsync(stop);
        }, _ => true, CancellationToken.None);
        var time = watch.Elapsed.TotalMilliseconds;
        await Task.Delay(5);
        return time;
    }

    // One sentence a claim, each by one of twenty speakers.
    private static async Task<(Guid Article, ExtractedArticle Found)> ReceiveAsync(BigNewsroom newsroom, int claims, int round)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Report {round} {Guid.NewGuid():N}\n\n"));
        var (said, found) = (new List<ExtractedAttribution>(), new List<ExtractedClaim>());
        ExtractedSpan Put(string words)
        {
            text.Append(words);
            return new(text.Length - words.Length, text.Length, words);
        }

        for (var i = 0; i < claims; i++)
        {
            var content = Put(string.Create(CultureInfo.InvariantCulture, $"{BigNewsroom.Word(i + 1)} rose by {i + 2} percent in district {round} of {BigNewsroom.Word((i * 7) + 3)}"));
            text.Append(", ");
            var name = string.Create(CultureInfo.InvariantCulture, $"Rui {BigNewsroom.Word(200 + (i % 20))}");
            var source = Put(name);
            text.Append(' ');
            var cue = Put("said");
            text.Append(".\n\n");
            said.Add(new(i, [source], [cue], [content], ExtractedQuotation.Indirect, false, null, null, [new(name, "minister", ExtractedSpeakerKind.Person)]));
            found.Add(new(i, content.Text + ".", [content], i, ExtractedClaimKind.Figure, 0.7, ["it turns on a figure"]));
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, Actor.Engine, Noon);
        Must.BeDone(article.BeginSplit(Noon));
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        db.Add(article);
        await db.SaveChangesAsync();
        return (article.Id, new ExtractedArticle(null, null, null, null, "en", [], said, found));
    }
}
