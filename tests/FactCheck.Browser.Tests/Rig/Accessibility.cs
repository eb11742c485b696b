using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>axe-core with the rules of WCAG 2.2, levels A and AA.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions All = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
        // Of what passes only a sample comes back: the whole list is most of the time that a look costs.
        ResultTypes = [ResultType.Violations],
        // Its rule for 24 px targets is off by default, though it is AA.
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    // What can differ between two colour schemes of one window; the rest would be checked twice.
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Fails with one line for each element that breaks a rule.</summary>
    /// <param name="page">As it stands.</param>
    /// <param name="look">How it is looked at, for the message.</param>
    /// <param name="coloursOnly">Only what depends on colours, for a page that was checked whole in another scheme.</param>
    public static async Task Check(IPage page, string look = "", bool coloursOnly = false)
    {
        var result = await page.RunAxe(coloursOnly ? Colours : All);
        result.Passes.Length.ShouldBeGreaterThan(0, "axe found nothing to check");
        string[] breaches = [.. from rule in result.Violations
            from element in rule.Nodes
            select $"{rule.Id} ({rule.Help}): {element.Html}"];
        breaches.Length.ShouldBe(0, $"{page.Url} {look}\n{string.Join('\n', breaches)}");
    }
}
