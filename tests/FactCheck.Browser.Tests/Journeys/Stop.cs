using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A page to stop at, in one of its states.</summary>
/// <param name="Name">What it is, in words: the name of its test.</param>
/// <param name="Who">The invented person who looks; null for a reader.</param>
/// <param name="Path">Its address, or the address of a list when <see cref="Then"/> says which link leads on.</param>
internal sealed record Stop(string Name, string? Who, string Path)
{
    /// <summary>What it answers.</summary>
    public int Status { get; init; } = 200;

    /// <summary>A CSS selector: the first link that fits is followed.</summary>
    public string? Then { get; init; }

    /// <summary>The address when it is only known once the newsroom runs.</summary>
    public Func<Desk, Task<string>>? Where { get; init; }

    /// <summary>What is opened, typed or refused before one looks.</summary>
    public Func<IPage, Task>? Do { get; init; }

    /// <summary>Something that must be seen: that the page is in the state it was meant to be in.</summary>
    public string? Shows { get; init; }

    /// <summary>Words of a complaint that belongs to the stop: a refused post is an error to the browser's console.</summary>
    public string? Complains { get; init; }

    public override string ToString() => Name;

    /// <summary>Goes there, brings the page into its state and proves that it holds.</summary>
    public async Task Walk(Desk desk)
    {
        await using var visitor = Who is null ? await desk.Visit() : await desk.VisitAs(Who);
        if (Complains is not null) visitor.Expect(Complains);
        await visitor.Go(Where is null ? Path : await Where(desk), Then is null ? Status : 200);
        if (Then is not null) await visitor.Go((await visitor.Links(Then))[0], Status);
        if (Do is not null) await Do(visitor.Page);
        if (Shows is not null) await Assertions.Expect(visitor.Page.GetByText(Shows).First).ToBeVisibleAsync();
        // A click returns while the page that it leads to may still be on its way.
        await Assertions.Expect(visitor.Page.Locator("h1").First).ToBeAttachedAsync();
        (await visitor.Page.Locator("h1").CountAsync()).ShouldBe(1, $"{Name} has no single heading");
        (await visitor.Page.TitleAsync()).ShouldNotBeNullOrWhiteSpace($"{Name} has no title");
        (await visitor.Page.Locator("text:not(svg text)").CountAsync()).ShouldBe(0, $"{Name} shows a tag of its template");
        await visitor.PageHoldsInEveryLook();
        visitor.NothingWasComplainedAbout();
    }

    /// <summary>Presses the button with this name.</summary>
    public static Func<IPage, Task> Press(string button) => page => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Presses the buttons with these names, one after the other, and waits for a refusal to be shown.</summary>
    public static Func<IPage, Task> Refused(params string[] buttons) => async page =>
    {
        foreach (var button in buttons) await Press(button)(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
    };
}
