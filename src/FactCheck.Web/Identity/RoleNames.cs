using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Identity;

/// <summary>Identity keeps roles by name; the names are those of <see cref="Roles"/>.</summary>
public static class RoleNames
{
    /// <summary>The three roles, one by one.</summary>
    public static IReadOnlyList<Roles> All { get; } = [Roles.Reviewer, Roles.Editor, Roles.Administrator];

    /// <summary>The names of these roles.</summary>
    public static IReadOnlyList<string> Of(Roles roles) => All.Where(role => roles.HasFlag(role)).Select(role => role.ToString()).ToList();

    /// <summary>The roles of these names; unknown names count for nothing.</summary>
    public static Roles Parse(IEnumerable<string> names) =>
        names.Aggregate(Roles.None, (roles, name) => Enum.TryParse<Roles>(name, out var role) ? roles | role : roles);
}
