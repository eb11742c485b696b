using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>The main job, end to end: an article is pasted, a claim of it is rated, and its verdict is read by a reader.</summary>
[Collection(SharedDesk.Name)]
public sealed partial class MainJobTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Ferry fares to the outer islands will not rise, council leader says

        By Nils Haverkamp
        14 October 2026

        The council of Ostrava Bay will not raise the fares of its ferries next year, its leader said on Wednesday.

        "The ferries carried 412,000 passengers last year, more than in any year since 2011," council leader Henrike Solveig Dahl told reporters in the harbour hall.

        Harbour master Tomas Brenick said that repairs to the north pier had cost 3.2 million crowns, twice what had been planned.

        According to the islanders' association, one crossing in five was cancelled last winter because of broken engines.

        "Nobody on the islands has been left without a doctor for a single day," Dahl said.
        """;

    private const string Words = "The ferries carried 412,000 passengers";
    private const string Source = "https://courier.example/2026/10/ferry-fares";
    private const string Passage = "Passengers carried by the island ferries: 2024: 367,500; 2025: 412,140.";
    private const string ShortAnswer = "The harbour office counted 412,140 passengers, the most since its count of 2011.";

    [Fact]
    public async Task An_article_is_pasted_split_rated_published_and_read()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor);
        await ConfirmTheSpeaker(editor, number);
        await PutIntoTheQueue(editor);

        await using var reviewer = await desk.VisitAs("Ida Sorensen");
        await Rate(reviewer, number);

        var path = await Publish(editor, number);

        await using var reader = await desk.Visit();
        await Read(reader, path);
    }

    /// <summary>Pastes the article and sees it split; the number of the claim this journey is about.</summary>
    private static async Task<string> Paste(Visitor editor)
    {
        await editor.Go("/desk/articles/new");
        await editor.Page.GetByLabel("The article’s text").FillAsync(Pasted);
        await editor.Page.GetByLabel("Its address on the web, if it has one").FillAsync(Source);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await editor.Page.WaitForURLAsync(ArticleAddress());

        await Seen(editor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ferry fares to the outer islands will not rise, council leader says");
        await Seen(Card(editor, Words)).ToContainTextAsync("Henrike Solveig Dahl");
        await Seen(Card(editor, "3.2 million crowns")).ToContainTextAsync("Tomas Brenick");
        await Seen(Card(editor, "One crossing in five")).ToContainTextAsync("association");
        await editor.PageIsAccessible();
        await editor.Picture("article");
        return (await Card(editor, Words).Locator(".claim-number").InnerTextAsync()).TrimStart('#');
    }

    /// <summary>The editor says that it was she, on the article's page.</summary>
    private static async Task ConfirmTheSpeaker(Visitor editor, string number)
    {
        await Card(editor, Words).GetByRole(AriaRole.Button, new() { Name = "Confirm the speaker" }).ClickAsync();
        await Seen(Card(editor, Words).GetByText("suggested", new() { Exact = true })).ToHaveCountAsync(1);

        await Card(editor, Words).Locator(".claim-number").ClickAsync();
        await editor.Page.WaitForURLAsync($"**/desk/claims/{number}");
        await Seen(editor.Page.Locator(".big-claim")).ToContainTextAsync(Words);
        await Seen(editor.Page.GetByText("speaker not confirmed")).ToHaveCountAsync(0);
    }

    private static async Task PutIntoTheQueue(Visitor editor)
    {
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Queue…" }).ClickAsync();
        var choice = editor.Page.Locator("select[name=QueueId]");
        await choice.SelectOptionAsync(await choice.Locator("option", new() { HasText = "Daily desk" }).GetAttributeAsync("value") ?? "");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Put into the queue" }).ClickAsync();
        await Seen(editor.Page.Locator("h1 .status")).ToContainTextAsync("queued", new() { IgnoreCase = true });
        await editor.PageIsAccessible();
    }

    /// <summary>The reviewer takes the claim, cites an exhibit, rates and submits.</summary>
    private static async Task Rate(Visitor reviewer, string number)
    {
        var page = reviewer.Page;
        await reviewer.Go($"/desk/claims/{number}/review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take this claim" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("Passengers of the island ferries, 2005 to 2025");
        await page.GetByLabel("Who published it").FillAsync("Harbour office of Ostrava Bay");
        await page.GetByLabel("Address on the web").FillAsync("https://harbour.example/ferries/passengers");
        await page.GetByLabel("Quoted passage").FillAsync(Passage);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the evidence" }).ClickAsync();
        var mark = await page.Locator("[role=status] code").First.InnerTextAsync();

        await page.Locator("input[name=WasItSaid][value=AsQuoted]").CheckAsync();
        await page.Locator("input[name=RatingCode][value=true]").CheckAsync();
        await page.GetByLabel("Why").FillAsync($"The office counted 412,140 passengers in 2025 {mark}. No year since 2011 had more {mark}.");
        await Seen(page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await reviewer.PageIsAccessible();
        await reviewer.Picture("review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit the review" }).ClickAsync();
        await Seen(page.GetByText("Your review is in")).ToBeVisibleAsync();
    }

    /// <summary>The editor writes the verdict, sees it as it will be, and publishes; the address of its page.</summary>
    private static async Task<string> Publish(Visitor editor, string number)
    {
        var page = editor.Page;
        await editor.Go($"/desk/claims/{number}/verdict");
        await page.GetByLabel("Summary of the claim").FillAsync("The island ferries carried 412,000 passengers last year");
        await page.GetByLabel("Short answer").FillAsync(ShortAnswer);
        await page.Locator("input[name^='Evidence.']").First.CheckAsync();
        var mark = (await page.Locator("label:has(input[name^='Evidence.']) strong").First.InnerTextAsync()).Trim('[', ']');
        await page.GetByLabel("Explanation").FillAsync($"The harbour office counts everybody who boards. In 2025 it counted 412,140 people.[^{mark}]");
        await page.GetByLabel("As of").FillAsync("2026-11-20");
        await Seen(page.Locator(".preview")).ToContainTextAsync("412,140 people");
        await Seen(page.GetByText("blocks", new() { Exact = true })).ToHaveCountAsync(0);
        await editor.PageIsAccessible();
        await editor.Picture("verdict-desk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        return await page.GetByRole(AriaRole.Link, new() { Name = "Read it as readers do" }).GetAttributeAsync("href") ?? "";
    }

    /// <summary>The page a reader gets, and what search engines read of it.</summary>
    private static async Task Read(Visitor reader, string path)
    {
        await reader.Go(path);
        await Seen(reader.Page.Locator("h1")).ToContainTextAsync(Words);
        await Seen(reader.Page.Locator(".short-answer")).ToHaveTextAsync(ShortAnswer);
        await Seen(reader.Page.GetByText(Passage)).ToBeVisibleAsync();
        await reader.PageIsAccessible();

        using var data = JsonDocument.Parse(await reader.Page.Locator("script[type='application/ld+json']").First.TextContentAsync() ?? "");
        var review = ClaimReviewIn(data.RootElement);
        review.GetProperty("url").GetString()!.ShouldEndWith(path);
        review.GetProperty("claimReviewed").GetString().ShouldBe("The island ferries carried 412,000 passengers last year");
        review.GetProperty("datePublished").GetString().ShouldNotBeNullOrEmpty();
        review.GetProperty("author").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        review.GetProperty("reviewRating").GetProperty("alternateName").GetString().ShouldBe("True");
        var claim = review.GetProperty("itemReviewed");
        claim.GetProperty("author").GetProperty("name").GetString().ShouldBe("Henrike Solveig Dahl");
        claim.GetRawText().ShouldContain(Source);
    }

    private static JsonElement ClaimReviewIn(JsonElement root) =>
        root.TryGetProperty("@graph", out var graph)
            ? graph.EnumerateArray().Single(one => one.GetProperty("@type").GetString() == "ClaimReview")
            : root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Single(one => one.GetProperty("@type").GetString() == "ClaimReview") : root;

    private static ILocator Card(Visitor editor, string words) => editor.Page.Locator("article.claim-card", new() { HasText = words });

    private static ILocatorAssertions Seen(ILocator what) => Assertions.Expect(what);

    [GeneratedRegex("/desk/articles/[0-9a-f]{8}-")]
    private static partial Regex ArticleAddress();
}
