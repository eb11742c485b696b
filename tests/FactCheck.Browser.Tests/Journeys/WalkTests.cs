using FactCheck.Browser.Tests.Rig;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>
/// Every page for readers in all looks: each answers, breaks no content security policy, logs no error, keeps WCAG 2.2 AA and
/// does not scroll sideways.
/// </summary>
public sealed class WalkOfReadersTests(Desk desk)
{
    /// <summary>By name, so that each stop is a test of its own in every list.</summary>
    public static TheoryData<string> Names => [.. ReadersStops.All.Select(stop => stop.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_page_holds_in_every_look(string name) => ReadersStops.All.Single(stop => stop.Name == name).Walk(desk);

    [Fact]
    public async Task Every_verdict_that_is_up_or_was_taken_back_holds()
    {
        await using var reader = await desk.Visit();
        await reader.Go("/search");
        var paths = (await reader.Links("main a[href^='/claims/']")).Distinct().ToList();
        paths.Count.ShouldBeGreaterThan(7);
        foreach (var path in paths)
        {
            await reader.Go(path);
            await reader.PageIsAccessible();
        }
    }

    [Fact]
    public async Task A_removed_verdict_is_gone_and_says_so()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist");
        await editor.Go("/desk/verdicts");
        var row = editor.Page.Locator(".row", new() { HasText = "removed" });
        await editor.Go((await row.Locator("a[href^='/desk/claims/']").GetAttributeAsync("href"))!);
        await editor.PageHoldsInEveryLook();
        var path = await editor.Page.Locator("main").GetByText("/claims/").First.InnerTextAsync();

        await using var reader = await desk.Visit();
        await reader.Go(path, 410);
        await reader.PageHoldsInEveryLook();
    }
}

/// <summary>The desk’s lists in all looks, with forms open and forms refused. A class of its own: classes run beside each other.</summary>
public sealed class WalkOfListsTests(Desk desk)
{
    /// <summary>By name, so that each stop is a test of its own in every list.</summary>
    public static TheoryData<string> Names => [.. DeskStops.Lists.Select(stop => stop.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_page_holds_in_every_look(string name) => DeskStops.Lists.Single(stop => stop.Name == name).Walk(desk);
}

/// <summary>Claims at the desk in all looks, in every status, with every form open in turn. A class of its own: classes run beside each other.</summary>
public sealed class WalkOfClaimsTests(Desk desk)
{
    /// <summary>By name, so that each stop is a test of its own in every list.</summary>
    public static TheoryData<string> Names => [.. DeskStops.Claims.Select(stop => stop.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_page_holds_in_every_look(string name) => DeskStops.Claims.Single(stop => stop.Name == name).Walk(desk);
}

/// <summary>The desk in all looks where a thing is not there or somebody may not see it. A class of its own: classes run beside each other.</summary>
public sealed class WalkOfRefusalsTests(Desk desk)
{
    /// <summary>By name, so that each stop is a test of its own in every list.</summary>
    public static TheoryData<string> Names => [.. DeskStops.Refusals.Select(stop => stop.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_page_holds_in_every_look(string name) => DeskStops.Refusals.Single(stop => stop.Name == name).Walk(desk);
}
