using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Persistence.Keys;

/// <summary>One data-protection key, for installs whose nodes share a database: cookies of one node are good on the others.</summary>
public sealed class KeyRow
{
    private KeyRow()
    {
    }

    /// <summary>A key to be kept.</summary>
    public static KeyRow Of(string name, string xml) => new() { Id = Guid.CreateVersion7(), Name = name, Xml = xml };

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>The name that the framework gave it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The key itself, as the framework writes it.</summary>
    public string Xml { get; private set; } = "";
}

internal sealed class KeyRowMapping : IEntityTypeConfiguration<KeyRow>
{
    public void Configure(EntityTypeBuilder<KeyRow> key)
    {
        key.ToTable("DataProtectionKeys");
        key.HasKey(row => row.Id);
        key.Property(row => row.Id).ValueGeneratedNever();
        key.Property(row => row.Name).HasMaxLength(200);
    }
}
