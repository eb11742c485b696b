using System.Globalization;
using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Benchmarks;

/// <summary>
/// A newsroom with as many claims as wanted, on either database: one claim of each state is made by the domain, its rows are then
/// copied by SQL, so that the copies have every column the model has. Verdicts have their settled rounds and filled seats. Words are drawn from a vocabulary as Zipf found them in texts:
/// the k-th most used one with a weight of 1/k.
/// </summary>
internal sealed class BigNewsroom : IAsyncDisposable
{
    public const int Vocabulary = 40_000;
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly Func<Task> drop;

    private BigNewsroom(PersistenceOptions options, Func<Task> drop)
    {
        (Options, this.drop) = (options, drop);
        Services = new ServiceCollection().AddPersistence(options).AddScoped<IActing, Somebody>().AddSingleton(TimeProvider.System).AddLogging()
            .BuildServiceProvider();
    }

    public PersistenceOptions Options { get; }

    public ServiceProvider Services { get; }

    public IDatabase Database => Services.GetRequiredService<IDatabase>();

    public Guid QueueId { get; private set; }

    public IReadOnlyList<Guid> Reviewers { get; private set; } = [];

    /// <summary>The word with this rank, 1 for the most used.</summary>
    public static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + 20; rest > 0; rest /= 70) word.Append("bdfgklmnprstvz"[rest % 14]).Append("aeiou"[rest / 14 % 5]);
        return word.ToString();
    }

    /// <summary>Makes one, or opens one that was kept: FACTCHECK_BENCHMARK_DATA names the folder that keeps them for the next run.</summary>
    /// <param name="on">On which database.</param>
    /// <param name="claims">How many claims.</param>
    /// <param name="queued">How many of them stand in the queue.</param>
    /// <param name="reviewers">How many members the queue has.</param>
    /// <param name="mayBeKept">False when what is done to it leaves it another newsroom.</param>
    public static async Task<BigNewsroom> OpenAsync(DatabaseProvider on, int claims, int queued, int reviewers = 16, bool mayBeKept = false)
    {
        var kept = mayBeKept && Environment.GetEnvironmentVariable("FACTCHECK_BENCHMARK_DATA") is { Length: > 0 } folder
            ? Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"big-{claims}"))).FullName
            : null;
        var newsroom = on == DatabaseProvider.Sqlite ? OnFile(kept) : await OnServerAsync(kept is null ? null : $"factcheck_{Path.GetFileName(Path.GetDirectoryName(kept))}_{claims}");
        await using var scope = newsroom.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await newsroom.Database.PrepareAsync(db, CancellationToken.None);
        if (await db.Claims.AnyAsync())
        {
            (newsroom.QueueId, newsroom.Reviewers) = (await db.Queues.Where(q => q.Name == "All").Select(q => q.Id).SingleAsync(), await db.Users.Where(u => u.UserName != "p0" && u.UserName!.StartsWith("p")).Select(u => u.Id).ToListAsync());
            return newsroom;
        }

        var templates = await newsroom.MakeTemplatesAsync(db, reviewers, claims);
        await CopyAsync(db, on, templates, claims, queued);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return newsroom;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await drop();
    }

    private async Task<(Guid Suggested, Guid Queued)> MakeTemplatesAsync(FactCheckDb db, int reviewers, int claims)
    {
        var people = Enumerable.Range(0, reviewers + 1).Select(i => new Person { UserName = $"p{i}", NormalizedUserName = $"P{i}", JoinedAt = Noon }).ToList();
        var editor = new By(Actor.Person(people[0].Id, Roles.Editor), new DeskFacts(QueueMembers: reviewers), Noon);
        var scale = Scale.Of(StartingScale.Name, StartingScale.Ratings, "en", Noon).Value;
        var queue = Queue.Open("All", "", QueueTerms.Usual(scale.Id) with { HoldsAtOnce = 20 }, [.. people.Select(p => p.Id)], Noon).Value;
        var text = ArticleText.Of("Nobody was hurt.").Value;
        var article = Article.Receive("Nobody was hurt."u8, text, CaptureKind.Pasted, null, editor.Actor, Noon);
        var suggested = Claim.Suggest(editor, new NewClaim(1, "Nobody was hurt", "en", Guid.CreateVersion7(), article.Id, true, ClaimKind.Fact)).Value;
        var queued = Claim.Suggest(editor, new NewClaim(2, "Nobody was hurt", "en", Guid.CreateVersion7(), article.Id, true, ClaimKind.Fact)).Value;
        queued.Queue(editor, new QueueOrder(queue.TermsOn(1), Priority.Normal, null, reviewers));
        var rated = BigTables.Rated(editor, new QueueOrder(queue.TermsOn(1), Priority.Normal, null, reviewers), new NewClaim(claims + 3, "Nobody was hurt", "en", Guid.CreateVersion7(), article.Id, true, ClaimKind.Fact), people[1].Id);
        db.AddRange(people);
        db.AddRange(scale, queue, article, suggested, queued, rated.Claim, rated.Review, BigListings.Template(suggested, Noon));
        db.AddRange(BigTables.Templates(people[0].Id, Noon));
        await db.SaveChangesAsync();
        (QueueId, Reviewers) = (queue.Id, [.. people.Skip(1).Select(p => p.Id)]);
        return (suggested.Id, queued.Id);
    }

    private static async Task CopyAsync(FactCheckDb db, DatabaseProvider on, (Guid Suggested, Guid Queued) templates, int claims, int queued)
    {
        await db.Database.OpenConnectionAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var types = on == DatabaseProvider.Sqlite ? ("TEXT", "INTEGER") : ("uuid", "bigint");
        var table = $"CREATE TEMP TABLE big (\"Id\" {types.Item1}, \"Number\" {types.Item2}, \"Text\" text, \"Template\" {types.Item1}, \"Status\" text, \"Standing\" text, \"Priority\" integer)";
        await db.Database.ExecuteSqlRawAsync(table);
        var rows = Rows(templates, claims, queued);
        if (on == DatabaseProvider.Sqlite) await FillFileAsync(db, rows);
        else await FillServerAsync(db, rows);
        var own = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Id"] = "b.\"Id\"", ["Number"] = "b.\"Number\"", ["Text"] = "b.\"Text\"", ["SearchText"] = "b.\"Text\"",
            ["Status"] = "b.\"Status\"", ["Standing"] = "b.\"Standing\"", ["Priority"] = "b.\"Priority\"", ["LeadArticleId"] = ArticleOf, ["SeatFrom"] = "CASE WHEN b.\"Status\" = 'Queued' THEN t.\"SeatFrom\" END",
        };
        await db.Database.ExecuteSqlRawAsync("CREATE INDEX big_number ON big (\"Number\")");
        await BigTables.CopyAsync(db, on);
        await CopyRowsAsync(db, typeof(Claim), "Id", own);
        await BigListings.CopyAsync(db, on);
        var settled = $"CASE WHEN b.\"Status\" = 'Published' THEN {SettledAt(on, claims)} END";
        await CopyRowsAsync(db, typeof(Round), "ClaimId", new(StringComparer.Ordinal) { ["ClaimId"] = "b.\"Id\"", ["SettledAt"] = settled, ["ClosedAt"] = settled });
        await BigTables.CopyReviewsAsync(db);
        static string Filled(string what, string otherwise) => $"CASE WHEN b.\"Status\" = 'Published' THEN {what} ELSE t.\"{otherwise}\" END";
        const string review = "(SELECT {0} FROM \"Reviews\" v WHERE v.\"Id\" = b.\"Id\")";
        await CopyRowsAsync(db, typeof(Seat), "ClaimId", new(StringComparer.Ordinal)
        {
            ["ClaimId"] = "b.\"Id\"", ["State"] = Filled("'Filled'", "State"), ["ReviewId"] = Filled("b.\"Id\"", "ReviewId"),
            ["ReviewerId"] = Filled(string.Format(CultureInfo.InvariantCulture, review, "v.\"WriterId\""), "ReviewerId"), ["HeldSince"] = Filled(string.Format(CultureInfo.InvariantCulture, review, "v.\"First_At\""), "HeldSince"),
        });
        await CopyRowsAsync(db, typeof(TriagePlace), "ClaimId", Place, "WHERE b.\"Status\" = 'Suggested'");
        await db.Database.ExecuteSqlRawAsync("DROP TABLE big");
    }

    /// <summary>The article of a claim: every tenth claim begins another one.</summary>
    public const string ArticleOf = "(SELECT a.\"Id\" FROM big a WHERE a.\"Number\" = CASE WHEN b.\"Number\" < 10 THEN 10 ELSE b.\"Number\" - b.\"Number\" % 10 END)";

    // A bigger newsroom is an older one, not a busier one: its last fifty verdicts were settled within a day, the fifty before on the day before.
    private static string SettledAt(DatabaseProvider on, int claims) => on == DatabaseProvider.Sqlite
        ? string.Create(CultureInfo.InvariantCulture, $"datetime('2026-03-02 12:00:00', '-' || (({claims} + 2 - b.\"Number\") / 250) || ' days')")
        : string.Create(CultureInfo.InvariantCulture, $"timestamptz '2026-03-02 12:00:00+00' - ({claims} + 2 - b.\"Number\") / 250 * interval '1 day'");

    // Points as the domain gives them: up to 40 for check-worthiness, up to 25 for mentions; come over the last forty days.
    private static Dictionary<string, string> Place { get; } = new(StringComparer.Ordinal)
    {
        ["ClaimId"] = "b.\"Id\"", ["ArticleId"] = ArticleOf, ["Number"] = "b.\"Number\"", ["Day"] = "t.\"Day\" - b.\"Number\" % 40",
        ["CheckWorthiness"] = "(b.\"Number\" * 7919 % 41) / 40.0", ["Mentions"] = "1 + b.\"Number\" * 104729 % 6",
        ["Points"] = "b.\"Number\" * 7919 % 41 + 5 * (b.\"Number\" * 104729 % 6)",
        ["Kind"] = "CASE WHEN b.\"Number\" % 500 = 0 THEN 'Promise' WHEN b.\"Number\" % 3 = 0 THEN 'Figure' ELSE 'Fact' END",
    };

    /// <summary>Every column of the entity's table, of what it owns in the same table too.</summary>
    public static List<string> Columns(FactCheckDb db, Type type)
    {
        var table = db.Model.FindEntityTypes(type).Single().GetTableName()!;
        var store = Microsoft.EntityFrameworkCore.Metadata.StoreObjectIdentifier.Table(table);
        return [.. db.Model.GetEntityTypes().Where(e => e.GetTableName() == table)
            .SelectMany(e => e.GetProperties().Concat(e.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties())))
            .Select(p => p.GetColumnName(store)).OfType<string>().Distinct()];
    }

    private static Task CopyRowsAsync(FactCheckDb db, Type type, string key, Dictionary<string, string> own, string where = "")
    {
        var (table, columns) = (db.Model.FindEntityTypes(type).Single().GetTableName()!, Columns(db, type));
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => own.GetValueOrDefault(c) ?? $"t.\"{c}\""))} FROM big b JOIN \"{table}\" t ON t.\"{key}\" = b.\"Template\" {where}";
        return db.Database.ExecuteSqlRawAsync(sql);
    }

    private static IEnumerable<(Guid Id, long Number, string Text, Guid Template, string Status, string Standing, int Priority)> Rows(
        (Guid Suggested, Guid Queued) templates, int claims, int queued)
    {
        var random = new Random(1423);
        for (var i = 0; i < claims; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 12).Select(_ => Word((int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary)))));
            var isQueued = i < queued;
            var (status, standing) = isQueued ? ("Queued", "None") : (i % 20) switch { < 15 => ("Suggested", "None"), < 19 => ("Published", "Up"), _ => ("Dismissed", "None") };
            yield return (Guid.CreateVersion7(Noon.AddMilliseconds(i)), i + 3, words, isQueued || status == "Published" ? templates.Queued : templates.Suggested, status, standing, random.Next(4));
        }
    }

    private static async Task FillFileAsync(FactCheckDb db, IEnumerable<(Guid, long, string, Guid, string, string, int)> rows)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
        command.CommandText = "INSERT INTO big VALUES (@0, @1, @2, @3, @4, @5, @6)";
        for (var i = 0; i < 7; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + i.ToString(CultureInfo.InvariantCulture);
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            var values = (System.Runtime.CompilerServices.ITuple)row;
            for (var i = 0; i < 7; i++) command.Parameters[i].Value = values[i];
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task FillServerAsync(FactCheckDb db, IEnumerable<(Guid, long, string, Guid, string, string, int)> rows)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync("COPY big FROM STDIN (FORMAT binary)");
        foreach (var (id, number, text, template, status, standing, priority) in rows)
            await copy.WriteRowAsync(CancellationToken.None, id, number, text, template, status, standing, priority);
        await copy.CompleteAsync();
    }

    private static BigNewsroom OnFile(string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("factcheck-big-").FullName;
        return new BigNewsroom(new PersistenceOptions { DataFolder = folder }, () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (kept is null) Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<BigNewsroom> OnServerAsync(string? kept)
    {
        var server = Environment.GetEnvironmentVariable("FACTCHECK_TEST_POSTGRES") ?? throw new InvalidOperationException("Set FACTCHECK_TEST_POSTGRES.");
        var name = kept ?? $"factcheck_big_{Guid.NewGuid():N}";
        if (!await IsThereAsync(server, name)) await ServerAsync(server, $"CREATE DATABASE \"{name}\"");
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40, CommandTimeout = 3600 }.ToString();
        return new BigNewsroom(new PersistenceOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = connection }, async () =>
        {
            NpgsqlConnection.ClearAllPools();
            if (kept is not null) return;
            await ServerAsync(server, $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        });
    }

    private static async Task<bool> IsThereAsync(string server, string name)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = @name", connection);
        command.Parameters.AddWithValue("name", name);
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }

    private static async Task ServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Somebody : IActing
    {
        public Actor Actor => Actor.Outbox;
    }
}
