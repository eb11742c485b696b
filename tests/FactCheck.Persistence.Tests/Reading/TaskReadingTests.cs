using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Tests.Providers;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Reading;

/// <summary>What cites an exhibit is found without looking through all that was ever written.</summary>
public sealed class TaskReadingTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_cites_an_exhibit_is_looked_for_where_it_was_ever_cited(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var (one, other) = (await desk.PublishAsync("The river rose two metres"), await desk.PublishAsync("The bridge was closed"));
        var exhibit = await ExhibitOfAsync(desk, one);
        await using var scope = database.As(desk.Editor);
        IReadOnlyList<Citing> citings = [];

        var plan = await Plans.OfAsync(scope.Db, on, async () => citings = await scope.Db.CitingsAsync(exhibit, CancellationToken.None));

        citings.Select(citing => (citing.ClaimId, citing.Version, citing.ReviewId is null)).ShouldBe([(one, 0, false), (one, 1, true)]);
        one.ShouldNotBe(other);
        // Of a table of one page PostgreSQL takes any way.
        if (on == DatabaseProvider.Sqlite) Plans.Whole(on, plan).ShouldBeEmpty();
        plan = await Plans.OfAsync(scope.Db, on, () => scope.Db.CopyIsCitedAsync(new string('a', 64), CancellationToken.None));
        if (on == DatabaseProvider.Sqlite) Plans.Whole(on, plan).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_was_cited_before_the_database_kept_it_is_found_after_the_next_start(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var exhibit = await ExhibitOfAsync(desk, await desk.PublishAsync("The river rose two metres"));
        await using var scope = database.As(desk.Editor);
        await scope.Db.Database.ExecuteSqlRawAsync("DROP TABLE \"CitedIn\"");

        await database.Database.PrepareAsync(scope.Db, CancellationToken.None);

        (await scope.Db.CitingsAsync(exhibit, CancellationToken.None)).Count.ShouldBe(2);
        await desk.PublishAsync("The bridge was closed");
        (await scope.Db.CitedIn.CountAsync()).ShouldBe(2);
    }

    private static async Task<Guid> ExhibitOfAsync(Desk desk, Guid claimId)
    {
        await using var scope = desk.Database.As(desk.Editor);
        return (await scope.Db.Verdicts.SingleAsync(v => v.ClaimId == claimId)).Newest!.Record!.Evidence[0].ExhibitId;
    }
}
