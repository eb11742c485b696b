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
            if (stop.Then is not null)
            {
                await visitor.Page.Locator(stop.Then).First.ClickAsync();
                await visitor.Page.WaitForLoadStateAsync();
                await visitor.Settle();
            }
            (await visitor.Page.Locator("h1").CountAsync()).ShouldBe(1, $"{stop} in {look} has no single heading");
            await visitor.PageIsAccessible();
            visitor.NothingWasComplainedAbout();
        }
    }
}
