using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Migrations.PostgreSql;

/// <summary>Gives the migrations tool a context of this database; nothing connects.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<FactCheckDb>
{
    /// <inheritdoc />
    public FactCheckDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<FactCheckDb>();
        new PostgreSqlDatabase(new PersistenceOptions
        {
            Provider = DatabaseProvider.PostgreSql,
            ConnectionString = "Host=localhost",
        }).Configure(builder);
        return new FactCheckDb(builder.Options, new Nobody());
    }

    private sealed class Nobody : IActing
    {
        public Actor Actor => Actor.Outbox;
    }
}
