using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A review that is sent holds what stands on the page, to the last letter, or it is not sent and the page says why.</summary>
public sealed class SubmittingTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Harbour baths of Veldt open a month early

        By Ulla Brandt
        6 November 2026

        The harbour baths of Veldt had 84,000 visitors last summer, bath master Orm Lysander said on Friday.
        """;

    private const string Words = "84,000 visitors";
    private const string Draft = "**/review/draft*";

    [Fact]
    public async Task A_review_is_sent_with_its_last_words_or_held_back_with_the_reason()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor, Pasted, Words);
        await PutIntoTheQueue(editor, number, "Daily desk");
        await using var reviewer = await desk.VisitAs("Paul Okafor");
        await Take(reviewer, number);
        var mark = await Cite(reviewer, "Visitors of the baths", "Harbour office of Veldt", "https://harbour.example/veldt/baths", "Visitors, May to September: 84,011.");
        await Fill(reviewer, "AsQuoted", "true", $"The office counted 84,011 {mark}.");
        var page = reviewer.Page;
        var (why, state, button) = (page.GetByLabel("Why"), page.Locator("[data-save-state]"), page.GetByRole(AriaRole.Button, new() { Name = "Submit the review" }));

        // No line: nothing is submitted, and the page says so.
        reviewer.Expect("ERR_FAILED");
        await page.RouteAsync(Draft, route => route.AbortAsync());
        await why.FillAsync($"The harbour office counted 84,011 {mark}.");
        await button.ClickAsync();
        await Seen(state).ToContainTextAsync("nothing was submitted");
        await page.UnrouteAsync(Draft);
        await Seen(state).ToHaveAttributeAsync("data-state", "saved");

        // Another window changed the same field: neither is submitted before somebody chose.
        var other = await reviewer.OtherTab();
        await other.GotoAsync(page.Url);
        await Seen(other.GetByLabel("Why")).ToHaveValueAsync($"The harbour office counted 84,011 {mark}.");
        await other.GetByLabel("Why").FillAsync($"From the other window {mark}.");
        await Seen(other.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await why.FillAsync($"From this window {mark}.");
        await button.ClickAsync();
        await Seen(state).ToContainTextAsync("Not submitted");
        await Seen(page.Locator(".notice blockquote")).ToContainTextAsync("From the other window");
        await Seen(why).ToHaveValueAsync($"From this window {mark}.");
        await reviewer.PageIsAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep what stands here" }).ClickAsync();
        await Seen(state).ToHaveAttributeAsync("data-state", "saved");
        await other.GotoAsync("about:blank");

        // Sent in the moment after the last letter.
        await why.FillAsync($"The harbour office counted 84,011 {mark}. These are the last words {mark}.");
        await why.PressAsync("Control+Enter");
        await Seen(page.GetByText("Your review is in")).ToBeVisibleAsync();
        await editor.Go($"/desk/claims/{number}/verdict");
        await Seen(editor.Page.Locator("main")).ToContainTextAsync("These are the last words");
    }
}
