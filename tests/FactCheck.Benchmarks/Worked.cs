using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FactCheck.Benchmarks;

/// <summary>
/// Time that the processors worked for this process and, where PostgreSQL runs on this machine and the kernel says so, for the
/// server processes of its connections.
/// </summary>
internal static class Worked
{
    private static readonly int Postmaster = FindPostmaster();
    private static string[] servers = [];

    /// <summary>So much until now.</summary>
    public static TimeSpan Now => Environment.CpuUsage.TotalTime + TimeSpan.FromTicks(servers.Sum(OnProcessor) / TimeSpan.NanosecondsPerTick);

    /// <summary>Does something once; answers the lesser of the time on the wall and the time worked for it, in milliseconds.</summary>
    public static async Task<double> OnceAsync(Func<Task> work)
    {
        var (watch, worked) = (Stopwatch.StartNew(), Now);
        await work();
        var wall = watch.Elapsed.TotalMilliseconds;
        return Math.Min(wall, (Now - worked).TotalMilliseconds);
    }

    /// <summary>Looks which server processes there are; connections that are opened later are not seen.</summary>
    public static void LookAgain() => servers = Postmaster == 0 ? [] : [.. Directory.GetDirectories("/proc").Where(IsServer).Select(process => Path.Combine(process, "schedstat"))];

    // The first number of /proc/<pid>/schedstat: nanoseconds on a processor.
    private static long OnProcessor(string file)
    {
        try
        {
            return long.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static bool IsServer(string process)
    {
        try
        {
            return int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out _)
                && File.ReadAllText(Path.Combine(process, "stat")).Split(") ")[^1].Split(' ')[1] == Postmaster.ToString(CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int FindPostmaster()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("FACTCHECK_TEST_POSTGRES") is not { Length: > 0 } server) return 0;
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        var stat = $"/proc/{connection.ProcessID}/stat";
        return File.Exists(stat) ? int.Parse(File.ReadAllText(stat).Split(") ")[^1].Split(' ')[1], CultureInfo.InvariantCulture) : 0;
    }
}
