using System.Diagnostics;
using System.Globalization;
using System.Net;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Web.Features.Publishing.CorrectVerdict;
using FactCheck.Web.Features.Reading.ReadVerdict;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Benchmarks;

/// <summary>
/// P1 to P3: the page of a verdict of the demonstration newsroom against a bare endpoint with the same bytes, in the same process,
/// turn by turn; and what it weighs. Over the loopback, four readers at once. The ratios are of answers per second that the
/// processors worked, so that whoever else works on the machine does not count; those of the wall stand beside them.
/// </summary>
internal static class PagesBenchmark
{
    private const string Bare = "/bench/bare";
    private const int Readers = 4, Turns = 9, Corrections = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var report = new Report();
        var data = Directory.CreateTempSubdirectory("factcheck-pages-").FullName;
        await using var app = await StartAsync(data);
        var address = app.Urls.First();
        var path = await VerdictAsync(app);
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = Readers }) { BaseAddress = new Uri(address) };
        Bytes.Same = await http.GetByteArrayAsync(path);
        report.Line("page", Bytes.Same.Length / 1024.0, "KB");
        if (args is [var one])
        {
            await OneAsync(http, one, one switch { "warm" => path, "bare" => Bare, _ => Rendered(path) });
            await app.StopAsync();
            return 0;
        }

        await MeasureAsync(report, http, path);
        await WeighAsync(report, http, path);
        await CacheableAsync(report, http, path);
        await SeenAsync(report, app, http, path);
        await app.StopAsync();
        Directory.Delete(data, recursive: true);
        return report.ExitCode;
    }

    private static async Task<WebApplication> StartAsync(string data)
    {
        var builder = NewsroomApp.CreateBuilder(
        [
            "--environment=Development", $"--applicationName={NewsroomApp.Rooms.GetName().Name}", $"--contentRoot={AppContext.BaseDirectory}", $"--FactCheck:DataFolder={data}",
            "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error",
        ]);
        builder.Services.Replace(ServiceDescriptor.Singleton(new RequestRates(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)));
        var app = NewsroomApp.Build(builder);
        app.MapGet(Bare, () => Results.Bytes(Bytes.Same, "text/html; charset=utf-8"));
        app.MapGet("/bench/rendered/{slug}", async (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var view = (await dispatcher.Send(new ReadVerdictQuery("/claims/" + slug), cancel)).Value;
            return await ReadVerdictEndpoint.Draw(view, http);
        });
        if (await app.Services.GetRequiredService<Preparation>().Run() is { } refused) throw new InvalidOperationException(refused);
        await app.StartAsync();
        return app;
    }

    private static async Task<string> VerdictAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Listings.Where(l => l.Standing == Domain.Claims.Standing.Up).OrderBy(l => l.ClaimNumber).Select(l => l.Path).FirstAsync();
    }

    private static async Task MeasureAsync(Report report, HttpClient http, string path)
    {
        var (warm, bare, rendered) = (new List<Rate>(), new List<Rate>(), new List<Rate>());
        for (var turn = -1; turn < Turns; turn++)
        {
            var (one, other, third) = (await RateAsync(http, path), await RateAsync(http, Bare), await RateAsync(http, Rendered(path)));
            if (turn < 0) continue;
            warm.Add(one);
            bare.Add(other);
            rendered.Add(third);
        }

        report.Line("bare endpoint", Median(bare.Select(rate => rate.OnTheWall)), "a second");
        report.Line("bare endpoint, of the processors", Median(bare.Select(rate => rate.Worked)), "a second");
        report.Line("warm ÷ bare, on the wall", Ratio(warm, bare, rate => rate.OnTheWall), "");
        report.Line("rendered ÷ bare, on the wall", Ratio(rendered, bare, rate => rate.OnTheWall), "");
        report.Line("rendered", 1_000 / Median(rendered.Select(rate => rate.Worked)), "ms of processor time, its reader's included");
        report.AtLeast("P1 verdict page, warm ÷ bare", Ratio(warm, bare, rate => rate.Worked), 0.85, "");
        report.AtLeast("P2 rendered with its reads ÷ bare", Ratio(rendered, bare, rate => rate.Worked), 0.20, "");
    }

    /// <summary>One side alone, for a profiler: <c>pages rendered</c>, <c>pages warm</c>, <c>pages bare</c>.</summary>
    private static async Task OneAsync(HttpClient http, string what, string path)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            var rate = await RateAsync(http, path);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {1_000_000 / rate.Worked:0} µs of processor time"));
        }
    }

    private static string Rendered(string path) => "/bench/rendered" + path["/claims".Length..];

    private static double Ratio(IEnumerable<Rate> one, IEnumerable<Rate> other, Func<Rate, double> by) => Median(one.Zip(other, (a, b) => by(a) / by(b)));

    private static async Task<Rate> RateAsync(HttpClient http, string path)
    {
        var (count, watch, worked) = (0, Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
        {
            while (watch.Elapsed < Turn)
            {
                using var answer = await http.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null);
                Interlocked.Increment(ref count);
            }
        }));
        return new(count / watch.Elapsed.TotalSeconds, count / (Environment.CpuUsage.TotalTime - worked).TotalSeconds);
    }

    private static async Task WeighAsync(Report report, HttpClient http, string path)
    {
        var html = System.Text.Encoding.UTF8.GetString(Bytes.Same);
        var style = System.Text.RegularExpressions.Regex.Match(html, "href=\"(/css/app[^\"]*\\.css)\"").Groups[1].Value;
        var weight = 0.0;
        foreach (var part in new[] { path, style })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, part);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await http.SendAsync(request);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            report.Line($"{(part == path ? "page" : "stylesheet")}, {string.Join(' ', answer.Content.Headers.ContentEncoding)}", bytes.Length / 1024.0, "KB");
            weight += bytes.Length / 1024.0;
        }

        report.AtMost("HTML and CSS, compressed", weight, 40, "KB");
    }

    private static async Task CacheableAsync(Report report, HttpClient http, string path)
    {
        using var first = await http.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await http.SendAsync(again);
        var holds = !first.Headers.Contains("Set-Cookie") && first.Headers.CacheControl is { Public: true } && known.StatusCode == HttpStatusCode.NotModified;
        report.AtLeast("P3 no cookie, public, ETag, 304", holds ? 1 : 0, 1, "");
    }

    /// <summary>From the moment when an editor's correction is done to the first answer that shows it: the page was cached before.</summary>
    private static async Task SeenAsync(Report report, WebApplication app, HttpClient http, string path)
    {
        var waits = new List<double>();
        for (var turn = 1; turn <= Corrections; turn++)
        {
            var words = $"We counted once more, {turn}.";
            await http.GetStringAsync(path);
            await CorrectAsync(app, path, words);
            var watch = Stopwatch.StartNew();
            while (!(await http.GetStringAsync(path)).Contains(words, StringComparison.Ordinal) && watch.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(10);
            waits.Add(watch.Elapsed.TotalMilliseconds);
        }

        report.AtMost("P3 a correction is seen, longest", waits.Max(), 1_000, "ms");
    }

    private static async Task CorrectAsync(WebApplication app, string path, string reason)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var claimId = await db.Listings.Where(l => l.Path == path).Select(l => l.ClaimId).SingleAsync();
        var up = (await db.Verdicts.AsNoTracking().SingleAsync(v => v.ClaimId == claimId)).Newest!.Record!;
        var said = VerdictContent.Of(up);
        var command = new CorrectVerdictCommand(claimId, up.Version, ChangeKind.Correction, reason, said, said with { ShortAnswer = reason });
        // One of them may sign it: who rated it or settled a dispute about it may not.
        foreach (var person in await db.Users.AsNoTracking().OrderBy(u => u.Id).ToListAsync())
            if ((await app.Services.GetRequiredService<Road>().Travel(command, acting => acting.Caller = new Caller(person.Id, person.SecurityStamp), CancellationToken.None)).IsDone) return;
        throw new InvalidOperationException("Nobody may correct it.");
    }

    private static double Median(IEnumerable<double> values)
    {
        var inOrder = values.Order().ToList();
        return inOrder[inOrder.Count / 2];
    }

    /// <summary>Answers a second on the wall, and a second that the processors worked for this process, the readers' side included.</summary>
    private readonly record struct Rate(double OnTheWall, double Worked);

    /// <summary>What the bare endpoint answers.</summary>
    private static class Bytes
    {
        public static byte[] Same { get; set; } = [];
    }
}
