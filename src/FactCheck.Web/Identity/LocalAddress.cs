namespace FactCheck.Web.Identity;

/// <summary>Where a sign-in may lead back to.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path of this newsroom, else the desk: a link from elsewhere must not lead elsewhere after the sign-in.</summary>
    public static string Or(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
        && !address.Any(char.IsControl) ? address : "/desk";
}
