using System.Text.RegularExpressions;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>What people do at the desk, as journeys put it together.</summary>
internal static partial class Steps
{
    /// <summary>Looks and waits, within a visitor's patience.</summary>
    public static ILocatorAssertions Seen(ILocator what) => Assertions.Expect(what);

    /// <summary>The card of the claim with these words, on its article's page.</summary>
    public static ILocator Card(Visitor visitor, string words) => visitor.Page.Locator("article.claim-card", new() { HasText = words });

    /// <summary>Pastes an article and waits for the claim with these words; answers the claim's number.</summary>
    public static async Task<string> Paste(Visitor editor, string text, string words, string? address = null)
    {
        await editor.Go("/desk/articles/new");
        await editor.Page.GetByLabel("The article’s text").FillAsync(text);
        if (address is not null) await editor.Page.GetByLabel("Its address on the web, if it has one").FillAsync(address);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await editor.ComesTo(ArticleAddress());
        return await Number(editor, words);
    }

    /// <summary>The number of the claim with these words, once it is there.</summary>
    public static async Task<string> Number(Visitor editor, string words) =>
        (await Card(editor, words).Locator(".claim-number").First.InnerTextAsync()).TrimStart('#');

    /// <summary>On the article's page: the editor says that the speaker is who the engine suggests.</summary>
    public static async Task ConfirmTheSpeaker(Visitor editor, string words)
    {
        await Card(editor, words).GetByRole(AriaRole.Button, new() { Name = "Confirm the speaker" }).ClickAsync();
        await Seen(Card(editor, words).Locator(".pill", new() { HasText = "suggested" })).ToHaveCountAsync(0);
    }

    /// <summary>On the claim's page: into a queue.</summary>
    public static async Task PutIntoTheQueue(Visitor editor, string number, string queue)
    {
        await editor.Go($"/desk/claims/{number}");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Queue…" }).ClickAsync();
        var choice = editor.Page.Locator("select[name=QueueId]");
        await choice.SelectOptionAsync(await choice.Locator("option", new() { HasText = queue }).GetAttributeAsync("value") ?? "");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Put into the queue" }).ClickAsync();
        await Seen(editor.Page.Locator("h1 .status")).ToContainTextAsync("queued", new() { IgnoreCase = true });
    }

    /// <summary>Sets up a queue of one rating whose only member is this reviewer.</summary>
    public static async Task SetUpQueue(Visitor editor, string name, string member)
    {
        await editor.Go("/desk/queues");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Set up a queue" }).ClickAsync();
        var form = editor.Page.Locator("#queue-new");
        await form.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await form.GetByLabel(member).CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Set up the queue" }).ClickAsync();
        await Seen(editor.Page.Locator("main")).ToContainTextAsync(name);
        await Seen(form).ToHaveCountAsync(0);
    }

    /// <summary>In triage: finds the claim by its words and puts it into this queue.</summary>
    public static async Task Triage(Visitor editor, string words, string queue)
    {
        var page = editor.Page;
        await editor.Go("/desk/triage");
        await page.GetByLabel("Words of the claim").FillAsync(words);
        await page.GetByLabel("Words of the claim").PressAsync("Enter");
        await Seen(page.Locator(".rows .row")).ToHaveCountAsync(1);
        await page.Locator("main .row input[type=checkbox]").CheckAsync();
        await page.Keyboard.PressAsync("q");
        var choice = page.Locator("select[name=QueueId]");
        await choice.SelectOptionAsync(await choice.Locator("option", new() { HasText = queue }).GetAttributeAsync("value") ?? "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put into the queue" }).ClickAsync();
        await Seen(page.Locator(".notice.good")).ToContainTextAsync("One claim");
    }

    /// <summary>On the reviewer's desk: takes what comes next in this queue, which opens its review.</summary>
    public static async Task TakeNext(Visitor reviewer, string queue)
    {
        await reviewer.Go("/desk");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = $"Take next in {queue}" }).ClickAsync();
        await Seen(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" })).ToBeVisibleAsync();
    }

    /// <summary>On the review's page: takes the claim.</summary>
    public static async Task Take(Visitor reviewer, string number)
    {
        await reviewer.Go($"/desk/claims/{number}/review");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Take this claim" }).ClickAsync();
        await Seen(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" })).ToBeVisibleAsync();
    }

    /// <summary>On the review's page: cites an exhibit; answers its mark.</summary>
    public static async Task<string> Cite(Visitor reviewer, string title, string publisher, string address, string passage)
    {
        var page = reviewer.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByLabel("Who published it").FillAsync(publisher);
        await page.GetByLabel("Address on the web").FillAsync(address);
        await page.GetByLabel("Quoted passage").FillAsync(passage);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the evidence" }).ClickAsync();
        return await page.Locator("[role=status] code").First.InnerTextAsync();
    }

    /// <summary>On the review's page: fills in both findings and the reason, and waits until they are kept.</summary>
    public static async Task Fill(Visitor reviewer, string said, string rating, string why)
    {
        var page = reviewer.Page;
        await page.Locator($"input[name=WasItSaid][value={said}]").CheckAsync();
        await page.Locator($"input[name=RatingCode][value={rating}]").CheckAsync();
        await page.GetByLabel("Why").FillAsync(why);
        await Seen(page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
    }

    /// <summary>On the review's page: sends it in.</summary>
    public static async Task Submit(Visitor reviewer)
    {
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Submit the review" }).ClickAsync();
        await Seen(reviewer.Page.GetByText("Your review is in")).ToBeVisibleAsync();
    }

    /// <summary>On the verdict's page: writes the draft, citing the first exhibit, and waits for the preview.</summary>
    public static async Task Write(Visitor editor, string number, string summary, string shortAnswer, string explanation)
    {
        var page = editor.Page;
        await editor.Go($"/desk/claims/{number}/verdict");
        await page.GetByLabel("Summary of the claim").FillAsync(summary);
        await page.GetByLabel("Short answer").FillAsync(shortAnswer);
        await page.Locator("input[name^='Evidence.']").First.CheckAsync();
        var mark = (await page.Locator("label:has(input[name^='Evidence.']) strong").First.InnerTextAsync()).Trim('[', ']');
        await page.GetByLabel("Explanation").FillAsync($"{explanation}[^{mark}]");
        await page.GetByLabel("As of").FillAsync(DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Seen(page.Locator(".preview")).ToContainTextAsync(shortAnswer);
        await Seen(page.GetByText("blocks", new() { Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>On the verdict's page: puts it up; answers the address of its page.</summary>
    public static async Task<string> Publish(Visitor editor)
    {
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        return await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Read it as readers do" }).GetAttributeAsync("href") ?? "";
    }

    /// <summary>A reader's cached page is a new one within moments: asks for it until the first thing that fits has these words.</summary>
    public static async Task Reads(Visitor reader, string path, string selector, string words)
    {
        var what = reader.Page.Locator(selector).First;
        for (var tries = 0; tries < 40; tries++)
        {
            await reader.Go(path);
            if (await what.CountAsync() > 0 && (await what.InnerTextAsync()).Contains(words, StringComparison.Ordinal)) return;
        }

        await Seen(what).ToContainTextAsync(words);
    }

    /// <summary>On the claim's page: opens an act's form.</summary>
    public static Task OpenAct(Visitor editor, string name) => editor.Page.Locator("aside.rail").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    [GeneratedRegex("/desk/articles/[0-9a-f]{8}-")]
    public static partial Regex ArticleAddress();
}
