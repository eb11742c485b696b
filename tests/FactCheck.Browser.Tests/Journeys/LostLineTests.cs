using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A reviewer's line drops in mid-sentence; the four states of saving say what becomes of the draft.</summary>
public sealed class LostLineTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Ski lift of Aurnes opens early

        By Per Lunde
        10 November 2026

        Lift owner Kari Dalen said on Tuesday that the lift of Aurnes carried 18,000 skiers last winter.
        """;

    private const string Begun = "The lift’s own count has ";
    private const string Sentence = Begun + "18,240 tickets, of which some were";

    [Fact]
    public async Task A_sentence_typed_while_the_line_is_down_is_found_again_and_two_windows_lose_neither_text()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor, Pasted, "18,000 skiers");
        await PutIntoTheQueue(editor, number, "Daily desk");
        await using var ida = await desk.VisitAs("Ida Sorensen");
        ida.Expect("ERR_INTERNET_DISCONNECTED");
        ida.Expect("WebSocket");
        await Take(ida, number);
        var (why, state) = (ida.Page.GetByLabel("Why"), ida.Page.Locator("[data-save-state]"));
        await why.PressSequentiallyAsync(Begun);
        await Seen(state).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Saved \\d"));

        await ida.Page.Context.SetOfflineAsync(true);
        await why.PressSequentiallyAsync(Sentence[Begun.Length..]);
        await Seen(state).ToHaveAttributeAsync("data-state", "offline");
        await Seen(state).ToContainTextAsync("Kept in this browser");
        await ida.PageIsAccessible();

        // The window is gone with the line; another day the draft is there, and goes to the desk.
        await ida.Page.GotoAsync("about:blank");
        await ida.Page.Context.SetOfflineAsync(false);
        await ida.Go($"/desk/claims/{number}/review");
        await Seen(why).ToHaveValueAsync(Sentence);

        // Another browser has only what the desk has: it comes there once the line is back.
        await using var elsewhere = await desk.VisitAs("Ida Sorensen");
        for (var times = 0; times < 10; times++)
        {
            await elsewhere.Go($"/desk/claims/{number}/review");
            if (await elsewhere.Page.GetByLabel("Why").InputValueAsync() == Sentence) break;
        }

        await Seen(elsewhere.Page.GetByLabel("Why")).ToHaveValueAsync(Sentence);
        await TwoWindows(ida, elsewhere.Page);
    }

    /// <summary>The same field in two windows: the second sees both texts and chooses.</summary>
    private static async Task TwoWindows(Visitor ida, IPage other)
    {
        await Seen(other.GetByLabel("Why")).ToHaveValueAsync(Sentence);
        // While the answer is under way it says that it is saving.
        var answer = new TaskCompletionSource();
        await other.RouteAsync("**/review/draft?**", async route => { await answer.Task; await route.ContinueAsync(); });
        await other.GetByLabel("Why").FillAsync("From the other window.");
        await Seen(other.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saving");
        answer.SetResult();
        await Seen(other.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");

        var (why, state) = (ida.Page.GetByLabel("Why"), ida.Page.Locator("[data-save-state]"));
        await why.FillAsync("From this window.");
        await Seen(state).ToHaveAttributeAsync("data-state", "conflict");
        await Seen(ida.Page.Locator("blockquote.quote", new() { HasText = "From the other window." })).ToBeVisibleAsync();
        await Seen(why).ToHaveValueAsync("From this window.");
        await ida.PageIsAccessible();
        await ida.Page.GetByRole(AriaRole.Button, new() { Name = "Keep what stands here" }).ClickAsync();
        await Seen(state).ToHaveAttributeAsync("data-state", "saved");
        await other.ReloadAsync();
        await Seen(other.GetByLabel("Why")).ToHaveValueAsync("From this window.");
    }
}
