namespace FactCheck.Browser.Tests.Rig;

/// <summary>
/// One running newsroom and one browser, shared by the tests of a collection. A journey that changes much takes its own with
/// <c>IClassFixture&lt;Desk&gt;</c>; everybody else joins <see cref="SharedDesk"/>.
/// </summary>
public sealed class Desk : IAsyncLifetime
{
    private Chromium? browser;
    private WebServer? server;

    /// <summary>Scheme, host and port of the newsroom.</summary>
    public string Address => server!.Address;

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsThere) return;
        server = await WebServer.Start();
        browser = await Chromium.Launch();
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

    /// <summary>Someone who signed in by the button of this invented person on the sign-in page.</summary>
    public async Task<Visitor> VisitAs(string person, Look? look = null)
    {
        var visitor = await Visit(look);
        await visitor.SignIn(person);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
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

    public override string ToString() => $"{Width} px, {(Dark ? "dark" : "light")}";
}

/// <summary>The tests that share one newsroom: they read it, or change only what they made themselves.</summary>
[CollectionDefinition(Name)]
public sealed class SharedDesk : ICollectionFixture<Desk>
{
    public const string Name = "One newsroom for all";
}
