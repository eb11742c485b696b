namespace FactCheck.Web.Shell.Hosting;

/// <summary>An address that a server listens at, as a person beside it types it into a browser.</summary>
internal static class PrintedAddress
{
    private static readonly string[] Everywhere = ["://[::]", "://0.0.0.0", "://+", "://*"];

    /// <summary>Scheme, host and port, without a slash at the end; where it listens at every address of the machine, <c>localhost</c>.</summary>
    /// <param name="listening">As Kestrel gives it, or as <c>ASPNETCORE_URLS</c> has it.</param>
    public static string Of(string listening) =>
        Everywhere.Aggregate(listening, (address, all) => address.Replace(all, "://localhost", StringComparison.Ordinal)).TrimEnd('/');
}
