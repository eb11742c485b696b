using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A queue that asks two ratings: blind to each other until both are in, then disputed, settled and published.</summary>
public sealed class TwoSeatsTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Lighthouse museum expects a record year

        By Ane Solberg
        3 November 2026

        Museum director Torvald Engen said on Tuesday that 58,000 people had visited the lighthouse museum on Skarven this summer.

        Engen said that the new stairs had cost 4 million crowns.
        """;

    private const string Words = "58,000 people";
    private const string OnlyIda = "The turnstile counted 57,930 visitors from May to August.";
    private const string OnlyPaul = "The ticket office sold 41,200 tickets in the same months.";

    [Fact]
    public async Task Two_blind_reviews_that_differ_are_settled_by_one_editor_and_signed_by_another()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor, Pasted, Words, "https://gazette.example/skarven-museum");
        await ConfirmTheSpeaker(editor, Words);
        await PutIntoTheQueue(editor, number, "Double check");

        await using var ida = await desk.VisitAs("Ida Sorensen");
        await Take(ida, number);
        var mark = await Cite(ida, "Turnstile of the museum, 2026", "Skarven Museum", "https://museum.example/turnstile", "May to August: 57,930.");
        await Fill(ida, "InSubstance", "true", $"{OnlyIda}{mark}");
        await NobodyElseSees(number, OnlyIda, "57,930", "Turnstile of the museum");
        await Submit(ida);
        await NobodyElseSees(number, OnlyIda, "57,930", "Turnstile of the museum");

        await using var paul = await desk.VisitAs("Paul Okafor");
        await Take(paul, number);
        mark = await Cite(paul, "Ticket sales, 2026", "Municipality of Skarven", "https://skarven.example/tickets", "May to August: 41,200.");
        await Fill(paul, "InSubstance", "mostly-false", $"{OnlyPaul}{mark}");
        await paul.PageIsAccessible();
        await Submit(paul);

        await Settle(editor, number);
        await NotSignedBy(editor, number);

        await using var other = await desk.VisitAs("Jonas Ekdal");
        await Write(other, number, "58,000 people visited the lighthouse museum this summer", "57,930 people went through the turnstile from May to August.", "Children enter without a ticket, so the turnstile counts more than the office sells.");
        var path = await Publish(other);

        await using var reader = await desk.Visit();
        await reader.Go(path);
        await Seen(reader.Page.Locator(".rating").First).ToContainTextAsync("Mostly true");
        await Seen(reader.Page.GetByText("Ida Sorensen")).ToHaveCountAsync(0);
        await reader.PageIsAccessible();
    }

    /// <summary>Neither the other reviewer nor an editor finds a word of the first review, wherever they look.</summary>
    private async Task NobodyElseSees(string number, params string[] words)
    {
        foreach (var who in new[] { "Paul Okafor", "Mara Lindqvist" })
        {
            await using var somebody = await desk.VisitAs(who);
            foreach (var page in new[] { $"/desk/claims/{number}", $"/desk/claims/{number}/review", $"/desk/claims/{number}/judge", "/desk/exhibits" })
            {
                await somebody.Go(page);
                var shown = await somebody.Page.ContentAsync();
                foreach (var word in words) shown.ShouldNotContain(word, customMessage: $"{who} sees it at {page}");
            }
        }
    }

    /// <summary>The editor sees both side by side and settles it.</summary>
    private static async Task Settle(Visitor editor, string number)
    {
        var page = editor.Page;
        await editor.Go($"/desk/claims/{number}");
        await Seen(page.Locator("h1 .status")).ToContainTextAsync("disputed", new() { IgnoreCase = true });
        await page.GetByRole(AriaRole.Link, new() { Name = "The reviews side by side" }).ClickAsync();
        await Seen(page.GetByText(OnlyIda).First).ToBeVisibleAsync();
        await Seen(page.GetByText(OnlyPaul).First).ToBeVisibleAsync();
        await editor.PageHoldsInEveryLook();
        await page.GetByRole(AriaRole.Button, new() { Name = "Settle it" }).ClickAsync();
        await page.Locator("form input[name=WasItSaid][value=InSubstance]").CheckAsync();
        await page.Locator("form input[name=Rating][value=mostly-true]").CheckAsync();
        await page.GetByLabel("Why").FillAsync("The turnstile counts everybody; tickets are sold to grown-ups alone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Settle the dispute" }).ClickAsync();
        await Seen(page.GetByText("Decided by an editor")).ToBeVisibleAsync();
    }

    /// <summary>Who settled it does not sign it.</summary>
    private static async Task NotSignedBy(Visitor editor, string number)
    {
        await editor.Go($"/desk/claims/{number}/verdict");
        await Seen(editor.Page.GetByLabel("Short answer")).ToBeVisibleAsync();
        await Seen(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true })).ToHaveCountAsync(0);
    }
}
