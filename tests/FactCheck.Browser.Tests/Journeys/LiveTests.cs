using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>What somebody else does shows on an open page within a second, and disturbs nobody who types there.</summary>
public sealed class LiveTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Bridge at Ost to close for repairs

        By Ragna Ude
        5 November 2026

        Road director Sten Vallin said on Thursday that the bridge at Ost carries 22,000 cars a day.

        The repairs take three weeks. Buses go by the old ferry landing until then.
        """;

    private const string Words = "22,000 cars";
    private const string Typed = "The bridge at Ost carries 22,000 cars and lorries a d";

    // The page notes by itself when the words come, so that the visitor's own pace does not count.
    private const string WatchFor = """
        words => { window.seenAt = 0;
          const look = () => { if (!window.seenAt && document.querySelector('main').innerText.includes(words)) window.seenAt = Date.now(); };
          new MutationObserver(look).observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true }); look(); }
        """;

    [Fact]
    public async Task Another_persons_act_shows_on_an_open_page_within_a_second_and_leaves_focus_and_typed_text_alone()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor, Pasted, Words);
        await PutIntoTheQueue(editor, number, "Daily desk");
        var wording = await TypeInto(editor);

        await using var reviewer = await desk.VisitAs("Tess Varga");
        await reviewer.Go($"/desk/claims/{number}");
        var waits = new List<double>();
        // A machine that does other things may be late once; the desk is quick when the quickest of three is.
        for (var time = 0; time < 3; time++)
        {
            waits.Add(await Shown(editor, reviewer, "Tess Varga is on it", async () =>
            {
                await reviewer.Go($"/desk/claims/{number}/review");
                await reviewer.Page.EvaluateAsync(WatchFor, "Add evidence");
                await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Take this claim" }).ClickAsync();
            }));
            await Seen(wording).ToBeFocusedAsync();
            await Seen(wording).ToHaveValueAsync(Typed);
            await Shown(editor, reviewer, "0 of 1 are in", async () =>
            {
                await reviewer.Page.EvaluateAsync(WatchFor, "Take this claim");
                await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Give it back" }).ClickAsync();
            });
            await Seen(editor.Page.GetByText("Tess Varga is on it")).ToHaveCountAsync(0);
        }

        waits.Min().ShouldBeLessThanOrEqualTo(1_000, $"milliseconds: {string.Join(", ", waits)}");
        await Seen(wording).ToBeFocusedAsync();
        await Seen(wording).ToHaveValueAsync(Typed);
        await wording.PressSequentiallyAsync("ay.");
        await Seen(wording).ToHaveValueAsync(Typed + "ay.");
    }

    /// <summary>The editor is in the middle of a new wording.</summary>
    private static async Task<ILocator> TypeInto(Visitor editor)
    {
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Reword" }).ClickAsync();
        var wording = editor.Page.Locator("textarea[name=Text]:not(#note-Text)");
        await wording.FillAsync("");
        await wording.PressSequentiallyAsync(Typed);
        return wording;
    }

    /// <summary>Milliseconds from when whoever acts sees that it is done to when it stands on the other's page.</summary>
    private static async Task<double> Shown(Visitor watcher, Visitor actor, string words, Func<Task> act)
    {
        await watcher.Page.EvaluateAsync(WatchFor, words);
        await act();
        await Until(watcher);
        await Until(actor);
        return await At(watcher) - await At(actor);
    }

    private static Task Until(Visitor visitor) => visitor.Page.WaitForFunctionAsync("() => window.seenAt > 0");

    private static Task<double> At(Visitor visitor) => visitor.Page.EvaluateAsync<double>("() => window.seenAt");
}
