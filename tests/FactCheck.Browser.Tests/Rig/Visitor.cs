using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>Someone at a browser window. Keeps every complaint of the page and fails at the end if there was one.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long a visitor waits for something to show; a ceiling, not a measure.</summary>
    private const float Patience = 15_000;

    // Reported as an error of the console too, so that one collector sees everything.
    private const string TellViolations = """
        document.addEventListener('securitypolicyviolation', e =>
          console.error(`CSP: ${e.violatedDirective} blocked ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`));
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
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        await Settle();
    }

    /// <summary>Comes back when a page with a circuit answers to clicks and shows what it asked for; at once on a page without one.</summary>
    public async Task Settle() => await Page.WaitForFunctionAsync(
        "() => !document.documentElement.hasAttribute('data-interactive') || (document.documentElement.dataset.interactive === 'ready' && document.querySelector('h1') !== null)");

    /// <summary>A complaint that holds these words belongs to this test.</summary>
    public void Expect(string words) => expected.Add(words);

    /// <summary>Fails if the page, as it stands, breaks a rule of WCAG 2.2 A or AA, or scrolls sideways.</summary>
    public async Task PageIsAccessible()
    {
        await Accessibility.Check(Page);
        var over = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        over.ShouldBeLessThanOrEqualTo(0, $"{Page.Url} scrolls sideways");
    }

    /// <summary>Keeps a picture of the page for the README, when asked to (see <see cref="Pictures"/>).</summary>
    public Task Picture(string name, bool whole = false) => Pictures.Keep(Page, name, whole);

    /// <summary>Fails if anything was complained about.</summary>
    public void NothingWasComplainedAbout() => Complaints.ShouldBeEmpty($"{Page.Url}\n{serverWords()}");

    public async ValueTask DisposeAsync()
    {
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
}
