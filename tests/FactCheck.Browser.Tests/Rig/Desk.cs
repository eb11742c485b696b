using System.Collections.Concurrent;
using System.Globalization;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(Desk))]

namespace FactCheck.Browser.Tests.Rig;

/// <summary>
/// One running newsroom and one browser, shared by all journeys, which run beside each other: a journey reads what the
/// demonstration brought, or changes only what it made itself. What needs a newsroom of another kind starts one of its own.
/// </summary>
public sealed class Desk : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> signedIn = new();
    private IReadOnlyList<string>? articles;
    private ILookup<string, string>? numbers;
    private Chromium? browser;
    private WebServer? server;

    /// <summary>Scheme, host and port of the newsroom.</summary>
    public string Address => server!.Address;

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere) return;
        server = await WebServer.Start();
        browser = await Chromium.Launch();
        // Before any journey brings articles of its own.
        await using var editor = await VisitAs("Mara Lindqvist");
        articles = await FindArticles(editor);
        numbers = await FindNumbers(editor, articles);
    }

    /// <summary>
    /// Someone with a browser window of their own: own cookies, nobody's session. Skips the test where no Chromium is.
    /// Dispose it at the end of the test: it then fails if the page broke the content security policy or logged an error.
    /// </summary>
    public async Task<Visitor> Visit(Look? look = null)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        return await browser!.Open(Address, look ?? new Look(), () => server!.LastWords);
    }

    /// <summary>
    /// Someone who signed in by the button of this invented person on the sign-in page: once, and from then on every window
    /// begins with that session, since one address may sign in only so often a minute.
    /// </summary>
    public async Task<Visitor> VisitAs(string person, Look? look = null)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var session = await signedIn.GetOrAdd(person, name => new(() => SignIn(name))).Value;
        return await browser!.Open(Address, look ?? new Look(), () => server!.LastWords, session);
    }

    /// <summary>Addresses of the demonstration's articles at the desk, the newest first: a journey may have brought a newer one, and work on it.</summary>
    public IReadOnlyList<string> Articles
    {
        get
        {
            Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
            return articles!;
        }
    }

    /// <summary>Numbers of the demonstration's claims in this status, as the articles' pages show them.</summary>
    public IReadOnlyList<string> Numbers(string status)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var found = numbers![status].ToList();
        found.Count.ShouldBeGreaterThan(0, $"no article of the demonstration has a claim that is {status}");
        return found;
    }

    /// <summary>Lets the time of every hold on this claim be over; the newsroom's clock finds it within two seconds.</summary>
    public Task EndHolds(string number) => EndHolds(server!.DataFolder, number);

    /// <summary>The same in the newsroom that keeps its data in this folder, running or not.</summary>
    internal static Task EndHolds(string folder, string number) =>
        LetPass(folder, "UPDATE Seats SET HeldUntil = $past WHERE State = 'Held' AND ClaimId = (SELECT Id FROM Claims WHERE Number = $number)", number);

    /// <summary>Lets this claim's deadline pass, in the newsroom that keeps its data in this folder.</summary>
    internal static Task PassDeadline(string folder, string number) => LetPass(folder, "UPDATE Claims SET Deadline = $past WHERE Number = $number", number);

    /// <summary>Somebody who signed in here and looks at a copy of this newsroom: the session holds there too.</summary>
    internal async Task<Visitor> VisitCopyAs(string person, Chromium browser, WebServer copy)
    {
        await using var here = await VisitAs(person);
        return await browser.Open(copy.Address, new Look(), () => copy.LastWords, await here.Session());
    }

    /// <summary>A copy of this newsroom as it stands, in a data folder of its own: for a journey that ends its newsroom, or must be alone in it.</summary>
    internal async Task<DirectoryInfo> Copy()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var folder = Directory.CreateTempSubdirectory("factcheck-copy-");
        await using var database = await OpenDatabase(server!.DataFolder);
        await using var copy = database.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", Path.Combine(folder.FullName, "factcheck.db"));
        await copy.ExecuteNonQueryAsync();
        await using var alone = await OpenDatabase(folder.FullName);
        await using var free = alone.CreateCommand();
        // The work that this newsroom leases is not done there.
        free.CommandText = "DELETE FROM Leases";
        await free.ExecuteNonQueryAsync();
        folder.CreateSubdirectory("keys");
        foreach (var key in Directory.EnumerateFiles(Path.Combine(server!.DataFolder, "keys"))) File.Copy(key, Path.Combine(folder.FullName, "keys", Path.GetFileName(key)));
        return folder;
    }

    // Nobody waits an hour: that a time is over is written into the newsroom's own database.
    private static async Task LetPass(string folder, string change, string number)
    {
        await using var database = await OpenDatabase(folder);
        await using var pass = database.CreateCommand();
        pass.CommandText = "PRAGMA busy_timeout=5000; " + change;
        pass.Parameters.AddWithValue("$past", TimeProvider.System.GetUtcNow().AddSeconds(-5).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
        pass.Parameters.AddWithValue("$number", long.Parse(number, CultureInfo.InvariantCulture));
        (await pass.ExecuteNonQueryAsync()).ShouldBe(1, $"{change} on #{number}");
    }

    private static async Task<SqliteConnection> OpenDatabase(string folder)
    {
        var database = new SqliteConnection($"Data Source={Path.Combine(folder, "factcheck.db")};Pooling=False");
        await database.OpenAsync();
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }

    private async Task<string> SignIn(string person)
    {
        await using var visitor = await Visit();
        await visitor.SignIn(person);
        return await visitor.Session();
    }

    private static async Task<IReadOnlyList<string>> FindArticles(Visitor editor)
    {
        await editor.Go("/desk/articles");
        return [.. (await editor.Links("main a[href^='/desk/articles/0']")).Distinct()];
    }

    private static async Task<ILookup<string, string>> FindNumbers(Visitor editor, IReadOnlyList<string> articles)
    {
        var found = new List<(string Status, string Number)>();
        foreach (var article in articles)
        {
            await editor.Go(article);
            // Folded away or not: the text of a closed <details> is there.
            var cards = await editor.Page.Locator(".rail .status").EvaluateAllAsync<string[]>(
                "all => all.map(one => one.dataset.status + ' ' + one.parentElement.querySelector('a[href^=\"/desk/claims/\"]').textContent.replace('#', ''))");
            found.AddRange(cards.Select(card => (card.Split(' ')[0], card.Split(' ')[1])));
        }

        return found.Distinct().ToLookup(one => one.Status, one => one.Number);
    }
}

/// <summary>How a visitor looks at the page.</summary>
/// <param name="Width">Of the window, CSS pixels.</param>
/// <param name="Height">Of the window, CSS pixels.</param>
/// <param name="Dark">Whether the person prefers dark.</param>
public sealed record Look(int Width = 1280, int Height = 900, bool Dark = false)
{
    /// <summary>The four looks in which every page must hold: narrow and wide, light and dark.</summary>
    public static IReadOnlyList<Look> All { get; } =
        [new(), new(Dark: true), new(360, 740), new(360, 740, Dark: true)];

    /// <summary>The narrowest window that must not scroll sideways.</summary>
    public static Look Narrowest { get; } = new(320, 640);

    public override string ToString() => $"{Width} px, {(Dark ? "dark" : "light")}";
}
