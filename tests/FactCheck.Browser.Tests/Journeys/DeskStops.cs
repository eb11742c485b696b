using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>The desk's pages. A new page is one line here.</summary>
internal static class DeskStops
{
    private const string Editor = "Mara Lindqvist";
    private const string Reviewer = "Ida Sorensen";
    private const string Holder = "Tess Varga";
    private const string Administrator = "Ruth Almgren";
    private const string Nowhere = "00000000-0000-7000-8000-000000000000";

    /// <summary>Lists, forms in them, and what has a page of its own but is no claim.</summary>
    public static IReadOnlyList<Stop> Lists { get; } =
    [
        new("an editor’s desk", Editor, "/desk"),
        new("a reviewer’s desk", Reviewer, "/desk"),
        new("the desk of somebody who holds a claim", Holder, "/desk"),
        new("an administrator’s desk", Administrator, "/desk"),
        new("triage", Editor, "/desk/triage"),
        new("triage with two claims chosen", Editor, "/desk/triage")
        {
            Do = async page =>
            {
                await page.Locator("main .row input[type=checkbox]").Nth(0).CheckAsync();
                await page.Locator("main .row input[type=checkbox]").Nth(1).CheckAsync();
                await Stop.Press("Merge them")(page);
            },
        },
        new("triage, looking for the claim that stays", Editor, "/desk/triage")
        {
            Do = async page =>
            {
                // The heading stands before the rows do, and a key without its row does nothing.
                await page.Locator("main .row").First.WaitForAsync();
                await page.Keyboard.PressAsync("j");
                await page.Keyboard.PressAsync("m");
                await page.Locator("#find-claims input[name=Words]").FillAsync("the");
                await page.Keyboard.PressAsync("Enter");
                await page.GetByRole(AriaRole.Button, new() { Name = "This one stays" }).First.PressAsync("Enter");
                await Assertions.Expect(page.Locator("input[name=Into]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^#\\d"));
            },
        },
        new("triage that finds nothing", Editor, "/desk/triage?q=zzyzx") { Shows = "No suggested claim fits" },
        new("triage filtered for a speaker", Editor, "/desk/triage?kind=Figure&worthy=true&speaker=018f0000-0000-7000-8000-000000000001") { Shows = "speaker: what is not there any more" },
        new("triage and a name that many have", Editor, "/desk/triage")
        {
            Do = async page =>
            {
                await page.Locator("main .row").First.WaitForAsync();
                await page.Keyboard.PressAsync("f");
                await page.Keyboard.TypeAsync("a");
                await page.Keyboard.PressAsync("Enter");
            },
            Shows = "There are more: say more of the name.",
        },
        new("triage, one claim about to be dismissed", Editor, "/desk/triage")
        {
            Do = async page =>
            {
                // The heading stands before the rows do, and a key without its row does nothing.
                await page.Locator("main .row").First.WaitForAsync();
                await page.Keyboard.PressAsync("j");
                await page.Keyboard.PressAsync("d");
            },
            Shows = "Dismiss one claim",
        },
        new("what was put aside", Editor, "/desk/triage/aside") { Shows = "Take it up again" },
        new("what was put aside for a reason that nobody gave", Editor, "/desk/triage/aside?why=Opinion") { Shows = "No claim was dismissed for this reason" },
        new("what counts how much in triage", Editor, "/desk/triage") { Do = Stop.Press("What counts how much…"), Shows = "What each part can give at most" },
        new("a list without a name", Editor, "/desk/triage?kind=Figure") { Do = Stop.Refused("Save this list for the desk…", "Save the list") },
        new("the help for keys", Editor, "/desk/triage") { Do = page => page.Keyboard.PressAsync("?"), Shows = "Keys" },
        new("articles", Editor, "/desk/articles"),
        new("bringing in an article", Editor, "/desk/articles/new"),
        new("bringing in nothing", Editor, "/desk/articles/new") { Do = Stop.Refused("Bring it in"), Complains = "status of 422" },
        new("an article at the desk", Editor, "") { Where = Article },
        new("an article with every form open in turn", Editor, "") { Where = Article, Do = OpenInTurn(".page-head button[aria-expanded], .claim-card:first-of-type button[aria-expanded]") },
        new("speakers", Editor, "/desk/speakers"),
        new("a speaker at the desk", Editor, "/desk/speakers") { Then = "main a[href^='/desk/speakers/0']" },
        new("queues", Editor, "/desk/queues"),
        new("a queue", Editor, "/desk/queues") { Then = "main a[href^='/desk/queues/0']" },
        new("the rules of a queue, and one being written", Editor, "") { Where = RulesOfAQueue, Do = Stop.Press("Add a rule"), Shows = "A rule suggests; an editor queues" },
        new("a rule without a name", Editor, "") { Where = RulesOfAQueue, Do = Stop.Refused("Add a rule", "Add the rule") },
        new("a queue and a reviewer", Reviewer, "/desk/queues") { Then = "main a[href^='/desk/queues/0']" },
        new("queues and an administrator", Administrator, "/desk/queues"),
        new("disputes", Editor, "/desk/judge"),
        new("disputes and an administrator", Administrator, "/desk") { Do = page => page.Locator("nav a[href='/desk/judge']").ClickAsync(), Shows = "Claims whose reviews disagree" },
        new("exhibits", Editor, "/desk/exhibits"),
        new("an exhibit", Editor, "/desk/exhibits") { Then = "main a[href^='/desk/exhibits/0']" },
        new("conflicts of interest", Reviewer, "/desk/conflicts"),
        new("a conflict of interest being declared without a claim", Editor, "/desk/conflicts")
        {
            Do = async page =>
            {
                await page.GetByLabel("Speaker or outlet").FillAsync("a");
                await Stop.Press("Look")(page);
            },
            Shows = "Conflict of interest with",
        },
        new("verdicts", Editor, "/desk/verdicts"),
        new("the end of what waits to be written", Editor, "/desk/verdicts?after=0-999999") { Shows = "Nothing more to write" },
        new("readers’ requests", Editor, "/desk/requests"),
        new("workload", Editor, "/desk/workload"),
        new("agreement", Editor, "/desk/agreement"),
        new("rating scales", Editor, "/desk/scales"),
        new("a rating scale", Editor, "/desk/scales") { Then = "main a[href^='/desk/scales/0']" },
        new("a rating scale and an administrator", Administrator, "/desk/scales") { Then = "main a[href^='/desk/scales/0']" },
        new("people", Administrator, "/desk/people"),
        new("the newsroom", Administrator, "/desk/newsroom"),
        new("a newsroom without a name", Administrator, "/desk/newsroom")
        {
            Do = async page =>
            {
                await page.GetByLabel("Name").FillAsync("");
                await Stop.Refused("Save what is said of the newsroom")(page);
            },
        },
        new("the newsroom and somebody who may not", Editor, "/desk/newsroom"),
        new("inviting nobody", Administrator, "/desk/people") { Do = Stop.Refused("Make a link") },
    ];

    /// <summary>Claims in every status, and what is done with them.</summary>
    public static IReadOnlyList<Stop> Claims { get; } =
    [
        .. new[] { "Suggested", "Queued", "UnderReview", "Disputed", "Decided", "Published", "Dismissed" }.Select(status =>
            new Stop($"a claim that is {status}, every form open in turn", Editor, "") { Where = Claim(status), Do = OpenInTurn("aside.rail button[aria-expanded]") }),
        new("a published claim and an administrator", Administrator, "") { Where = Claim("Published"), Do = OpenInTurn("aside.rail button[aria-expanded]") },
        new("a queued claim and a reviewer", Reviewer, "") { Where = Claim("Queued") },
        new("taking a claim", Reviewer, "") { Where = Claim("Queued", "/review"), Shows = "Take this claim" },
        new("a review", Holder, "") { Where = Claim("UnderReview", "/review"), Shows = "Was it said?" },
        new("a review and how its explanation will be read", Holder, "") { Where = Claim("UnderReview", "/review"), Do = page => page.GetByText("Preview of what is kept").ClickAsync() },
        new("a review that is refused", Holder, "") { Where = Claim("UnderReview", "/review"), Do = Stop.Refused("Submit the review") },
        new("evidence that is refused", Holder, "") { Where = Claim("UnderReview", "/review"), Do = Stop.Refused("Add evidence", "Add the evidence") },
        new("declaring a conflict of interest", Holder, "") { Where = Claim("UnderReview", "/review"), Do = Stop.Press("I have a conflict of interest"), Shows = "Declare" },
        new("a note without words", Editor, "") { Where = Claim("Queued"), Do = Stop.Refused("Leave the note") },
        new("passing a claim over", Holder, "") { Where = Claim("UnderReview", "/review"), Do = Stop.Press("Pass it over") },
        new("a claim that asks no rating of mine", Holder, "") { Where = Claim("Published", "/review"), Shows = "No rating of yours is asked for" },
        new("a dispute", Editor, "") { Where = Claim("Disputed", "/judge") },
        new("a dispute, every form open in turn", Editor, "") { Where = Claim("Disputed", "/judge"), Do = OpenInTurn("main button[aria-expanded]") },
        new("a dispute and a refused settlement", Editor, "") { Where = Claim("Disputed", "/judge"), Do = Stop.Refused("Settle it", "Settle the dispute") },
        new("a dispute and an administrator", Administrator, "") { Where = Claim("Disputed", "/judge") },
        new("returning reviews of a decided claim, from its page", Editor, "") { Where = Claim("Decided"), Do = FromTheClaimToItsReviews("Return reviews"), Shows = "What to look at again" },
        new("lifting who may sign a decided claim, from its page", Administrator, "") { Where = Claim("Decided"), Do = FromTheClaimToItsReviews("Lift who may judge"), Shows = "Why the rule is lifted" },
        new("writing a verdict", Editor, "") { Where = Claim("Decided", "/verdict") },
    ];

    /// <summary>What is not there, and what somebody may not see.</summary>
    public static IReadOnlyList<Stop> Refusals { get; } =
    [
        new("a page of the desk that is not there", Editor, "/desk/no-such-page") { Status = 404 },
        new("an article of the desk that is not there", Editor, $"/desk/articles/{Nowhere}"),
        new("a claim of the desk that is not there", Editor, "/desk/claims/999999"),
        new("a review of a claim that is not there", Reviewer, "/desk/claims/999999/review"),
        new("a dispute that is not there", Editor, "/desk/claims/999999/judge"),
        new("a verdict that is not there", Editor, "/desk/claims/999999/verdict"),
        new("a speaker of the desk who is not there", Editor, $"/desk/speakers/{Nowhere}"),
        new("a queue that is not there", Editor, $"/desk/queues/{Nowhere}"),
        new("a scale that is not there", Editor, $"/desk/scales/{Nowhere}"),
        new("an exhibit that is not there", Editor, $"/desk/exhibits/{Nowhere}"),
        new("triage and somebody who may not", Reviewer, "/desk/triage"),
        new("people and somebody who may not", Editor, "/desk/people"),
        new("a verdict’s draft and somebody who may not", Holder, "") { Where = Claim("Suggested", "/verdict") },
        new("a dispute and somebody who may not", Reviewer, "") { Where = Claim("Disputed", "/judge") },
    ];

    private static Task<string> Article(Desk desk) => Task.FromResult(desk.Articles[0]);

    private static Func<Desk, Task<string>> Claim(string status, string after = "") => desk => Task.FromResult($"/desk/claims/{desk.Numbers(status)[0]}{after}");

    private static async Task<string> RulesOfAQueue(Desk desk)
    {
        await using var editor = await desk.VisitAs(Editor);
        await editor.Go("/desk/queues");
        return (await editor.Links("main a[href^='/desk/queues/0']"))[0] + "/rules";
    }

    /// <summary>Clicks on to the reviews side by side, and opens what this button opens there.</summary>
    private static Func<IPage, Task> FromTheClaimToItsReviews(string button) => async page =>
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "The reviews side by side" }).ClickAsync();
        await Stop.Press(button)(page);
    };

    /// <summary>Opens what each of these buttons opens, one after the other, and proves that each is accessible.</summary>
    private static Func<IPage, Task> OpenInTurn(string buttons) => async page =>
    {
        await page.Locator(buttons).First.WaitForAsync();
        var count = await page.Locator(buttons).CountAsync();
        for (var at = 0; at < count; at++)
        {
            var button = page.Locator(buttons).Nth(at);
            if (await button.GetAttributeAsync("aria-expanded") == "true" || await button.IsDisabledAsync()) continue;
            await button.ClickAsync();
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
            await Accessibility.Check(page, $"with “{await button.InnerTextAsync()}” open");
        }
    };
}
