using FactCheck.Persistence.Providers;

namespace FactCheck.Tests.Shared;

/// <summary>Rows of a theory that runs on each database: <c>[Theory, ClassData(typeof(BothDatabases))]</c>.</summary>
public sealed class BothDatabases : TheoryData<DatabaseProvider>
{
    public BothDatabases() => AddRange(DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql);
}
