using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Outlets;

/// <summary>Who published an article.</summary>
public sealed class Outlet
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int LongestName = 200;

    private Outlet()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared; no two outlets have the same.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>Host of its pages without <c>www.</c>, by which articles are recognised; null when unknown.</summary>
    public string? Host { get; private set; }

    /// <summary>Numbers what is said here, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>An outlet. Refuses an empty or overlong name and an address that is none.</summary>
    public static Outcome<Outlet> Of(string name, string? address)
    {
        var outlet = new Outlet { Id = Guid.CreateVersion7() };
        var said = outlet.Describe(name, address);
        outlet.Number = 1;
        return said.IsDone ? outlet : Outcome<Outlet>.Refused(said.Problems);
    }

    /// <summary>Changes its name and address. Published pages keep the name they were frozen with.</summary>
    public Outcome Describe(string name, string? address)
    {
        if (string.IsNullOrWhiteSpace(name) || !Folding.Fits(name, LongestName)) return OutletProblems.Name;
        if (!string.IsNullOrWhiteSpace(address) && WebAddress.From(address) is { IsDone: false } refused) return Outcome.Refused(refused.Problems);
        (Name, FoldedName, Host) = (name.Trim(), Folding.Fold(name), WebAddress.Host(address?.Trim()));
        Number++;
        return Outcome.Done;
    }
}

/// <summary>Why an outlet is refused.</summary>
public static class OutletProblems
{
    /// <summary>No name, or an overlong one.</summary>
    public static readonly Problem Name = new("outlet.name", "The outlet needs a name of at most 200 characters.", "Name");
}
