using System.Text.Json;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>The main job, end to end: an article is pasted, a claim of it is rated, and its verdict is read by a reader.</summary>
public sealed class MainJobTests(Desk desk)
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

    private const string Queue = "Ferries and harbours";
    private const string Words = "The ferries carried 412,000 passengers";
    private const string Source = "https://courier.example/2026/10/ferry-fares";
    private const string Passage = "Passengers carried by the island ferries: 2024: 367,500; 2025: 412,140.";
    private const string ShortAnswer = "The harbour office counted 412,140 passengers, the most since its count of 2011.";

    [Fact]
    public async Task An_article_is_pasted_split_rated_published_and_read()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor, Pasted, Words, Source);
        await Seen(editor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ferry fares to the outer islands will not rise, council leader says");
        await Seen(Card(editor, Words)).ToContainTextAsync("Henrike Solveig Dahl");
        await Seen(Card(editor, "3.2 million crowns")).ToContainTextAsync("Tomas Brenick");
        await Seen(Card(editor, "One crossing in five")).ToContainTextAsync("association");
        await editor.PageIsAccessible();
        await editor.Picture("article");
        await ConfirmTheSpeaker(editor, Words);
        await SetUpQueue(editor, Queue, "Ida Sorensen");
        await Triage(editor, "412,000 passengers", Queue);
        await editor.Go($"/desk/claims/{number}");
        await Seen(editor.Page.Locator(".big-claim")).ToContainTextAsync(Words);
        await Seen(editor.Page.GetByText("speaker not confirmed")).ToHaveCountAsync(0);
        await editor.PageIsAccessible();

        await using var reviewer = await desk.VisitAs("Ida Sorensen");
        await TakeNext(reviewer, Queue);
        await Seen(reviewer.Page.Locator(".big-claim")).ToContainTextAsync(Words);
        var mark = await Cite(reviewer, "Passengers of the island ferries, 2005 to 2025", "Harbour office of Ostrava Bay", "https://harbour.example/ferries/passengers", Passage);
        await Fill(reviewer, "AsQuoted", "true", $"The office counted 412,140 passengers in 2025 {mark}. No year since 2011 had more {mark}.");
        await reviewer.PageIsAccessible();
        await reviewer.Picture("review");
        await Submit(reviewer);

        await Write(editor, number, "The island ferries carried 412,000 passengers last year", ShortAnswer, "The harbour office counts everybody who boards. In 2025 it counted 412,140 people.");
        await Seen(editor.Page.Locator(".preview")).ToContainTextAsync("412,140 people");
        await editor.PageIsAccessible();
        await editor.Picture("verdict-desk");
        var path = await Publish(editor);

        await using var reader = await desk.Visit();
        await Read(reader, path);
    }

    /// <summary>The page a reader gets, and what search engines read of it.</summary>
    private static async Task Read(Visitor reader, string path)
    {
        await reader.Go(path);
        await Seen(reader.Page.Locator("h1")).ToContainTextAsync(Words);
        await Seen(reader.Page.Locator(".short-answer")).ToHaveTextAsync(ShortAnswer);
        await Seen(reader.Page.GetByText(Passage, new() { Exact = true })).ToBeVisibleAsync();
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
}
