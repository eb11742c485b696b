using System.Text.RegularExpressions;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>From anywhere to anywhere by keyboard: the palette, the help for keys and its switch.</summary>
public sealed class GoingPlacesTests(Desk desk)
{
    [Fact]
    public async Task The_palette_leads_to_a_claim_a_queue_a_speaker_an_article_and_gives_the_focus_back()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        await editor.Go("/desk/speakers");
        var speaker = await editor.Page.Locator("main a[href^='/desk/speakers/0']").First.InnerTextAsync();
        await editor.Go(desk.Articles[0]);
        var article = await editor.Page.Locator("h1").InnerTextAsync();
        var number = desk.Numbers("Queued")[0];

        await Go(editor, $"#{number}", "Claims", $"/desk/claims/{number}");
        await Go(editor, "Double", "Queues", "/desk/queues/0");
        await Go(editor, speaker, "Speakers", "/desk/speakers/0");
        await Go(editor, article, "Articles", "/desk/articles/0");

        await editor.Page.Keyboard.PressAsync("Control+k");
        await editor.Page.Keyboard.TypeAsync("zzyzx");
        await Seen(editor.Page.Locator("dialog.palette [role=status]")).ToHaveTextAsync("Nothing found for “zzyzx”.");
        await editor.PageIsAccessible();
        await editor.Page.Keyboard.PressAsync("Escape");
        await Seen(editor.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_help_names_the_keys_of_the_page_and_its_switch_turns_single_keys_off()
    {
        await using var reviewer = await desk.VisitAs("Ida Sorensen");
        await reviewer.Go("/desk");
        var keys = reviewer.Page.Keyboard;
        var help = reviewer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys on this page" });
        await keys.PressAsync("?");
        await Seen(help.Locator("tr", new() { Has = reviewer.Page.Locator("kbd", new() { HasTextRegex = new("^n$") }) })).ToContainTextAsync("Take next");
        await help.GetByRole(AriaRole.Checkbox).FocusAsync();
        await keys.PressAsync("Space");
        await keys.PressAsync("Escape");
        await Seen(help).ToHaveCountAsync(0);

        await keys.PressAsync("j");
        (await reviewer.Page.EvaluateAsync<bool>("() => document.activeElement.closest('[data-row]') === null")).ShouldBeTrue("j moved although single keys are off");
        await keys.PressAsync("?");
        await help.GetByRole(AriaRole.Checkbox).FocusAsync();
        await keys.PressAsync("Space");
        await keys.PressAsync("Escape");
        await Seen(help).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task In_a_narrow_window_the_place_where_one_is_is_seen_and_the_head_leaves_room_for_the_page()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist", new(360, 740));
        await editor.Go("/desk/verdicts");

        await Seen(editor.Page.Locator(".sidebar .active")).ToBeInViewportAsync(new() { Ratio = 1 });
        (await editor.Page.Locator("h1").BoundingBoxAsync())!.Y.ShouldBeLessThan(740 / 4);
    }

    [Fact]
    public async Task On_every_page_the_help_names_in_words_each_key_that_works_there_and_gives_the_focus_back()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        await editor.Go("/desk");
        var places = (await editor.Links("nav[aria-label='Desk'] a[href^='/desk']")).Distinct().ToList();
        places.Count.ShouldBeGreaterThan(8);
        foreach (var place in places) (await Help(editor, place)).ShouldContain("Ctrl+k", place);
        new[] { "j", "k", "Enter", "x", "a", "q", "d", "m", "/" }.Except(await Help(editor, "/desk/triage")).ShouldBeEmpty();

        await using var holder = await desk.VisitAs("Tess Varga");
        var review = $"/desk/claims/{desk.Numbers("UnderReview")[0]}/review";
        new[] { "1", "2", "e", "w", "s", "Ctrl+Enter" }.Except(await Help(holder, review)).ShouldBeEmpty();
        // The newsroom's clock is an hour ahead of this browser's in winter.
        await holder.Page.Clock.SetFixedTimeAsync(new DateTime(2026, 1, 15, 12, 30, 0, DateTimeKind.Utc));
        await holder.Page.Keyboard.PressAsync("s");
        await Seen(holder.Page.Locator("[data-save-state]")).ToHaveTextAsync("Saved 13:30");
    }

    /// <summary>Goes there and asks for the help by its key; answers the keys that it names.</summary>
    private static async Task<IReadOnlyList<string>> Help(Visitor who, string path)
    {
        await who.Go(path);
        var first = who.Page.Locator(".topbar-name a");
        await first.FocusAsync();
        await who.Page.Keyboard.PressAsync("?");
        var lines = who.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys on this page" }).Locator("tr");
        await Seen(lines.Last).ToContainTextAsync("This help");
        var named = await lines.EvaluateAllAsync<string[][]>("all => all.map(one => [one.cells[0].textContent, one.cells[1].textContent])");
        foreach (var line in named) line[1].ShouldNotBeNullOrWhiteSpace($"{path}: {line[0]} has no words");
        await who.Page.Keyboard.PressAsync("Escape");
        await Seen(who.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Seen(first).ToBeFocusedAsync();
        return [.. named.Select(line => line[0])];
    }

    /// <summary>Opens the palette, types, and takes the first place of the group by arrow and Enter.</summary>
    private static async Task Go(Visitor editor, string text, string group, string leadsTo)
    {
        var (page, keys) = (editor.Page, editor.Page.Keyboard);
        await keys.PressAsync("Control+k");
        await Seen(page.Locator("#palette-text")).ToBeFocusedAsync();
        await page.Locator("#palette-text").FillAsync(text);
        var wanted = page.GetByRole(AriaRole.Group, new() { Name = group }).GetByRole(AriaRole.Option).First;
        await Seen(wanted).ToContainTextAsync(text.TrimStart('#'));
        for (var down = 0; await wanted.GetAttributeAsync("aria-selected") != "true"; down++)
        {
            down.ShouldBeLessThan(40, $"the arrows do not come to {group}");
            await keys.PressAsync("ArrowDown");
        }

        await keys.PressAsync("Enter");
        await editor.ComesTo(new($"^https?://[^/]+{Regex.Escape(leadsTo)}"));
        await Seen(page.Locator("dialog")).ToHaveCountAsync(0);
        await editor.Settle();
    }
}
