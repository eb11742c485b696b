using FactCheck.Browser.Tests.Rig;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>
/// Every page of the house, in all four looks. A new page is one line in <see cref="Stops"/>: the walk then proves that it
/// answers, breaks no content security policy, logs no error, keeps WCAG 2.2 AA and does not scroll sideways.
/// </summary>
[Collection(SharedDesk.Name)]
public sealed class WalkTests(Desk desk)
{
    /// <summary>A page to stop at.</summary>
    /// <param name="Who">The invented person who looks; null for a reader.</param>
    /// <param name="Path">Its address, or the address of a list when <paramref name="Then"/> says which link leads on.</param>
    /// <param name="Status">What it answers.</param>
    /// <param name="Then">A CSS selector: the first link that fits is followed.</param>
    private sealed record Stop(string? Who, string Path, int Status = 200, string? Then = null)
    {
        public override string ToString() => $"{Who ?? "reader"} at {Path}{(Then is null ? "" : $" then {Then}")}";
    }

    private static readonly Stop[] Stops =
    [
        new(null, "/"),
        new(null, "/account/sign-in"),
        new(null, "/no-such-page", 404),
        new("Mara Lindqvist", "/desk"),
        new("Mara Lindqvist", "/desk/triage"),
        new("Mara Lindqvist", "/desk/articles"),
        new("Mara Lindqvist", "/desk/articles/new"),
        new("Mara Lindqvist", "/desk/articles", Then: "main a[href^='/desk/articles/0']"),
        new("Mara Lindqvist", "/desk/claims/1"),
        new("Mara Lindqvist", "/desk", Then: "main a[href$='/judge']"),
        new("Mara Lindqvist", "/desk", Then: "main a[href$='/verdict']"),
        new("Mara Lindqvist", "/desk/judge"),
        new("Mara Lindqvist", "/desk/speakers"),
        new("Mara Lindqvist", "/desk/speakers", Then: "main a[href^='/desk/speakers/0']"),
        new("Mara Lindqvist", "/desk/queues"),
        new("Mara Lindqvist", "/desk/queues", Then: "main a[href^='/desk/queues/0']"),
        new("Ida Sorensen", "/desk"),
        new("Ida Sorensen", "/desk", Then: "main a[href$='/review']"),
        new("Ruth Almgren", "/desk/people"),
        new("Ruth Almgren", "/account"),
    ];

    /// <summary>By name, so that each stop is a test of its own in every list.</summary>
    public static TheoryData<string> Names => [.. Stops.Select(stop => stop.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_holds_in_every_look(string name)
    {
        var stop = Stops.Single(stop => stop.ToString() == name);
        foreach (var look in Look.All)
        {
            await using var visitor = stop.Who is null ? await desk.Visit(look) : await desk.VisitAs(stop.Who, look);
            await visitor.Go(stop.Path, stop.Status);
            if (stop.Then is not null) await visitor.Go(await visitor.Page.Locator(stop.Then).First.GetAttributeAsync("href") ?? "");
            (await visitor.Page.Locator("h1").CountAsync()).ShouldBe(1, $"{stop} in {look} has no single heading");
            await visitor.PageIsAccessible();
            visitor.NothingWasComplainedAbout();
        }
    }
}
