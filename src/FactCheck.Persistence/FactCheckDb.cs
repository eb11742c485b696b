using FactCheck.Persistence.Conventions;
using FactCheck.Persistence.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence;

/// <summary>The newsroom's data: one context for both databases, one per scope, never kept as long as a circuit lives.</summary>
public sealed class FactCheckDb(DbContextOptions<FactCheckDb> options, IActing acting)
    : IdentityDbContext<Person, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>The person acting in this scope; the empty id when it is no person. Query filters read it.</summary>
    public Guid ActingPersonId => acting.Actor.PersonId ?? Guid.Empty;

    /// <summary>Identity's tables including passkeys, whatever the host's options say: the migrations were made for these.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FactCheckDb).Assembly);
    }
}
