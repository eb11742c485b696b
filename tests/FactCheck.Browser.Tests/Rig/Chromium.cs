using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>
/// Debian's Chromium, driven by Playwright, whose own browser is not fetched. Without a window to draw (its headless shell) where
/// that is installed: the suite takes six tenths of the time.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Executables = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Why a test is skipped where it is not installed.</summary>
    public const string Missing = "there is no Chromium: apt-get install chromium-headless-shell";

    /// <summary>True where it is installed.</summary>
    public static bool IsThere => Executables.Any(File.Exists);

    public static async Task<Chromium> Launch()
    {
        // What is expected to show is waited for as long as what is clicked: a machine that does other things is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executables.First(File.Exists), Args = Arguments }));
    }

    /// <summary>A window of its own: it shares no cookie with another one.</summary>
    /// <param name="address">What relative addresses stand on.</param>
    /// <param name="look">Size and colours.</param>
    /// <param name="serverWords">What the server said last, for messages.</param>
    /// <param name="session">Cookies to begin with, as <see cref="Visitor.Session"/> gave them; null for none.</param>
    public async Task<Visitor> Open(string address, Look look, Func<string> serverWords, string? session = null) =>
        await Visitor.Arrive(await browser.NewContextAsync(new()
        {
            BaseURL = address,
            StorageState = session,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "UTC",
        }), serverWords);

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
