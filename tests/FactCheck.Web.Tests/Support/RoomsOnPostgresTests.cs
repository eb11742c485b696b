namespace FactCheck.Web.Tests.Support;

/// <summary>Says by name what a run without a server leaves out: every test of this project runs on the database that it finds.</summary>
public sealed class RoomsOnPostgresTests
{
    [Fact]
    public async Task Every_room_is_tested_on_PostgreSQL_too()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(TestDatabase.PostgresVariable) is { Length: > 0 },
            $"the rooms were tested on SQLite alone: set {TestDatabase.PostgresVariable}, or run tests/run.sh");
        await using var desk = await Desk.Open();
        // The test command runs the project twice, once with this set.
        var expected = Environment.GetEnvironmentVariable(Desk.DatabaseVariable) is { Length: > 0 } ? "Sqlite" : "Npgsql";
        (await desk.Ask(db => Task.FromResult(db.Database.ProviderName))).ShouldNotBeNull().ShouldContain(expected);
    }
}
