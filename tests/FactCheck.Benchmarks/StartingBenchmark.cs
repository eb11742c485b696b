using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Shell.Hosting;

namespace FactCheck.Benchmarks;

/// <summary>
/// P7: from the start of the process to the first page for readers, on a SQLite database of a million claims, or of as many as
/// named. Each start counts with the lesser of the time on the wall and the processor time of the process.
/// </summary>
internal static class StartingBenchmark
{
    private const int Starts = 5, MostSeconds = 60;

    public static int Run(string[] args) => RunAsync(args).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string[] args)
    {
        var claims = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var report = new Report();
        await using var newsroom = await BigNewsroom.OpenAsync(DatabaseProvider.Sqlite, claims, queued: 2_000, mayBeKept: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"SQLite, {claims:#,0} claims, {Starts} starts"));
        var (seconds, walls) = (new List<double>(), new List<double>());
        for (var start = 0; start < Starts; start++)
        {
            var (wall, worked) = await StartAsync(newsroom.Options.DataFolder);
            seconds.Add(Math.Min(wall, worked));
            walls.Add(wall);
        }

        report.Line("on the wall, median", walls.Order().ElementAt(Starts / 2), "s");
        report.AtMost("P7 start to the first page, median", seconds.Order().ElementAt(Starts / 2), 2, "s");
        return report.ExitCode;
    }

    private static async Task<(double Wall, double Worked)> StartAsync(string data)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var how = new ProcessStartInfo(Environment.ProcessPath!, [typeof(NewsroomApp).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (how.Environment["ASPNETCORE_ENVIRONMENT"], how.Environment["ASPNETCORE_URLS"], how.Environment["FactCheck__DataFolder"]) = ("Production", address, data);
        var watch = Stopwatch.StartNew();
        using var server = Process.Start(how)!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(address) };
            while (!await AnswersAsync(http))
            {
                if (server.HasExited || watch.Elapsed.TotalSeconds > MostSeconds) throw new InvalidOperationException("It did not start: " + await server.StandardError.ReadToEndAsync());
                await Task.Delay(5);
            }

            server.Refresh();
            return (watch.Elapsed.TotalSeconds, server.TotalProcessorTime.TotalSeconds);
        }
        finally
        {
            if (!server.HasExited) server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
