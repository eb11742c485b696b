using System.Diagnostics;
using System.Globalization;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>
/// What the desk takes of an editor's ten minutes: claims one by one, by keyboard alone, as fast as the desk lets somebody who never
/// stops to think. With <c>FACTCHECK_TRIAGED_CLAIMS=300</c> it prints the figures that stand in docs/MEASURED.md.
/// </summary>
public sealed class SeveralHundredClaimsTests
{
    // Those of a page stay for the end.
    private const int Left = 45;

    private static readonly int claims = int.TryParse(Environment.GetEnvironmentVariable("FACTCHECK_TRIAGED_CLAIMS"), CultureInfo.InvariantCulture, out var asked) ? asked : 15;

    private static readonly string[] Towns = ["Calder", "Innis", "Morrow", "Tarn", "Vesper", "Holm", "Quill", "Sable", "Orley", "Brandt"];
    private static readonly string[] Things = ["tonnes of grain", "containers", "passengers", "cars", "barrels of oil", "tourists", "new homes", "bicycles", "trees", "vouchers"];
    private static readonly string[] Mayors = ["Ada Brook", "Nils Harrow", "Petra Vale", "Otto Lind", "Rosa Keel", "Ivo Stern"];

    private readonly List<double> opened = [], gone = [];
    private int keys;

    [Fact]
    public async Task Claim_after_claim_is_triaged_with_two_keys_and_a_whole_page_with_three_and_the_focus_is_never_lost()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        await using var server = await WebServer.Start();
        await using var browser = await Chromium.Launch();
        await using var editor = await browser.Open(server.Address, new Look(), () => server.LastWords);
        await editor.SignIn("Mara Lindqvist");
        await BringIn(editor);
        await editor.Go("/desk/triage");
        await editor.Page.Locator(".rows .row").First.WaitForAsync();
        await Press(editor, "j");
        var all = Stopwatch.StartNew();

        for (var done = 0; done < claims; done++) await Triage(editor, done % 3 == 0 ? "q" : "d");

        var took = all.Elapsed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{claims} claims, {keys} keys, {took.TotalSeconds:0} s: {claims / took.TotalMinutes:0} a minute; the form after its key {Of(opened)}; the row gone and the next one in focus after Ctrl+Enter {Of(gone)}"));
        await AllOfThePageAndBack(editor);
    }

    // So long a text is split in seconds on a quiet machine.
    private static async Task BringIn(Visitor editor)
    {
        await editor.Go("/desk/articles/new");
        await editor.Page.GetByLabel("The article’s text").FillAsync(Ledger());
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await editor.Page.Locator("article.claim-card").Nth(claims).WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 180_000 });
    }

    /// <summary>Two keys for the claim in focus; then it is gone, the form too, and the next claim has the focus.</summary>
    private async Task Triage(Visitor editor, string key)
    {
        var number = await Focused(editor) ?? throw new InvalidOperationException("No row has the focus.");
        var since = Stopwatch.StartNew();
        await Press(editor, key);
        await editor.Page.WaitForSelectorAsync("#triage-act");
        opened.Add(since.Elapsed.TotalMilliseconds);
        since.Restart();
        await Press(editor, "Control+Enter");
        await editor.Page.WaitForFunctionAsync(
            "gone => !document.querySelector('#triage-act') && ![...document.querySelectorAll('.row .number')].some(one => one.textContent === gone) && document.activeElement?.closest('[data-row]')",
            number, new() { PollingInterval = 10 });
        gone.Add(since.Elapsed.TotalMilliseconds);
    }

    /// <summary>Three keys for all claims of a page, one to have them back.</summary>
    private async Task AllOfThePageAndBack(Visitor editor)
    {
        var first = await editor.Page.Locator(".rows .number").First.InnerTextAsync();
        await Press(editor, "a");
        await Steps.Seen(editor.Page.GetByText("40 chosen")).ToBeVisibleAsync();
        await Press(editor, "d");
        await editor.Page.WaitForSelectorAsync("#triage-act");
        await Press(editor, "Control+Enter");
        await Steps.Seen(editor.Page.Locator(".notice.good")).ToContainTextAsync("40 claims dismissed");
        await Press(editor, "z");
        await Steps.Seen(editor.Page.Locator(".notice.good")).ToHaveCountAsync(0);
        await Steps.Seen(editor.Page.Locator(".rows .number").First).ToHaveTextAsync(first);
    }

    private Task Press(Visitor editor, string key)
    {
        keys++;
        return editor.Page.Keyboard.PressAsync(key);
    }

    private static async Task<string?> Focused(Visitor editor) =>
        await editor.Page.EvaluateAsync<string?>("() => document.activeElement?.closest('[data-row]')?.querySelector('.number')?.textContent ?? null");

    private static string Of(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0} ms (95th percentile {times[times.Count * 95 / 100]:0}, longest {times[^1]:0})");
    }

    private static string Ledger() => "A ledger of the towns\n\n" + string.Join("\n\n", Enumerable.Range(0, claims + Left).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"{Towns[i % 10]} counted {1000 + (i * 37)} {Things[i * 7 % 10]} in {1990 + (i % 35)}, Mayor {Mayors[i % 6]} said.")));
}
