using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>What happens to a verdict that is up: it is corrected, checked again, and taken back; its readers see each.</summary>
public sealed class RevisingTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Swimming hall of Tarn loses less heat

        By Ulla Brandt
        8 November 2026

        The swimming hall of Tarn used 31 percent less heat last winter, manager Sunniva Rask said on Sunday.
        """;

    private const string Words = "31 percent less heat";
    private const string Wrong = "The hall used 31 percent less heat than in the winter before.";
    private const string Right = "The hall used 29 percent less heat than in the winter before.";
    private const string Why = "The figure was that of the boiler alone.";

    [Fact]
    public async Task A_verdict_is_corrected_checked_again_and_retracted_and_readers_see_each()
    {
        await using var editor = await desk.VisitAs("Jonas Ekdal");
        var number = await Paste(editor, Pasted, Words, "https://courier.example/2026/11/swimming-hall");
        await ConfirmTheSpeaker(editor, Words);
        await PutIntoTheQueue(editor, number, "Daily desk");
        await using var reviewer = await desk.VisitAs("Tess Varga");
        await Take(reviewer, number);
        var mark = await Cite(reviewer, "Heat of public buildings", "Works of Tarn", "https://works.example/heat", "Swimming hall: 29 percent less.");
        await Fill(reviewer, "AsQuoted", "true", $"The works measured it {mark}.");
        await Submit(reviewer);
        await Write(editor, number, "The swimming hall used less heat", Wrong, "The works measured the heat of the boiler.");
        var path = await Publish(editor);
        await using var reader = await desk.Visit();
        await reader.Go(path);
        await Seen(reader.Page.Locator(".short-answer")).ToHaveTextAsync(Wrong);

        // Corrected: the next version, with what changed and why; the old one stays to be read.
        await editor.Go($"/desk/claims/{number}");
        await OpenAct(editor, "Correct the verdict");
        await editor.Page.GetByLabel("What sort of change").SelectOptionAsync("Correction");
        await editor.Page.GetByLabel("What changed and why, for readers").FillAsync(Why);
        await editor.Page.GetByLabel("Short answer").FillAsync(Right);
        // Left half-way, it stands there again: in the fields, and for the preview.
        await editor.Go("/desk");
        await editor.Go($"/desk/claims/{number}");
        await OpenAct(editor, "Correct the verdict");
        await Seen(editor.Page.GetByLabel("What changed and why, for readers")).ToHaveValueAsync(Why);
        await Seen(editor.Page.Locator(".preview .short-answer")).ToHaveTextAsync(Right);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" }).ClickAsync();
        await Seen(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish the correction" })).ToHaveCountAsync(0);
        await OpenAct(editor, "Correct the verdict");
        await Seen(editor.Page.GetByLabel("What changed and why, for readers")).ToHaveValueAsync("");
        await Reads(reader, path, ".short-answer", Right);
        await Seen(reader.Page.Locator("aside.notice").First).ToContainTextAsync(Why);
        await reader.Go($"{path}/versions/1");
        await Seen(reader.Page.Locator(".short-answer")).ToHaveTextAsync(Wrong);
        await reader.Go("/corrections");
        await Seen(reader.Page.Locator("main").GetByText(Why).First).ToBeVisibleAsync();

        // Checked again: the version stays up and says so, until that is called off.
        await OpenAct(editor, "Reopen");
        await editor.Page.GetByLabel("Reason, for readers").FillAsync("The works measure anew.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Reopen", Exact = true }).Last.ClickAsync();
        await Seen(editor.Page.Locator("h1 .status")).ToContainTextAsync("queued", new() { IgnoreCase = true });
        await Reads(reader, path, "aside.notice", "The works measure anew.");
        await Seen(reader.Page.Locator(".short-answer")).ToHaveTextAsync(Right);

        // Retracted: the page stays, says so above everything, and leaves the lists.
        await OpenAct(editor, "Retract");
        await editor.Page.GetByLabel("Reason, for readers").FillAsync("The meter was broken.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Retract", Exact = true }).Last.ClickAsync();
        await Reads(reader, path, "aside[aria-label=Retracted]", "The meter was broken.");
        await reader.PageHoldsInEveryLook();
        await reader.Go("/search?q=swimming%20hall%20heat");
        await Seen(reader.Page.Locator("main")).Not.ToContainTextAsync(Words);
    }

    [Fact]
    public async Task A_verdict_is_printed_on_two_pages_at_most()
    {
        await using var reader = await desk.Visit();
        await reader.Go("/");
        foreach (var path in await reader.Links("main a[href^='/claims/']:not([href*='/ask'])"))
        {
            await reader.Go(path);
            var pages = Encoding.Latin1.GetString(await reader.Page.PdfAsync(new() { Format = "A4" }));
            Regex.Count(pages, @"/Type\s*/Page\b(?!s)").ShouldBeInRange(1, 2, path);
        }
    }

    [Fact]
    public async Task A_verdict_on_paper_has_its_evidence_with_addresses_and_no_ways_elsewhere()
    {
        await using var reader = await desk.Visit(new Look(Dark: true));
        await reader.Go("/");
        await reader.Page.Locator("a[href^='/claims/']").First.ClickAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Seen(reader.Page.Locator(".masthead-nav")).ToBeHiddenAsync();
        await Seen(reader.Page.Locator("h1")).ToBeVisibleAsync();
        await Seen(reader.Page.Locator(".evidence").First).ToBeVisibleAsync();
        (await reader.Page.Locator(".evidence a[href^='http']").First.EvaluateAsync<string>("a => getComputedStyle(a, '::after').content")).ShouldContain("http");
        // Dark on white, also for who reads screens in the dark.
        (await reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe("rgba(0, 0, 0, 0)");
        (await reader.Page.EvaluateAsync<double>("() => { const c = document.createElement('canvas').getContext('2d'); c.fillStyle = getComputedStyle(document.querySelector('h1')).color; c.fillRect(0, 0, 1, 1); return Math.max(...c.getImageData(0, 0, 1, 1).data.slice(0, 3)); }"))
            .ShouldBeLessThan(100);
    }
}
