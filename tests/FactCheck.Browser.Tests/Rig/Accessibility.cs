using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>
/// axe-core with the rules of WCAG 2.2, levels A and AA, run in the page itself: the library's own way opens a window for each
/// look, to put frames together that no page here has.
/// </summary>
internal static class Accessibility
{
    // Of what passes only a sample comes back: the whole list is most of the time that a look costs. The rule for 24 px targets is
    // off by default, though it is AA.
    private const string All = """
        { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
          resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
        """;

    // On readers' pages the order of headings and landmarks too, which WCAG leaves to judgement.
    private const string Order = """
        ['heading-order', 'landmark-one-main', 'landmark-no-duplicate-main', 'landmark-main-is-top-level', 'landmark-no-duplicate-banner', 'landmark-banner-is-top-level',
         'landmark-no-duplicate-contentinfo', 'landmark-contentinfo-is-top-level']
        """;

    // What can differ between two colour schemes of one window; the rest would be checked twice.
    private const string Colours = """
        { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with one line for each element that breaks a rule.</summary>
    /// <param name="page">As it stands.</param>
    /// <param name="look">How it is looked at, for the message.</param>
    /// <param name="coloursOnly">Only what depends on colours, for a page that was checked whole in another scheme.</param>
    public static async Task Check(IPage page, string look = "", bool coloursOnly = false)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe + "\n;0");
        var found = await page.EvaluateAsync<JsonElement>($$"""
            async () => {
              // What a scrolled box or a sticky bar cuts in half would count as too small a target: it is a question of scrolling.
              scrollTo(0, 0);
              const boxes = [...document.querySelectorAll('.rail')].filter(box => box.scrollHeight > box.clientHeight);
              for (const box of boxes) box.style.maxHeight = 'none';
              // So is what a form covers that lies over rows: it is looked at with the rows below it.
              const over = [...document.querySelectorAll('.over-rows')];
              for (const form of over) Object.assign(form.style, { height: 'auto', marginBottom: '0' });
              try {
                const asked = {{(coloursOnly ? Colours : All)}};
                if (asked.rules && !/^\/(desk|account)/.test(location.pathname)) for (const rule of {{Order}}) asked.rules[rule] = { enabled: true };
                const { passes, violations } = await axe.run(document, asked);
                return {
                  passes: passes.length,
                  breaches: violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.help}): ${node.html}`)),
                };
              } finally {
                for (const box of boxes) box.style.maxHeight = '';
                for (const form of over) Object.assign(form.style, { height: '', marginBottom: '' });
              }
            }
            """);
        found.GetProperty("passes").GetInt32().ShouldBeGreaterThan(0, "axe found nothing to check");
        string[] breaches = [.. found.GetProperty("breaches").EnumerateArray().Select(one => one.GetString()!)];
        breaches.Length.ShouldBe(0, $"{page.Url} {look}\n{string.Join('\n', breaches)}");
    }
}
