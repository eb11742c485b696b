using System.Data.Common;
using FactCheck.Domain.Claims;
using FactCheck.Persistence.Ledgers;
using FactCheck.Persistence.Providers;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Ledgers;

public sealed class AppendOnlyTests
{
    private static readonly string[] Guards = ["NoUpdate", "NoDelete", "NoTruncate"];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task History_and_ledger_take_no_change_and_no_deletion(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.QueueAsync("The river rose two metres");
        await using var scope = database.AsWorker();
        (await scope.Get<ILedger>().SealAsync(Desk.Noon, CancellationToken.None))!.Number.ShouldBe(1);
        foreach (var sql in new[]
        {
            "UPDATE \"History\" SET \"Act\" = 'dismiss' WHERE \"Number\" = 2",
            "UPDATE \"History\" SET \"ContentJson\" = '{{}}'",
            "UPDATE \"History\" SET \"ContentJson\" = NULL, \"Salt\" = NULL, \"Hash\" = 'x'",
            "DELETE FROM \"History\" WHERE \"Number\" = 2",
            "UPDATE \"Ledger\" SET \"HeadsJson\" = '[]'",
            "DELETE FROM \"Ledger\"",
        })
        {
            var refused = await Should.ThrowAsync<DbException>(() => scope.Db.Database.ExecuteSqlRawAsync(sql), sql);
            refused.Message.ShouldContain("append-only");
        }

        (await scope.Get<ILedger>().VerifyAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sealing_a_line_empties_it_and_breaks_no_chain(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.QueueAsync("The river rose two metres");
        await using var scope = database.AsWorker();
        var line = await scope.Db.History.FirstAsync();
        line.Seal();
        await scope.Db.SaveChangesAsync();
        (await scope.Get<ILedger>().VerifyAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Of_a_hundred_random_tamperings_the_verifier_finds_a_hundred(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync("One", "Two", "Three");
        foreach (var id in ids)
        {
            await desk.ChangeAsync(desk.Editor, id, claim => claim.Queue(desk.By(desk.Editor), desk.Order()));
            await using var sealing = database.AsWorker();
            await sealing.Get<ILedger>().SealAsync(Desk.Noon, CancellationToken.None);
            await desk.ChangeAsync(desk.Editor, id, claim => claim.Unqueue(desk.By(desk.Editor)));
            await desk.ChangeAsync(desk.Editor, id, claim => claim.Dismiss(desk.By(desk.Editor), DismissalReason.Trivial));
        }

        await using var scope = database.AsWorker();
        await scope.Get<ILedger>().SealAsync(Desk.Noon, CancellationToken.None);
        (await scope.Get<ILedger>().VerifyAsync(CancellationToken.None)).ShouldBeEmpty();
        await DropGuardsAsync(on, scope.Db, "History", "Ledger");

        var random = new Random(20260302);
        for (var i = 0; i < 100; i++)
        {
            var sql = Tamper(random, ids);
            var found = await database.Database.InTransactionAsync(
                scope.Db,
                async stop =>
                {
                    (await scope.Db.Database.ExecuteSqlRawAsync(sql, stop)).ShouldBeGreaterThan(0, sql);
                    return await scope.Get<ILedger>().VerifyAsync(stop);
                },
                _ => false,
                CancellationToken.None);
            found.ShouldNotBeEmpty(sql);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_published_version_is_frozen_and_one_that_was_edited_or_taken_away_is_found(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.PublishAsync("The river rose two metres");
        await using var scope = database.AsWorker();
        foreach (var sql in new[] { "UPDATE \"VerdictVersions\" SET \"RecordJson\" = '{{}}'", "UPDATE \"VerdictVersions\" SET \"Hash\" = 'x'", "DELETE FROM \"VerdictVersions\"" })
            (await Should.ThrowAsync<DbException>(() => scope.Db.Database.ExecuteSqlRawAsync(sql), sql)).Message.ShouldContain("append-only");
        (await scope.Get<ILedger>().VerifyAsync(CancellationToken.None)).ShouldBeEmpty();

        await DropGuardsAsync(on, scope.Db, "VerdictVersions");
        var version = (await scope.Db.Verdicts.AsNoTracking().SingleAsync()).Newest!;
        var forged = version.RecordJson!.Replace("two metres", "three metres", StringComparison.Ordinal);
        await scope.Db.Database.ExecuteSqlAsync($"UPDATE \"VerdictVersions\" SET \"RecordJson\" = {forged}, \"Hash\" = {Domain.Kernel.Hashing.Sha256(forged)}");
        (await scope.Get<ILedger>().VerifyAsync(CancellationToken.None)).Single().What.ShouldContain("edited");
        await scope.Db.Database.ExecuteSqlAsync($"DELETE FROM \"VerdictVersions\"");
        (await scope.Get<ILedger>().VerifyAsync(CancellationToken.None)).Single().What.ShouldContain("gone");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Removing_a_verdict_seals_its_text_and_keeps_its_hash(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.PublishAsync("The river rose two metres");
        await using var scope = database.AsWorker();
        var claim = await scope.Db.Claims.SingleAsync(c => c.Id == id);
        var verdict = await scope.Db.Verdicts.SingleAsync();
        var administrator = Domain.Kernel.Actor.Person(Guid.CreateVersion7(), Domain.Kernel.Roles.Administrator);
        claim.Remove(desk.By(administrator), verdict, "Court order").Problems.ShouldBeEmpty();
        await scope.Db.SaveChangesAsync();
        scope.Db.ChangeTracker.Clear();
        var version = (await scope.Db.Verdicts.SingleAsync()).Newest!;
        version.RecordJson.ShouldBeNull();
        version.Hash.ShouldNotBeEmpty();
        (await scope.Get<ILedger>().VerifyAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    private static string Tamper(Random random, IReadOnlyList<Guid> ids)
    {
        var claim = ids[random.Next(ids.Count)].ToString().ToUpperInvariant();
        var number = random.Next(1, 5);
        var line = $"UPPER(CAST(\"ClaimId\" AS text)) = '{claim}' AND \"Number\" = {number}";
        return random.Next(10) switch
        {
            0 => $"UPDATE \"History\" SET \"Act\" = 'publish' WHERE {line}",
            1 => $"UPDATE \"History\" SET \"To\" = 'Published' WHERE {line}",
            2 => $"UPDATE \"History\" SET \"ContentJson\" = REPLACE(\"ContentJson\", '{{{{', '{{{{ ') WHERE {line}",
            3 => $"UPDATE \"History\" SET \"ActorKind\" = 'Clock' WHERE {line}",
            4 => $"DELETE FROM \"History\" WHERE {line}",
            5 => $"UPDATE \"History\" SET \"Number\" = CASE \"Number\" WHEN {number} THEN 99 ELSE \"Number\" END WHERE {line}",
            6 => $"DELETE FROM \"Ledger\" WHERE \"Number\" = {number}",
            7 => $"UPDATE \"Ledger\" SET \"HeadsJson\" = '[]' WHERE \"Number\" = {number}",
            8 => $"UPDATE \"Ledger\" SET \"Number\" = 99 WHERE \"Number\" = {Math.Min(number, 3)}",
            _ => $"UPDATE \"History\" SET \"PreviousHash\" = \"Hash\" WHERE {line}",
        };
    }

    private static async Task DropGuardsAsync(DatabaseProvider on, FactCheckDb db, params string[] tables)
    {
        foreach (var table in tables)
            foreach (var guard in Guards.Take(on == DatabaseProvider.Sqlite ? 2 : 3))
            {
                var sql = on == DatabaseProvider.Sqlite ? $"DROP TRIGGER \"{table}_{guard}\"" : $"DROP TRIGGER \"{table}_{guard}\" ON \"{table}\"";
                await db.Database.ExecuteSqlRawAsync(sql);
            }
    }
}
