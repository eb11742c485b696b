using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A source that a decided claim rests on is withdrawn: the claim says so, and a task waits on every editor's desk.</summary>
public sealed class WithdrawnSourceTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Bees of Lund winter well

        By Signe Falk
        12 November 2026

        Beekeeper Arvid Holm said on Thursday that 94 per cent of the hives of Lund had come through the winter.
        """;

    private const string Source = "Census of hives, Lund 2026";
    private const string Notice = "The office withdrew the census: two villages were counted twice.";

    [Fact]
    public async Task A_withdrawn_source_shows_on_its_claim_and_waits_on_the_desk_until_somebody_looked()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        var number = await Paste(editor, Pasted, "94 per cent");
        await PutIntoTheQueue(editor, number, "Daily desk");
        await using var ida = await desk.VisitAs("Ida Sorensen");
        await Take(ida, number);
        var mark = await Cite(ida, Source, "Office for bees", "https://bees.example/census", "94 of 100 hives.");
        await Fill(ida, "InSubstance", "true", $"The census says so.{mark}");
        await Submit(ida);

        await editor.Go("/desk/exhibits?words=Census of hives");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = Source }).ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "It was withdrawn" }).ClickAsync();
        await editor.Page.GetByLabel("What readers are told").FillAsync(Notice);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as withdrawn" }).ClickAsync();
        await Seen(editor.Page.Locator("main")).ToContainTextAsync(Notice);
        await editor.PageHoldsInEveryLook();

        await editor.Go("/desk");
        await Seen(editor.Page.Locator(".row", new() { HasText = Notice })).ToContainTextAsync($"#{number}");
        await editor.PageHoldsInEveryLook();
        await editor.Go($"/desk/claims/{number}");
        var task = editor.Page.Locator("section[aria-label='Look at it again']");
        await Seen(task).ToContainTextAsync(Notice);
        await task.GetByText("Nothing is to be done", new() { Exact = true }).ClickAsync();
        await editor.PageHoldsInEveryLook();
        await task.GetByRole(AriaRole.Textbox).FillAsync("The two villages make no difference to the share.");
        await task.GetByRole(AriaRole.Button).ClickAsync();
        await Seen(task).ToHaveCountAsync(0);
        await Seen(editor.Page.Locator("ol.history")).ToContainTextAsync("The two villages make no difference");
    }
}
