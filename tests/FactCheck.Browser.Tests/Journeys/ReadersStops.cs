using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>The readers' pages and the accounts'. A new page is one line here.</summary>
internal static class ReadersStops
{
    private const string Newest = "main a[href^='/claims/']";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("the front page", null, "/"),
        new("a verdict", null, "/") { Then = Newest },
        new("a verdict that an editor settled", null, "/search?rating=half-true") { Then = Newest },
        new("a corrected verdict", null, "") { Where = Corrected },
        new("an old version", null, "") { Where = async desk => await Corrected(desk) + "/versions/1" },
        new("what changed between versions", null, "/corrections") { Then = "main a[href*='/changes']" },
        new("a retracted verdict", null, "/corrections") { Then = ".verdict-item:has-text('Retraction') a[href^='/claims/']" },
        new("an article", null, "/") { Then = Newest, Do = page => page.Locator("main a[href^='/articles/']").First.ClickAsync() },
        new("a speaker", null, "/") { Then = Newest, Do = page => page.Locator("main a[href^='/speakers/']").First.ClickAsync() },
        new("a topic", null, "/search?rating=half-true") { Then = Newest, Do = page => page.Locator("main a[href^='/topics/']").First.ClickAsync() },
        new("an outlet", null, "/search?rating=half-true") { Then = Newest, Do = page => page.Locator("main a[href^='/outlets/']").First.ClickAsync() },
        new("a card for other sites", null, "/") { Then = Newest, Do = Card, Shows = "Read the evidence" },
        new("the card of what was retracted", null, "/corrections") { Then = ".verdict-item:has-text('Retraction') a[href^='/claims/']", Do = Card, Shows = "Read the evidence" },
        new("asking for a check", null, "/ask"),
        new("the search", null, "/search"),
        new("a search that finds", null, "/search?q=cranes"),
        new("a search that finds nothing", null, "/search?q=zzyzx"),
        new("the corrections", null, "/corrections"),
        new("the ratings", null, "/ratings"),
        new("the method", null, "/methodology"),
        new("about", null, "/about"),
        new("who pays", null, "/funding"),
        new("the ethics", null, "/ethics"),
        new("writing to the desk", null, "/") { Then = Newest, Do = Ask },
        new("writing nothing to the desk", null, "/")
        {
            Then = Newest, Shows = "Not sent yet",
            Do = async page =>
            {
                await Ask(page);
                await Stop.Press("Send")(page);
            },
        },
        new("an address where nothing is", null, "/no-such-page") { Status = 404 },
        new("a claim that is not there", null, "/claims/no-such-claim-00000000") { Status = 404 },
        new("writing about a claim that is not there", null, "/claims/no-such-claim-00000000/ask") { Status = 404 },
        new("an article that is not there", null, "/articles/no-such-article") { Status = 404 },
        new("a speaker who is not there", null, "/speakers/nobody") { Status = 404 },
        new("signing in", null, "/account/sign-in"),
        new("a sign-in that was refused", null, "/account/sign-in")
        {
            Do = async page =>
            {
                await page.GetByLabel("E-mail address").FillAsync("nobody@newsroom.example");
                await page.GetByLabel("Password").FillAsync("no such password");
                await Stop.Refused("Sign in")(page);
            },
        },
        new("an invitation that is none", null, "/account/invitation/0000"),
        new("one’s own account", "Ruth Almgren", "/account"),
        new("another password", "Ruth Almgren", "/account/password"),
        new("a second factor", "Ruth Almgren", "/account/two-factor"),
    ];

    private static async Task<string> Corrected(Desk desk)
    {
        await using var reader = await desk.Visit();
        await reader.Go("/corrections");
        return (await reader.Links("main a[href*='/changes']"))[0].Split("/changes")[0];
    }

    private static Task Card(IPage page) => page.Locator("main a[href^='/embed/']").First.ClickAsync();

    private static Task Ask(IPage page) => page.Locator("main a[href$='/ask']").First.ClickAsync();
}
