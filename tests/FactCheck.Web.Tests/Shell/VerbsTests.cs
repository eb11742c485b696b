using System.Diagnostics;
using System.Text.RegularExpressions;
using FactCheck.Domain.Newsrooms;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Shell;

/// <summary>What an operator sees of the built application: its exit codes and its words.</summary>
public sealed partial class VerbsTests
{
    [Fact]
    public async Task A_verb_that_is_none_is_answered_with_those_there_are()
    {
        using var started = new Started("no-such-folder", "migarte");

        var (code, output, errors) = await started.End();

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain("usage: FactCheck.Web [serve | migrate | invite-admin]");
        errors.ShouldContain("invite-admin  print a one-time link");
    }

    [Fact]
    public async Task The_demonstration_is_not_served_in_production_and_the_operator_is_told_what_to_do()
    {
        var data = Directory.CreateTempSubdirectory("factcheck-verbs-").FullName;
        try
        {
            await FoundDemonstration(data);
            using var started = new Started(data);

            var (code, output, errors) = await started.End();

            code.ShouldBe(1);
            output.ShouldNotContain("is open at");
            errors.ShouldContain("This database holds the invented demonstration newsroom");
            errors.ShouldContain("FactCheck__DataFolder");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task An_empty_newsroom_says_where_it_is_open_and_how_its_first_administrator_gets_in()
    {
        var data = Directory.CreateTempSubdirectory("factcheck-verbs-").FullName;
        try
        {
            using var started = new Started(data, "serve");

            var address = await started.Says(OpenAt());
            var link = await started.Says(Link());

            link.ShouldStartWith(address + "/account/invitation/");
            using var http = new HttpClient();
            (await http.GetStringAsync(new Uri(link))).ShouldContain("Join the newsroom");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task FoundDemonstration(string data)
    {
        await using (var app = NewsroomApp.Build(NewsroomApp.CreateBuilder(
            [$"--applicationName={NewsroomApp.Rooms.GetName().Name}", $"--contentRoot={AppContext.BaseDirectory}", $"--FactCheck:DataFolder={data}", "--Logging:LogLevel:Default=Error"])))
        {
            await app.Services.GetRequiredService<Preparation>().Migrate();
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            db.Add(Newsroom.Found("The Invented Tribune", isDemonstration: true));
            await db.SaveChangesAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    [GeneratedRegex(@"^FactCheck is open at (http://127\.0\.0\.1:\d+)$")]
    private static partial Regex OpenAt();

    [GeneratedRegex(@"^Nobody is here yet\. .* within 7 days, at (http\S+)$")]
    private static partial Regex Link();

    /// <summary>The built application as a process of its own: in Production, on a free port of the loopback.</summary>
    private sealed class Started : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
        private readonly CancellationTokenSource patience = new(Patience);
        private readonly Process process;

        public Started(string dataFolder, params string[] verb)
        {
            var start = new ProcessStartInfo("dotnet", [Application(), .. verb])
            {
                WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            };
            foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("FactCheck__", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
            start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
            start.Environment["FactCheck__DataFolder"] = dataFolder;
            process = Process.Start(start)!;
        }

        /// <summary>Waits until it ends by itself.</summary>
        public async Task<(int Code, string Output, string Errors)> End()
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }

        /// <summary>Reads on until it prints such a line; answers the line's first group.</summary>
        public async Task<string> Says(Regex line)
        {
            var before = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } printed)
            {
                if (line.Match(printed) is { Success: true } found) return found.Groups[1].Value;
                before.Add(printed);
            }

            throw new InvalidOperationException($"It ended without such a line:\n{string.Join('\n', before)}");
        }

        public void Dispose()
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
            patience.Dispose();
        }

        // The output of the application itself, beside that of these tests: there it lies with all that it needs to run.
        private static string Application()
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
                if (File.Exists(Path.Combine(at.FullName, "FactCheck.sln"))) return Path.Combine(at.FullName, "src", "FactCheck.Web", "bin", configuration, "net10.0", "FactCheck.Web.dll");
            throw new InvalidOperationException("FactCheck.sln is in no folder above the tests.");
        }
    }
}
