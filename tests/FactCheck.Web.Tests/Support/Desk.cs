using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Identity;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Web.Tests.Support;

/// <summary>Somebody of the newsroom, as a test speaks of them.</summary>
public sealed record Somebody(Guid Id, string Name, string Email, string? Stamp)
{
    /// <summary>Every account that a test makes has this password.</summary>
    public const string Password = "plain-otter-garden-seven";
}

/// <summary>
/// A newsroom of its own: the whole application in this process, on a database of its own (SQLite, or PostgreSQL where
/// FACTCHECK_TEST_POSTGRES names a server), with a clock that stands still and workers that move by hand. Make one per test:
/// <c>await using var desk = await Desk.Open();</c>
/// </summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private readonly string data;

    // Making every endpoint is the dearest part of a start, and most tests of rooms never ask for a page.
    private readonly Lazy<bool> listening;

    private Desk(TestDatabase database, WebApplication app, TestClock clock, string data)
    {
        (this.database, this.app, Clock, this.data) = (database, app, clock, data);
        listening = new(() =>
        {
            app.StartAsync().GetAwaiter().GetResult();
            return true;
        });
    }

    public TestClock Clock { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Set to <c>Sqlite</c>, rooms are tested there although a server is at hand: the test command runs them on both.</summary>
    public const string DatabaseVariable = "FACTCHECK_TEST_ROOMS";

    private static DatabaseProvider On =>
        Environment.GetEnvironmentVariable(TestDatabase.PostgresVariable) is { Length: > 0 } && Environment.GetEnvironmentVariable(DatabaseVariable) != nameof(DatabaseProvider.Sqlite)
            ? DatabaseProvider.PostgreSql
            : DatabaseProvider.Sqlite;

    /// <summary>Opens a newsroom. <paramref name="change"/> may replace services before it is built, <paramref name="settings"/> are an operator's.</summary>
    public static async Task<Desk> Open(
        Action<IServiceCollection>? change = null, string environment = "Testing", Action<WebApplication>? map = null, params string[] settings)
    {
        var database = await TestDatabase.CreateAsync(On);
        var clock = new TestClock(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        var data = Directory.CreateTempSubdirectory("factcheck-data-").FullName;
        var builder = NewsroomApp.CreateBuilder(
        [
            $"--environment={environment}", $"--applicationName={NewsroomApp.Rooms.GetName().Name}", $"--contentRoot={AppContext.BaseDirectory}", $"--FactCheck:DataFolder={data}", "--FactCheck:Workers=false",
            "--FactCheck:DrainSeconds=0", "--FactCheck:RequireTwoFactor=false", $"--FactCheck:Database:Provider={database.Options.Provider}",
            $"--FactCheck:Database:ConnectionString={database.Options.ConnectionString}", "--Logging:LogLevel:Default=Error", .. settings,
        ]);
        builder.WebHost.UseTestServer();
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.Replace(ServiceDescriptor.Singleton(new PaceLimits(100_000, 100_000)));
        builder.Services.Replace(ServiceDescriptor.Singleton(new RequestRates(100_000, 100_000, 100_000)));
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        builder.Services.ConfigureDbContext<FactCheckDb>(StrictQueries.Refuse);
        change?.Invoke(builder.Services);
        var app = NewsroomApp.Build(builder);
        map?.Invoke(app);
        (await app.Services.GetRequiredService<Preparation>().Run()).ShouldBeNull();
        return new Desk(database, app, clock, data);
    }

    /// <summary>Somebody new in the newsroom, with these roles.</summary>
    public async Task<Somebody> Person(string name, Roles roles)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}-{Guid.NewGuid():N}@newsroom.example";
        var person = new Person { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, JoinedAt = Clock.Now() };
        (await people.CreateAsync(person, Somebody.Password)).Succeeded.ShouldBeTrue();
        await people.AddToRolesAsync(person, RoleNames.Of(roles));
        return new Somebody(person.Id, name, email, await people.GetSecurityStampAsync(person));
    }

    /// <summary>Sends a request as a page of this person would; null is a reader.</summary>
    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, Somebody? @as) =>
        app.Services.GetRequiredService<Road>().Travel(
            request, acting => acting.Caller = @as is null ? Caller.Reader : new Caller(@as.Id, @as.Stamp), CancellationToken.None);

    /// <summary>Sends a request as a worker would: the clock, the engine, the outbox.</summary>
    public Task<TResponse> SendAs<TResponse>(Actor worker, IRequest<TResponse> request) =>
        app.Services.GetRequiredService<Road>().Travel(request, acting => acting.Worker = worker, CancellationToken.None);

    /// <summary>Runs a piece of a background job, as the runner would on the only node; answers whether more is left.</summary>
    public async Task<bool> Run(string job)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await app.Services.GetServices<IJob>().Single(one => one.Name == job).Run(scope.ServiceProvider, leads: true, CancellationToken.None);
    }

    /// <summary>The same on a node that does not lead.</summary>
    public async Task Follow(string job)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await app.Services.GetServices<IJob>().Single(one => one.Name == job).Run(scope.ServiceProvider, leads: false, CancellationToken.None);
    }

    /// <summary>Asks the database itself, as nobody.</summary>
    public Task<T> Ask<T>(Func<FactCheckDb, Task<T>> question) => Ask(question, Actor.Reader);

    /// <summary>Asks the database itself, with this actor's eyes: the filter of blind reviews sees them.</summary>
    public async Task<T> Ask<T>(Func<FactCheckDb, Task<T>> question, Actor actor)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Actor = actor;
        return await question(scope.ServiceProvider.GetRequiredService<FactCheckDb>());
    }

    /// <summary>Puts things into the database that a test stands on, in one save.</summary>
    public Task Put(params object[] things) => Ask(async db =>
    {
        db.AddRange(things);
        return await db.SaveChangesAsync();
    });

    /// <summary>Every page and endpoint that answers requests.</summary>
    public IEnumerable<RouteEndpoint> Endpoints
    {
        get
        {
            _ = listening.Value;
            return app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        }
    }

    /// <summary>The server itself, for requests that no browser makes.</summary>
    public TestServer Server
    {
        get
        {
            _ = listening.Value;
            return app.GetTestServer();
        }
    }

    /// <summary>A browser without a cookie; it does not follow redirects.</summary>
    public HttpClient Browser() => Server.CreateHandlingClient();

    /// <summary>A browser in which this person signed in, through the sign-in page.</summary>
    public async Task<HttpClient> BrowserOf(Somebody somebody)
    {
        var browser = Browser();
        var answer = await browser.Post("/account/sign-in", "sign-in", ("Email", somebody.Email), ("Password", Somebody.Password));
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (listening.IsValueCreated) await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}
