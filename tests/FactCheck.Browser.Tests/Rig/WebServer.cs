using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>
/// The built web application as a process of its own, on a free port of the loopback and with a data folder that is thrown
/// away. In Development, so that it begins with the invented newsroom.
/// </summary>
internal sealed class WebServer : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);

    private readonly string dataFolder = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;
    private readonly ConcurrentQueue<string> said = new();
    private readonly Process process;

    private WebServer(int port, IReadOnlyDictionary<string, string> settings)
    {
        Address = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo("dotnet", [Repository.At(WebAssembly)])
        {
            WorkingDirectory = Repository.At("src/FactCheck.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["FactCheck__DataFolder"] = dataFolder;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Where it keeps its database.</summary>
    public string DataFolder => dataFolder;

    /// <summary>What the server printed last, for the message of a test that failed.</summary>
    public string LastWords => string.Join(Environment.NewLine, said.TakeLast(60));

    /// <summary>Starts one that keeps its data in this folder, which outlives it.</summary>
    public static Task<WebServer> Start(DirectoryInfo data) => Start(new Dictionary<string, string> { ["FactCheck__DataFolder"] = data.FullName });

    /// <summary>Starts it and comes back when it says that it is ready.</summary>
    public static async Task<WebServer> Start(IReadOnlyDictionary<string, string>? settings = null)
    {
        var server = new WebServer(FreePort(), settings ?? new Dictionary<string, string>());
        try
        {
            await server.UntilReady();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(dataFolder, recursive: true);
    }

    private static string WebAssembly => $"src/FactCheck.Web/bin/{Repository.Configuration}/net10.0/FactCheck.Web.dll";

    private async Task UntilReady()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var since = Stopwatch.StartNew(); since.Elapsed < StartsWithin; await Task.Delay(100))
        {
            if (process.HasExited) throw new InvalidOperationException($"The web application ended at its start.\n{LastWords}");
            try
            {
                using var answer = await http.GetAsync(new Uri(Address + "/health/ready"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // It does not listen yet.
            }
        }
        throw new TimeoutException($"The web application was not ready within {StartsWithin}.\n{LastWords}");
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        said.Enqueue(line);
        while (said.Count > 500) said.TryDequeue(out _);
    }

    /// <summary>A port of the loopback that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
