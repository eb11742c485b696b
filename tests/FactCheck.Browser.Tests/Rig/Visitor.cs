using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>Someone at a browser window. Keeps every complaint of the page and fails at the end if there was one.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    /// <summary>How long a visitor waits for something to show; a ceiling, not a measure.</summary>
    internal const float Patience = 15_000;

    // Reported as an error of the console too, so that one collector sees everything.
    private const string TellViolations = """
        document.addEventListener('securitypolicyviolation', e =>
          console.error(`CSP: ${e.violatedDirective} blocked ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`));
        """;

    // Which elements reach beyond the window, for the message.
    private const string TooWide = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .slice(-6).map(e => e.outerHTML.slice(0, 160))
        """;

    private readonly IBrowserContext context;
    private readonly Func<string> serverWords;
    private readonly List<string> complaints = [];
    private readonly List<string> expected = [];
    private bool gaveUp;

    private Visitor(IBrowserContext context, IPage page, Func<string> serverWords)
    {
        this.context = context;
        this.serverWords = serverWords;
        Page = page;
        Listen(page);
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>What the pages complained about so far: policy violations, errors of the console, uncaught exceptions, answers of 500 and more.</summary>
    public IReadOnlyList<string> Complaints
    {
        get { lock (complaints) return [.. complaints.Where(said => !expected.Exists(said.Contains))]; }
    }

    internal static async Task<Visitor> Arrive(IBrowserContext context, Func<string> serverWords)
    {
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(TellViolations);
        return new(context, await context.NewPageAsync(), serverWords);
    }

    /// <summary>Goes to this address and fails unless it answers with the status.</summary>
    public async Task Go(string path, int status = 200)
    {
        if (status >= 400) Expect($"status of {status}");
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        if (answer!.Status != status)
        {
            gaveUp = true;
            throw new InvalidOperationException($"{path} answered {answer.Status}, not {status}.\n{serverWords()}");
        }
        await Settle();
    }

    /// <summary>Signs in by the button with this person's name, which stands on the sign-in page in Development.</summary>
    public async Task SignIn(string person)
    {
        await Go("/account/sign-in");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new(Regex.Escape(person), RegexOptions.IgnoreCase) }).First.ClickAsync();
        await ComesTo(SignedIn());
        await Settle();
    }

    /// <summary>
    /// Comes back when the window stands at an address that fits. Asked of the window again and again: an event that came between
    /// a look at the address and the waiting for it would never come a second time. Says what the page says where it stays.
    /// </summary>
    public async Task ComesTo(Regex address)
    {
        try
        {
            await Assertions.Expect(Page).ToHaveURLAsync(address);
        }
        catch (PlaywrightException stayed)
        {
            var said = await Page.Locator("[role=alert], [role=status], .notice").AllInnerTextsAsync();
            throw new InvalidOperationException($"{stayed.Message}\nThe page says: {string.Join(" | ", said)}\n{serverWords()}", stayed);
        }
    }

    /// <summary>The cookies of this window, for another one to begin with.</summary>
    public Task<string> Session() => context.StorageStateAsync();

    /// <summary>Another tab of the same person, with the same cookies; its complaints are this visitor's.</summary>
    public async Task<IPage> OtherTab()
    {
        var page = await context.NewPageAsync();
        Listen(page);
        return page;
    }

    /// <summary>Looks at the same page in another window size and other colours.</summary>
    public async Task See(Look look)
    {
        await Page.SetViewportSizeAsync(look.Width, look.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
    }

    /// <summary>Where the links that fit lead.</summary>
    public async Task<string[]> Links(string selector)
    {
        await Page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return await Page.Locator(selector).EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
    }

    /// <summary>Comes back when a page with a circuit answers to clicks and shows what it asked for; at once on a page without one.</summary>
    public async Task Settle() => await Page.WaitForFunctionAsync(
        "() => !document.documentElement.hasAttribute('data-interactive') || (document.documentElement.dataset.interactive === 'ready' && document.querySelector('h1') !== null)");

    /// <summary>A complaint that holds these words belongs to this test.</summary>
    public void Expect(string words) => expected.Add(words);

    /// <summary>
    /// Fails if the page, as it stands, breaks a rule of WCAG 2.2 A or AA or scrolls sideways, in any of the four looks, or scrolls
    /// sideways in the narrowest window. The page is not loaded again in between: what was opened or typed stays.
    /// </summary>
    public async Task PageHoldsInEveryLook()
    {
        foreach (var look in Look.All)
        {
            await See(look);
            await PageIsAccessible(look.ToString(), coloursOnly: look.Dark);
        }

        await See(Look.Narrowest);
        await NothingScrollsSideways(Look.Narrowest.ToString());
        await See(new Look());
    }

    /// <summary>Fails if the page, as it stands, breaks a rule of WCAG 2.2 A or AA, or scrolls sideways.</summary>
    public async Task PageIsAccessible(string look = "", bool coloursOnly = false)
    {
        await Accessibility.Check(Page, look, coloursOnly);
        await NothingScrollsSideways(look);
    }

    private async Task NothingScrollsSideways(string look)
    {
        var over = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over <= 0) return;
        var wide = await Page.EvaluateAsync<string[]>(TooWide);
        over.ShouldBeLessThanOrEqualTo(0, $"{Page.Url} {look} scrolls sideways:\n{string.Join('\n', wide)}");
    }

    /// <summary>Keeps a picture of the page for the README, when asked to (see <see cref="Pictures"/>).</summary>
    public Task Picture(string name, bool whole = false) => Pictures.Keep(Page, name, whole);

    /// <summary>Fails if anything was complained about.</summary>
    public void NothingWasComplainedAbout() => Complaints.ShouldBeEmpty($"{Page.Url}\n{serverWords()}");

    public async ValueTask DisposeAsync()
    {
        // Leaving the page ends its circuit at once; a window that only closes leaves it waiting for minutes.
        foreach (var page in context.Pages) await page.GotoAsync("about:blank");
        await context.CloseAsync();
        // A page that is not there says so itself; what it complained about would hide that.
        if (!gaveUp) NothingWasComplainedAbout();
    }

    private void Listen(IPage page)
    {
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, $"uncaught: {error}");
        page.Response += (_, answer) => Note(answer.Status >= 500, $"{answer.Status} from {answer.Url}");
    }

    private void Note(bool bad, string words)
    {
        if (!bad) return;
        lock (complaints) complaints.Add(words);
    }

    [GeneratedRegex("^(?!.*/account/sign-in)")]
    private static partial Regex SignedIn();
}
