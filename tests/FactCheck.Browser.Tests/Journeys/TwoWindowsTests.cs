using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>One reviewer, two windows with the same form.</summary>
public sealed class TwoWindowsTests(Desk desk)
{
    [Fact]
    public async Task A_review_whose_words_clash_is_not_submitted_before_one_text_is_chosen()
    {
        await using var reviewer = await desk.VisitAs("Paul Okafor");
        var page = reviewer.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Take next in Daily desk" }).ClickAsync();
        await page.WaitForURLAsync("**/review");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);

        await Kept(other, "The other window's words.", "saved");
        await Kept(page, "This window's words.", "conflict");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit the review" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "conflict");
        await Assertions.Expect(page.Locator(".problems")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Keep what stands here" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit the review" }).ClickAsync();
        // Nothing was rated: that it is said shows that the form was sent now.
        await Assertions.Expect(page.Locator(".problems")).ToContainTextAsync("Choose a rating");
        await Assertions.Expect(page.GetByLabel("Why")).ToHaveValueAsync("This window's words.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give it back" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Submit the review" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_window_too_many_says_why_it_stays_empty()
    {
        await using var reviewer = await desk.VisitAs("Tess Varga");
        var window = reviewer.Page;
        for (var windows = 1; windows <= 10; windows++)
        {
            window = await reviewer.Page.Context.NewPageAsync();
            await window.GotoAsync("/desk/conflicts");
            if (windows < 10) await Assertions.Expect(window.Locator("main.workspace")).ToBeVisibleAsync();
        }

        await Assertions.Expect(window.GetByRole(AriaRole.Alert)).ToContainTextAsync("more than ten windows are open");
        await Assertions.Expect(window.GetByRole(AriaRole.Button, new() { Name = "Load the page anew" })).ToBeVisibleAsync();
    }

    private static async Task Kept(IPage page, string words, string state)
    {
        await page.GetByLabel("Why").FillAsync(words);
        await Assertions.Expect(page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", state);
    }
}
