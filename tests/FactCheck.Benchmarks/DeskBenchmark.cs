using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Features.Intake.ListArticles;
using FactCheck.Web.Features.Publishing.ListVerdicts;
using FactCheck.Web.Features.Queues.ListQueues;
using FactCheck.Web.Features.Queues.ShowQueue;
using FactCheck.Web.Features.Queues.ShowRules;
using FactCheck.Web.Features.Queues.ShowWorkload;
using FactCheck.Web.Features.Reading.ListRequests;
using FactCheck.Web.Features.Review.ListDisputes;
using FactCheck.Web.Features.Review.ListExhibits;
using FactCheck.Web.Features.Review.ShowMyDesk;
using FactCheck.Web.Features.Speakers.ListSpeakers;
using FactCheck.Web.Features.Triage.FindTraits;
using FactCheck.Web.Features.Triage.ListPutAside;
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
/// many claims (10,000 and 1,000,000 unless named), on SQLite and, with FACTCHECK_TEST_POSTGRES, on PostgreSQL. Three claims in four
/// are suggested.
/// </summary>
internal static class DeskBenchmark
{
    private const int Queued = 2_000;
    private const double MostMilliseconds = 25;
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var (few, many) = PersistenceBenchmark.SizesIn(args);
        var report = new Report();
        foreach (var on in PersistenceBenchmark.Databases())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{on}, {few:#,0} and {many:#,0} claims"));
            await using var small = await BigNewsroom.OpenAsync(on, few, Queued, mayBeKept: true);
            await using var big = await BigNewsroom.OpenAsync(on, many, Queued, mayBeKept: true);
            await using var smallApp = await OpenAsync(small.Options);
            await using var bigApp = await OpenAsync(big.Options);
            await MeasureAsync(report, await Desk.OfAsync(small, smallApp, few), await Desk.OfAsync(big, bigApp, many));
        }

        return report.ExitCode;
    }

    private static async Task MeasureAsync(Report report, Desk small, Desk big)
    {
        var sides = new Sides<Desk>(report, small, big);
        Task TimeAsync<T>(string name, Func<Desk, IRequest<Outcome<T>>> query) => sides.TimeAsync(name, MostMilliseconds, 0, desk => desk.AskAsync(query(desk)));

        await TimeAsync("triage, first page", _ => new ListTriageQuery(TriageFilter.Everything, null));
        await TimeAsync("triage, second page", desk => new ListTriageQuery(TriageFilter.Everything, desk.SecondPage));
        await sides.DepthAsync($"triage, page {big.DeepPage:#,0} ÷ page 1", desk => desk.AskAsync(new ListTriageQuery(TriageFilter.Everything, null)), desk => desk.AskAsync(new ListTriageQuery(TriageFilter.Everything, desk.Deep)));
        await TimeAsync("triage, in the middle", desk => new ListTriageQuery(TriageFilter.Everything, $"33-{desk.Claims / 2}"));
        await TimeAsync("triage, at the end", _ => new ListTriageQuery(TriageFilter.Everything, "1-900"));
        await TimeAsync("triage, a common kind", _ => new ListTriageQuery(TriageFilter.Everything with { Kind = ClaimKind.Figure }, null));
        await TimeAsync("triage, a rare kind", _ => new ListTriageQuery(TriageFilter.Everything with { Kind = ClaimKind.Promise }, null));
        await TimeAsync("triage, watched speakers: none", _ => new ListTriageQuery(TriageFilter.Everything with { OnlyWatched = true }, null));
        await TimeAsync("triage, for a queue: none", desk => new ListTriageQuery(TriageFilter.Everything with { QueueId = desk.QueueId }, null));
        await TimeAsync("triage, one speaker", desk => new ListTriageQuery(new(SpeakerId: desk.Traits.Speaker), null));
        await TimeAsync("triage, an outlet with half of all", desk => new ListTriageQuery(new(OutletId: desk.Traits.Outlet), null));
        await TimeAsync("triage, that outlet and a topic", desk => new ListTriageQuery(new(OutletId: desk.Traits.Outlet, TopicId: desk.Traits.Topic), null));
        await TimeAsync("triage, that outlet and a rare kind", desk => new ListTriageQuery(new(Kind: ClaimKind.Promise, OutletId: desk.Traits.Outlet), null));
        await TimeAsync("triage, filters by name", _ => new FindTraitsQuery(BigNewsroom.Word(9)));
        await TimeAsync("put aside", _ => new ListPutAsideQuery(null, false, null));
        await TimeAsync("put aside, for one reason: none", _ => new ListPutAsideQuery(DismissalReason.Opinion, false, null));
        await TimeAsync("queue, waiting", desk => new ShowQueueQuery(desk.QueueId, ClaimStatus.Queued, null));
        await TimeAsync("queues", _ => new ListQueuesQuery());
        await TimeAsync("my desk", _ => new ShowMyDeskQuery());
        await TimeAsync("what waits, on every page", _ => new FrameQuery());
        await TimeAsync("articles", _ => new ListArticlesQuery(null, null, null));
        await TimeAsync("articles, words of the title", _ => new ListArticlesQuery(BigNewsroom.Word(9), null, null));
        await TimeAsync("speakers", _ => new ListSpeakersQuery(null, null, null));
        await TimeAsync("speakers, watched: none", _ => new ListSpeakersQuery(null, "watched", null));
        await TimeAsync("exhibits", _ => new ListExhibitsQuery(null));
        await TimeAsync("exhibits, words of the title", _ => new ListExhibitsQuery(BigNewsroom.Word(9)));
        await TimeAsync("verdicts", _ => new ListVerdictsQuery());
        await TimeAsync("disputes", _ => new ListDisputesQuery());
        await TimeAsync("readers' requests", _ => new ListRequestsQuery(false));
        await TimeAsync("readers' requests, answered: none", _ => new ListRequestsQuery(true));
        await TimeAsync("workload", _ => new ShowWorkloadQuery());
        await TimeAsync("rules of a queue", desk => new ShowRulesQuery(desk.QueueId, null));
        await TimeAsync("go to: two words", _ => new PaletteQuery($"{BigNewsroom.Word(3)} {BigNewsroom.Word(9)}"));
    }

    /// <summary>The application on such a newsroom, without its workers.</summary>
    internal static async Task<WebApplication> OpenAsync(PersistenceOptions options)
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

    internal static async Task<Caller> EditorAsync(WebApplication app, Guid queueId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        if (await people.FindByNameAsync("editor@newsroom.example") is { } known) return new Caller(known.Id, await people.GetSecurityStampAsync(known));
        var person = new Person { UserName = "editor@newsroom.example", Email = "editor@newsroom.example", DisplayName = "Editor", JoinedAt = Noon };
        if (await people.CreateAsync(person, "plain-otter-garden-seven") is { Succeeded: false } refused) throw new InvalidOperationException(refused.ToString());
        await people.AddToRolesAsync(person, RoleNames.Of(Roles.Editor));
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        (await db.Queues.SingleAsync(queue => queue.Id == queueId)).Admit(person.Id, Noon);
        await db.SaveChangesAsync();
        return new Caller(person.Id, await people.GetSecurityStampAsync(person));
    }

    /// <summary>A newsroom with an editor who asks.</summary>
    private sealed class Desk(Guid queueId, Road road, Caller editor, int claims)
    {
        public Guid QueueId => queueId;

        public int Claims => claims;

        /// <summary>A speaker of one claim in 53, an outlet of every second one, a topic of one in 41.</summary>
        public (Guid Speaker, Guid Outlet, Guid Topic) Traits { get; private set; }

        /// <summary>Where the second page of triage begins.</summary>
        public string? SecondPage { get; private set; }

        /// <summary>Where page 18,000 of triage begins, or the last one.</summary>
        public string? Deep { get; private set; }

        /// <summary>Which page that is.</summary>
        public int DeepPage { get; private set; }

        public static async Task<Desk> OfAsync(BigNewsroom newsroom, WebApplication app, int claims)
        {
            var desk = new Desk(newsroom.QueueId, app.Services.GetRequiredService<Road>(), await EditorAsync(app, newsroom.QueueId), claims);
            await using (var scope = newsroom.Services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
                desk.Traits = await BigTables.TraitsAsync(db);
                var (weights, today) = ((await db.TriageBasisAsync(CancellationToken.None)).Weights, TriagePlace.DayOf(Noon));
                var all = (await db.TriagePlaces.AsNoTracking().ToListAsync()).Select(place => (place.PriorityOn(weights, today).Total, place.Number)).OrderByDescending(p => p.Total).ThenByDescending(p => p.Number).ToList();
                desk.DeepPage = Math.Min(18_000, (all.Count - 1) / 40);
                if (desk.DeepPage > 1) desk.Deep = string.Create(CultureInfo.InvariantCulture, $"{all[((desk.DeepPage - 1) * 40) - 1].Total}-{all[((desk.DeepPage - 1) * 40) - 1].Number}");
            }

            desk.SecondPage = (await desk.AskAsync(new ListTriageQuery(TriageFilter.Everything, null))).Next;
            return desk;
        }

        public async Task<T> AskAsync<T>(IRequest<Outcome<T>> query) =>
            await road.Travel(query, acting => acting.Caller = editor, CancellationToken.None) is { IsDone: true } answer
                ? answer.Value
                : throw new InvalidOperationException($"{query} was refused.");
    }

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Noon;
    }
}
