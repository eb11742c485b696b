using System.Globalization;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;
using static FactCheck.Browser.Tests.Journeys.Steps;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>What an editor corrects on an article's page of what the engine suggested. The text itself never changes.</summary>
public sealed class CorrectingTests(Desk desk)
{
    // Everybody and everything in it is invented.
    private const string Pasted = """
        Dairy at Hollen to double its output

        By Kaja Wendt
        9 November 2026

        The dairy at Hollen made 12,000 tonnes of cheese last year, manager Odin Brask said on Monday.

        Brask said that the dairy employed 140 people and exported half of its cheese.

        The plant lies beside the river.

        Union speaker Lise Karn said that wages had not risen for three years.
        """;

    private const string Cheese = "12,000 tonnes";
    private const string People = "140 people";

    [Fact]
    public async Task A_claim_is_reworded_moved_given_to_another_speaker_added_split_merged_removed_and_taken_up_again()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        await Paste(editor, Pasted, Cheese);
        var text = await editor.Page.Locator("[data-text]").TextContentAsync();

        await LightUpTogether(editor);
        await Reword(editor);
        await GiveToAnother(editor);
        await Add(editor);
        await Move(editor);
        await Split(editor);
        await Merge(editor);
        await RemoveAndTakeUpAgain(editor);

        (await editor.Page.Locator("[data-text]").TextContentAsync()).ShouldBe(text);
        await editor.PageHoldsInEveryLook();
    }

    /// <summary>A claim's words in the text and its card know each other, by pointer and by keyboard.</summary>
    private static async Task LightUpTogether(Visitor editor)
    {
        var (card, mark) = (Card(editor, Cheese), editor.Page.Locator("mark[data-kind=content][tabindex='0']", new() { HasText = Cheese }).First);
        await mark.HoverAsync();
        await Seen(card).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("current"));
        await mark.PressAsync("Enter");
        await Seen(card).ToBeFocusedAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Show in the text" }).PressAsync("Enter");
        await Seen(mark).ToBeFocusedAsync();
        await Seen(mark).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("current"));
    }

    private static async Task Reword(Visitor editor)
    {
        await Open(editor, Cheese, "Wording");
        await editor.Page.Locator("textarea[name=Text]:not(#note-Text)").FillAsync("The dairy at Hollen made 12,000 tonnes of cheese in 2025.");
        await Send(editor, "textarea[name=Text]:not(#note-Text)");
        await Seen(Card(editor, "of cheese in 2025")).ToBeVisibleAsync();
    }

    private static async Task GiveToAnother(Visitor editor)
    {
        await Open(editor, Cheese, "Speaker");
        var form = Card(editor, Cheese).Locator("form").Last;
        await form.Locator("input[name$=Role], input[name*='.Role']").First.FillAsync("manager of the dairy");
        await form.Locator("button[type=submit]").ClickAsync();
        await Seen(Card(editor, Cheese)).ToContainTextAsync("manager of the dairy");
    }

    private static async Task Add(Visitor editor)
    {
        await Select(editor, "The plant lies beside the river");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add a claim" }).ClickAsync();
        await Seen(editor.Page.Locator("textarea[name=Text]:not(#note-Text)")).ToHaveValueAsync("The plant lies beside the river");
        await editor.Page.Locator("select[name=Quotation]").SelectOptionAsync("OwnVoice");
        await Send(editor, "textarea[name=Text]:not(#note-Text)");
        await Seen(Card(editor, "The plant lies beside the river")).ToBeVisibleAsync();
    }

    private static async Task Move(Visitor editor)
    {
        await Open(editor, "The plant lies beside", "Place in the text");
        await Select(editor, "lies beside the river");
        var form = Card(editor, "The plant lies beside").Locator("form").Last;
        await Seen(form.GetByLabel("to")).ToHaveValueAsync(End("lies beside the river"));
        await form.GetByRole(AriaRole.Button, new() { Name = "Take these words" }).ClickAsync();
        await form.Locator("button[type=submit]").ClickAsync();
        await Seen(editor.Page.Locator("mark", new() { HasTextRegex = new("^lies beside the river$") })).ToHaveCountAsync(1);
    }

    private static async Task Split(Visitor editor)
    {
        // Beside the engine's own claims there is always the one that was added.
        await Open(editor, "The plant lies beside", "Split");
        var parts = editor.Page.Locator("textarea[name^=Parts]");
        await parts.Nth(0).FillAsync("The plant of the dairy lies at a river.");
        await parts.Nth(1).FillAsync("The plant of the dairy lies in Hollen.");
        await Send(editor, "textarea[name^=Parts]");
        await Seen(Card(editor, "lies at a river")).ToBeVisibleAsync();
        await Seen(Card(editor, "lies in Hollen")).ToBeVisibleAsync();
    }

    private static async Task Merge(Visitor editor)
    {
        await Open(editor, "lies in Hollen", "Merge");
        var into = editor.Page.Locator("select[name=Into]");
        await into.SelectOptionAsync(await into.Locator("option", new() { HasText = "lies at a river" }).GetAttributeAsync("value") ?? "");
        await Send(editor, "select[name=Into]");
        await Seen(editor.Page.GetByText("went into the other claim")).ToBeVisibleAsync();
        await Seen(Card(editor, "lies in Hollen")).ToHaveCountAsync(0);

        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Separate it again" }).ClickAsync();
        await Seen(Card(editor, "lies in Hollen")).ToBeVisibleAsync();
    }

    private static async Task RemoveAndTakeUpAgain(Visitor editor)
    {
        await Open(editor, "lies in Hollen", "Remove");
        await Send(editor, "select[name=Reason]");
        await Seen(Card(editor, "lies in Hollen")).ToHaveCountAsync(0);

        await editor.Page.GetByText("removed or merged").ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" }).ClickAsync();
        await Seen(Card(editor, "lies in Hollen")).ToBeVisibleAsync();
    }

    private static Task Open(Visitor editor, string words, string button) =>
        Card(editor, words).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Send(Visitor editor, string field) => editor.Page.Locator($"form:has({field}) button[type=submit]").ClickAsync();

    private static string End(string words) => (Pasted.IndexOf(words, StringComparison.Ordinal) + words.Length).ToString(CultureInfo.InvariantCulture);

    /// <summary>Selects words in the article as a mouse would.</summary>
    private static async Task Select(Visitor editor, string words)
    {
        await editor.Page.Locator("[data-text]").EvaluateAsync("""
            (text, words) => {
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              const at = text.textContent.indexOf(words);
              const range = document.createRange();
              for (let start = 0, node; (node = walker.nextNode()); start += node.data.length) {
                if (start <= at && at < start + node.data.length) range.setStart(node, at - start);
                const end = at + words.length;
                if (start < end && end <= start + node.data.length) range.setEnd(node, end - start);
              }
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """, words);
    }
}
