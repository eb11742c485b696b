using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.PostgreSql;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace FactCheck.Persistence.Tests.Providers;

public sealed class PreparingTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_migrations_are_all_there_and_preparing_twice_changes_nothing(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(on);
        await using var scope = database.AsWorker();
        await database.Database.PrepareAsync(scope.Db, CancellationToken.None);
        var before = await SchemaAsync(on, scope.Db);
        await database.Database.PrepareAsync(scope.Db, CancellationToken.None);
        scope.Db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await scope.Db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await SchemaAsync(on, scope.Db)).ShouldBe(before);
    }

    [Fact]
    public async Task Both_databases_have_the_same_migrations_in_the_same_order()
    {
        await using var file = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await using var server = await TestDatabase.CreateEmptyAsync(DatabaseProvider.PostgreSql);
        await using var one = file.AsWorker();
        await using var other = server.AsWorker();
        one.Db.Database.GetMigrations().ShouldNotBeEmpty();
        one.Db.Database.GetMigrations().ShouldBe(other.Db.Database.GetMigrations());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Triggers_and_search_that_went_missing_are_there_again_after_a_start(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync("The bridge was closed for a week");
        await using var scope = database.AsWorker();
        var before = await SchemaAsync(on, scope.Db);
        var lost = on == DatabaseProvider.Sqlite
            ? "DROP TRIGGER \"History_NoDelete\"; DROP TABLE \"ClaimWords\"; DROP TABLE \"ClaimSearch\"; DROP INDEX \"IX_Claims_NextSeat\""
            : "DROP TRIGGER \"History_NoDelete\" ON \"History\"; ALTER TABLE \"Claims\" DROP COLUMN \"SearchWords\"; DROP INDEX \"IX_Claims_NextSeat\"";
        await scope.Db.Database.ExecuteSqlRawAsync(lost);
        await database.Database.PrepareAsync(scope.Db, CancellationToken.None);
        (await SchemaAsync(on, scope.Db)).ShouldBe(before);
        (await scope.Get<IFindClaims>().FindAsync(new("bridge"), CancellationToken.None)).ClaimIds.Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_install_of_before_is_searched_like_a_new_one_after_its_next_start(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync("The bridge was closed for a week");
        await using var scope = database.AsWorker();
        var before = await SchemaAsync(on, scope.Db);
        await scope.Db.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_Speakers_LastWord\"; DROP INDEX \"IX_Listings_RatingOfOutlet\"");
        if (on == DatabaseProvider.Sqlite)
            await scope.Db.Database.ExecuteSqlRawAsync("DROP TABLE \"ListingSearch\"; CREATE VIRTUAL TABLE \"ListingSearch\" USING fts5(text, content='', contentless_delete=1, detail='full', prefix='3', tokenize='unicode61')");
        else
            await scope.Db.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_Claims_SearchBlocks\"; CREATE INDEX \"IX_Claims_SearchWords\" ON \"Claims\" USING gin (\"SearchWords\") WITH (fastupdate = off)");
        await database.Database.PrepareAsync(scope.Db, CancellationToken.None);
        (await SchemaAsync(on, scope.Db)).ShouldBe(before);
        (await scope.Get<IFindClaims>().FindAsync(new("bridge"), CancellationToken.None)).ClaimIds.Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_index_that_serves_nothing_any_more_is_gone_after_a_start(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        await using var scope = database.AsWorker();
        var before = await SchemaAsync(on, scope.Db);
        await scope.Db.Database.ExecuteSqlRawAsync("CREATE INDEX \"IX_Claims_Overdue\" ON \"Claims\" (\"Deadline\")");
        (await SchemaAsync(on, scope.Db)).ShouldNotBe(before);
        await database.Database.PrepareAsync(scope.Db, CancellationToken.None);
        (await SchemaAsync(on, scope.Db)).ShouldBe(before);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_was_listed_before_has_the_ends_of_its_scale_after_the_migration(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.PublishAsync("The river rose two metres");
        await using var scope = database.AsWorker();
        scope.Db.Listings.Add(Listing.Of(await scope.Db.Claims.SingleAsync(), (await scope.Db.Verdicts.SingleAsync()).Newest!.Record!, "/claims/river", []));
        await scope.Db.SaveChangesAsync();
        var before = await scope.Db.Listings.AsNoTracking().SingleAsync();
        before.RatingBest.ShouldNotBeNull().ShouldBeGreaterThan(before.RatingWorst.ShouldNotBeNull());
        var migrations = scope.Db.GetService<IMigrator>();
        await migrations.MigrateAsync("20261127002330_TriageTraits");
        await migrations.MigrateAsync();
        var after = await scope.Db.Listings.AsNoTracking().SingleAsync();
        (after.RatingBest, after.RatingWorst).ShouldBe((before.RatingBest, before.RatingWorst));
    }

    [Theory, InlineData("", true), InlineData(";Max Auto Prepare=0", false)]
    public async Task On_PostgreSQL_what_is_asked_again_stays_prepared_unless_the_connection_string_says_otherwise(string given, bool stays)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var options = new PersistenceOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = database.Options.ConnectionString + given };
        await using var connection = new NpgsqlConnection(PostgreSqlDatabase.ConnectionStringOf(options));
        await connection.OpenAsync();
        await using var asked = new NpgsqlCommand("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%Asked again%'", connection);
        for (var i = 0; i < 10; i++)
        {
            await using var again = new NpgsqlCommand("SELECT 'Asked again'", connection);
            await again.ExecuteScalarAsync();
        }

        (await asked.ExecuteScalarAsync()).ShouldBe(stays ? 1L : 0L);
    }

    [Fact]
    public async Task SQLite_counts_its_indexes_at_a_start_so_that_it_knows_which_one_leads_to_less()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync("One", "Two");
        await using var scope = database.AsWorker();
        await database.Database.PrepareAsync(scope.Db, CancellationToken.None);
        (await scope.Db.Database.SqlQuery<string>($"SELECT stat AS Value FROM sqlite_stat1 WHERE idx = 'IX_Claims_LeadArticleId_Number'").SingleAsync()).ShouldBe("2 2 1");
    }

    [Fact]
    public async Task SQLite_runs_in_WAL_with_foreign_keys_and_a_safe_library()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var scope = database.AsWorker();
        (await PragmaAsync(scope.Db, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(scope.Db, "foreign_keys")).ShouldBe("1");
        (await PragmaAsync(scope.Db, "synchronous")).ShouldBe("1");
        (await PragmaAsync(scope.Db, "busy_timeout")).ShouldBe("5000");
        var version = (await database.Database.VersionAsync(scope.Db, CancellationToken.None)).Split(' ');
        version[0].ShouldBe("SQLite");
        Version.Parse(version[1]).ShouldBeGreaterThanOrEqualTo(new Version(3, 50, 2));
    }

    private static async Task<string> PragmaAsync(FactCheckDb db, string name)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    private static async Task<List<string>> SchemaAsync(DatabaseProvider on, FactCheckDb db)
    {
        var sql = on == DatabaseProvider.Sqlite
            ? "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') AS Value FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1"
            : """
              SELECT 'trigger ' || t.tgname || ' ' || pg_get_triggerdef(t.oid) AS "Value" FROM pg_trigger t WHERE NOT t.tgisinternal
              UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
              UNION ALL SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public'
              """;
        var found = await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        found.Sort(StringComparer.Ordinal);
        found.Count.ShouldBeGreaterThan(40);
        return found;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Whoever_starts_first_keeps_the_others_waiting(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var first = await database.Database.PrepareAloneAsync(CancellationToken.None);
        var second = database.Database.PrepareAloneAsync(CancellationToken.None);
        // Another question that goes there and back gives a second one that does not wait its time.
        await using (var scope = database.AsWorker()) await database.Database.VersionAsync(scope.Db, CancellationToken.None);

        second.IsCompleted.ShouldBeFalse();

        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }
}
