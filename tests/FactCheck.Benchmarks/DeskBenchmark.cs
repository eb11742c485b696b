using System.Diagnostics;
using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Features.Queues.ListQueues;
using FactCheck.Web.Features.Queues.ShowQueue;
using FactCheck.Web.Features.Review.ShowMyDesk;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Benchmarks;

/// <summary>
/// P4: what the desk's pages ask, from the dispatcher's door to the view (authorization, validation, handler), with few and with
/// many claims (10,000 and 1,000,000 unless named), on SQLite and, with FACTCHECK_TEST_POSTGRES, on PostgreSQL. Of a page's claims
/// four in ten are suggested.
/// </summary>
internal static class DeskBenchmark
{
    private const int Runs = 200, Queued = 2_000;
    private const double MostMilliseconds = 25, MostRatio = 2;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var sizes = args.Length > 0 ? args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToList() : [10_000, 1_000_000];
        var report = new Report();
        foreach (var on in PersistenceBenchmark.Databases())
        {
            var p95s = new Dictionary<string, List<double>>(StringComparer.Ordinal);
            foreach (var size in sizes) await MeasureAsync(report, on, size, p95s);
            // Below a millisecond the clock and the machine are measured, not the query.
            foreach (var (name, values) in p95s.Where(p => p.Value.Count > 1))
                report.AtMost($"{name}, many ÷ few", Math.Max(values[^1], 1) / Math.Max(values[0], 1), MostRatio, "(from 1 ms)");
        }

        return report.ExitCode;
    }

    private static async Task MeasureAsync(Report report, DatabaseProvider on, int size, Dictionary<string, List<double>> p95s)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, {size:#,0} claims"));
        await using var newsroom = await BigNewsroom.OpenAsync(on, size, Queued);
        await using var app = await OpenAsync(newsroom.Options);
        var (editor, road) = (await EditorAsync(app, newsroom.QueueId), app.Services.GetRequiredService<Road>());

        async Task<T> AskAsync<T>(IRequest<Outcome<T>> query) =>
            await road.Travel(query, acting => acting.Caller = editor, CancellationToken.None) is { IsDone: true } answer
                ? answer.Value
                : throw new InvalidOperationException($"{query} was refused.");

        async Task TimeAsync<T>(string name, IRequest<Outcome<T>> query)
        {
            var times = new List<double>(Runs);
            for (var i = -20; i < Runs; i++)
            {
                var watch = Stopwatch.StartNew();
                await AskAsync(query);
                if (i >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            var p95 = times[(int)(Runs * 0.95)];
            report.AtMost($"{name}, p95", p95, MostMilliseconds, "ms");
            (p95s.TryGetValue(name, out var list) ? list : p95s[name] = []).Add(p95);
        }

        var first = await AskAsync(new ListTriageQuery(TriageFilter.Everything, null));
        await TimeAsync("triage, first page", new ListTriageQuery(TriageFilter.Everything, null));
        await TimeAsync("triage, second page", new ListTriageQuery(TriageFilter.Everything, first.Next));
        await TimeAsync("triage, in the middle", new ListTriageQuery(TriageFilter.Everything, $"33-{size / 2}"));
        await TimeAsync("triage, at the end", new ListTriageQuery(TriageFilter.Everything, "1-900"));
        await TimeAsync("triage, a common kind", new ListTriageQuery(TriageFilter.Everything with { Kind = ClaimKind.Figure }, null));
        await TimeAsync("triage, a rare kind", new ListTriageQuery(TriageFilter.Everything with { Kind = ClaimKind.Promise }, null));
        await TimeAsync("triage, watched speakers: none", new ListTriageQuery(TriageFilter.Everything with { OnlyWatched = true }, null));
        await TimeAsync("triage, suggested for a queue: none", new ListTriageQuery(TriageFilter.Everything with { QueueId = newsroom.QueueId }, null));
        await TimeAsync("queue, waiting", new ShowQueueQuery(newsroom.QueueId, ClaimStatus.Queued, null));
        await TimeAsync("queues", new ListQueuesQuery());
        await TimeAsync("my desk", new ShowMyDeskQuery());
        await TimeAsync("what waits, on every page", new FrameQuery());
        await TimeAsync("go to: two words", new PaletteQuery($"{BigNewsroom.Word(3)} {BigNewsroom.Word(9)}"));
    }

    private static async Task<WebApplication> OpenAsync(PersistenceOptions options)
    {
        var builder = NewsroomApp.CreateBuilder(
        [
            "--environment=Testing", $"--applicationName={NewsroomApp.Rooms.GetName().Name}", $"--contentRoot={AppContext.BaseDirectory}", "--FactCheck:Workers=false",
            "--FactCheck:RequireTwoFactor=false", $"--FactCheck:DataFolder={options.DataFolder}", $"--FactCheck:Database:Provider={options.Provider}",
            $"--FactCheck:Database:ConnectionString={options.ConnectionString}", "--Logging:LogLevel:Default=Error",
        ]);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new Still()));
        builder.Services.Replace(ServiceDescriptor.Singleton(new PaceLimits(1_000_000, 1_000_000)));
        var app = NewsroomApp.Build(builder);
        if (await app.Services.GetRequiredService<Preparation>().Run() is { } reason) throw new InvalidOperationException(reason);
        return app;
    }

    private static async Task<Caller> EditorAsync(WebApplication app, Guid queueId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = new Person { UserName = "editor@newsroom.example", Email = "editor@newsroom.example", DisplayName = "Editor", JoinedAt = Noon };
        if (await people.CreateAsync(person, "plain-otter-garden-seven") is { Succeeded: false } refused) throw new InvalidOperationException(refused.ToString());
        await people.AddToRolesAsync(person, RoleNames.Of(Roles.Editor));
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        (await db.Queues.SingleAsync(queue => queue.Id == queueId)).Admit(person.Id, Noon);
        await db.SaveChangesAsync();
        return new Caller(person.Id, await people.GetSecurityStampAsync(person));
    }

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }
}
