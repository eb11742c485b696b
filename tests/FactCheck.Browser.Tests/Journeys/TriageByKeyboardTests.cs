using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>Thirty claims are triaged by keyboard alone, the mouse is never touched; and the palette leads on.</summary>
public sealed class TriageByKeyboardTests(Desk desk) : IClassFixture<Desk>
{
    private const int Claims = 30;
    private const string Badge = "nav a[href='/desk/triage'] .waiting [aria-hidden]";

    [Fact]
    public async Task Thirty_claims_are_triaged_without_the_mouse()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        await editor.Go("/desk/triage");
        var keys = editor.Page.Keyboard;
        var before = await Waiting(editor);
        before.ShouldBeGreaterThanOrEqualTo(Claims);

        for (var done = 0; done < Claims; done++)
        {
            if (await Focused(editor) is null) await keys.PressAsync("j");
            var number = await Focused(editor) ?? throw new InvalidOperationException("No row has the focus.");
            await keys.PressAsync(done % 3 == 0 ? "q" : "d");
            await Seen(editor.Page.Locator("#triage-act")).ToBeVisibleAsync();
            await keys.PressAsync("Control+Enter");
            await Seen(editor.Page.Locator(".rows .number", new() { HasTextRegex = new($"^#{number}$") })).ToHaveCountAsync(0);
            await Seen(editor.Page.Locator("#triage-act")).ToHaveCountAsync(0);
        }

        await Seen(editor.Page.Locator(".notice.good")).ToContainTextAsync("One claim");
        await Seen(editor.Page.Locator(Badge)).ToHaveTextAsync($"{before - Claims}");
        await keys.PressAsync("z");
        await Seen(editor.Page.Locator(".notice.good")).ToHaveCountAsync(0);
        await TheListStaysWhereItIs(editor);
        await editor.PageIsAccessible();
    }

    // What is asked about a row far below opens in sight of it: the list does not jump to its top and back.
    private static async Task TheListStaysWhereItIs(Visitor editor)
    {
        var keys = editor.Page.Keyboard;
        for (var row = 0; row < 25; row++) await keys.PressAsync("j");
        var number = await Focused(editor) ?? throw new InvalidOperationException("No row has the focus.");
        var before = await TopOf(editor, number);
        await keys.PressAsync("d");
        await Seen(editor.Page.Locator("#triage-act")).ToBeInViewportAsync();
        (await TopOf(editor, number)).ShouldBe(before, 2);
        await keys.PressAsync("Escape");
        await Seen(editor.Page.Locator("#triage-act")).ToHaveCountAsync(0);
    }

    private static async Task<double> TopOf(Visitor editor, string number) =>
        (await editor.Page.Locator(".rows .number", new() { HasTextRegex = new($"^#{number}$") }).BoundingBoxAsync())!.Y;

    private static async Task<int> Waiting(Visitor editor) =>
        int.Parse(await editor.Page.Locator(Badge).InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string?> Focused(Visitor editor) =>
        await editor.Page.EvaluateAsync<string?>("() => document.activeElement?.closest('[data-row]')?.querySelector('.number')?.textContent?.replace('#', '') ?? null");

    private static ILocatorAssertions Seen(ILocator what) => Assertions.Expect(what);
}
