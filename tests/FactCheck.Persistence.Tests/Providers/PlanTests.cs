using FactCheck.Domain.Triage;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.Common;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Triage;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Providers;

/// <summary>What is asked most often grows with no table: neither the claim somebody opens, nor the next one, nor the page of triage.</summary>
public sealed class PlanTests
{
    private const string Fence = " LIMIT 1 OFFSET 0";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_claim_is_loaded_with_its_rounds_and_seats_along_indexes(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres");
        await using var scope = database.AsWorker();

        Plans.Whole(on, await Plans.OfAsync(scope.Db, on, () => scope.Db.Claims.SingleAsync(claim => claim.Id == id))).ShouldBeEmpty();
        // Nothing leads by the reason of a dismissal; and on SQLite nothing leads to seats in a single statement.
        Plans.Whole(on, await Plans.OfAsync(scope.Db, on, () => scope.Db.Claims.Where(claim => claim.DismissalReason != null).ToListAsync())).ShouldNotBeEmpty();
        if (on == DatabaseProvider.Sqlite) Plans.Whole(on, await Plans.OfAsync(scope.Db, on, () => scope.Db.Claims.AsSingleQuery().SingleAsync(claim => claim.Id == id))).ShouldNotBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_next_claim_is_found_along_its_index_and_no_earlier_seat_of_its_taker_is_read(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.QueueAsync("The river rose two metres");
        await using var scope = database.AsWorker();
        Task<string> PlanAsync(string sql) => Plans.OfAsync(scope.Db, on, sql, ("queue", desk.QueueId), ("person", desk.Reviewers[0].PersonId), ("now", Desk.Noon.UtcDateTime));
        var sql = NextClaimSql.First("");

        var plan = await PlanAsync(sql);
        Plans.Whole(on, plan).ShouldBeEmpty();
        plan.ShouldContain(NextClaimSql.IndexName);
        plan.ShouldNotContain("IX_Seats_ReviewerId");
        if (on == DatabaseProvider.Sqlite) plan.ShouldNotContain("TEMP B-TREE");
        else plan.ShouldNotContain("Sort");
        // Without its fence PostgreSQL joins all that the taker ever sat on; without its index all that waits is sorted.
        if (on == DatabaseProvider.PostgreSql) (await PlanAsync(sql.Replace(Fence, "", StringComparison.Ordinal))).ShouldContain("Anti");
        await scope.Db.Database.ExecuteSqlRawAsync($"DROP INDEX \"{NextClaimSql.IndexName}\"");
        (await PlanAsync(sql)).ShouldContain(on == DatabaseProvider.Sqlite ? "TEMP B-TREE" : "Sort");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_page_of_triage_is_walked_along_its_indexes(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync("The river rose two metres", "The bridge was closed");
        await using var scope = database.AsWorker();
        var today = TriagePlace.DayOf(Desk.Noon);
        Task<string> PlanAsync(TriageCursor? after) =>
            Plans.OfAsync(scope.Db, on, () => new TriageSelection(scope.Db.TriagePlaces).InOrderAsync(TriageWeights.Usual, today, after, 41, CancellationToken.None));

        foreach (var after in new[] { null, new TriageCursor(40, 7) })
        {
            var plan = await PlanAsync(after);
            Plans.Whole(on, plan).ShouldBeEmpty();
            plan.ShouldContain("IX_TriagePlaces_Day_Points_Number");
            plan.ShouldContain("IX_TriagePlaces_Points_Number_Day");
        }

        await scope.Db.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_TriagePlaces_Day_Points_Number\"");
        (await PlanAsync(null)).ShouldNotContain("IX_TriagePlaces_Day_Points_Number");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_a_change_touches_is_found_from_what_rests_on_it(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.PublishAsync("The river rose two metres");
        VerdictRecord record;
        await using (var publishing = database.As(desk.Editor))
        {
            record = (await publishing.Db.Verdicts.SingleAsync()).Newest!.Record!;
            await publishing.Db.GoesUpAsync(await publishing.Db.Claims.SingleAsync(), record, desk.By(desk.Editor), CancellationToken.None);
            await publishing.Db.SaveChangesAsync();
        }

        await using var scope = database.As(desk.Editor);
        Cascade? touched = null;

        var plan = await Plans.OfAsync(scope.Db, on, async () => touched = await scope.Db.CascadeOfExhibitAsync(record.Evidence[0].ExhibitId, CancellationToken.None));
        touched!.Verdicts.ShouldHaveSingleItem().ClaimId.ShouldBe(id);
        plan.ShouldContain("IX_RestsOn_ExhibitId");
        Plans.Whole(on, plan).ShouldAllBe(step => !step.Contains("RestsOn", StringComparison.Ordinal));
        // Of a table of one page PostgreSQL takes any way.
        if (on == DatabaseProvider.Sqlite) Plans.Whole(on, plan).ShouldBeEmpty();
        if (on == DatabaseProvider.Sqlite) plan.Split('\n').Where(step => step.StartsWith("SEARCH l ", StringComparison.Ordinal)).ShouldAllBe(step => step.Contains("(ClaimId=?)", StringComparison.Ordinal));
        plan = await Plans.OfAsync(scope.Db, on, () => scope.Db.RestingOnVerdict(Guid.CreateVersion7(), "/claims/the-river-k3").ToListAsync());
        if (on == DatabaseProvider.Sqlite) plan.ShouldContain("IX_RestsOn_Path");
        Plans.Whole(on, plan).ShouldAllBe(step => !step.Contains("RestsOn", StringComparison.Ordinal));
    }
}
