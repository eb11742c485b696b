using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Features.Queues.ChangeRules;
using FactCheck.Web.Features.Queues.ShowRules;
using FactCheck.Web.Features.Triage.DismissClaims;
using FactCheck.Web.Features.Triage.QueueClaims;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ShowRulesTests
{
    private static readonly WrittenRule Worthy = WrittenRule.Blank with { Name = "Worth it", LeastWorth = 70 };

    [Fact]
    public async Task A_rule_is_tried_on_the_claims_of_last_month_before_it_is_saved()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);
        await desk.Suggested(editor, "A ship of old.");
        desk.Clock.Advance(TimeSpan.FromDays(31));
        var (ship, fees) = (await desk.Suggested(editor, "No ship has left."), await desk.Suggested(editor, "The fees rise."));
        await desk.Suggested(editor, "Nobody was hurt.");
        await desk.Send(new QueueClaimsCommand([ship], queue.Id, Priority.Normal, null), editor);
        await desk.Send(new DismissClaimsCommand([fees], DismissalReason.Trivial, null), editor);

        var tried = (await desk.Send(new ShowRulesQuery(queue.Id, WrittenRule.Blank with { Words = "ship\nfees" }), editor)).Value.Tried!;

        (tried.Looked, tried.IsCut, tried.Caught, tried.Here, tried.Elsewhere, tried.Dismissed).ShouldBe((3, false, 2, 1, 0, 1));
        tried.Newest.Select(claim => claim.Status).ShouldBe([ClaimStatus.Dismissed, ClaimStatus.Queued]);
        (await desk.Send(new ShowRulesQuery(queue.Id, WrittenRule.Blank), editor)).Value.Tried!.Problems.ShouldHaveSingleItem().Code.ShouldBe("rule.says-nothing");
        (await desk.Send(new ShowRulesQuery(queue.Id, null), editor)).Value.Rules.ShouldBeEmpty();
    }

    [Fact]
    public async Task There_is_nothing_to_see_of_a_queue_that_is_not_there_and_for_reviewers()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(new ShowRulesQuery(Guid.NewGuid(), null), await desk.Person("Ada", Roles.Administrator))).Problems.ShouldHaveSingleItem().Code.ShouldBe("queue.not-there");
        (await desk.Send(new ShowRulesQuery(Guid.NewGuid(), null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_page_says_each_rule_in_words_and_what_it_would_have_caught()
    {
        using var page = new PageContext();
        var rule = Worthy with { Words = "fees\ncustoms", Kinds = [ClaimKind.Figure] };
        page.Answers<ShowRulesQuery, ShowRulesView>(query => new ShowRulesView(
            2, "Floods", true, [rule], query.Tried is null ? null : new(rule.Name!, [], 30, 340, false, 12, 5, 1, 2, [new(7, "Fees rose.", ClaimStatus.Queued)])));
        var shown = page.Render<ShowRulesPage>(with => with.Add(p => p.QueueId, Guid.NewGuid()));

        shown.Find(".row").TextContent.ShouldContain("words: fees or customs");
        shown.Find(".row").TextContent.ShouldContain("kind: figure");
        shown.Find(".row button[data-keys=p]").Click();

        page.SentOf<ShowRulesQuery>().Last().Tried.ShouldBe(rule);
        shown.Find("[role=status]").TextContent.ShouldContain("12 of 340");
        shown.Find("[role=status] a").GetAttribute("href").ShouldBe("/desk/claims/7");
    }

    [Fact]
    public async Task A_rule_that_a_colleague_renames_or_takes_away_leaves_its_open_form_with_what_is_typed()
    {
        using var page = new PageContext();
        var rules = new List<WrittenRule> { WrittenRule.Blank with { Name = "First", Words = "ship" }, Worthy };
        page.Answers<ShowRulesQuery, ShowRulesView>(_ => new ShowRulesView(rules.Count, "Floods", true, [.. rules], null));
        page.Answers<ChangeRulesCommand>(_ => Outcome.Done);
        var queue = Guid.NewGuid();
        var shown = page.Render<ShowRulesPage>(with => with.Add(p => p.QueueId, queue));
        shown.FindAll(".row button[data-keys='Enter e']")[1].Click();
        shown.Find("textarea[name=Words]").Change("fees and cust");

        rules[0] = rules[0] with { Words = "ship\nboat" };
        await News();
        shown.Find("textarea[name=Words]").GetAttribute("value").ShouldBe("fees and cust");
        shown.FindAll("[role=alert]").ShouldBeEmpty();

        rules[1] = Worthy with { Name = "Worth a look" };
        await News();

        shown.FindAll(".row strong").Select(name => name.TextContent).ShouldBe(["First", "Worth it", "Worth a look"]);
        shown.Find("[role=alert]").TextContent.ShouldContain("What you typed is kept");
        shown.Find("textarea[name=Words]").GetAttribute("value").ShouldBe("fees and cust");
        shown.Find("form").Submit();
        page.SentOf<ChangeRulesCommand>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(sent => sent.Old.ShouldBeNull(), sent => sent.Rule!.Words.ShouldBe("fees and cust"));
        shown.FindAll(".row strong").Select(name => name.TextContent).ShouldBe(["First", "Worth a look"]);

        Task News() => page.Tell(new Announcement("queue", queue, "rules", DateTimeOffset.UnixEpoch));
    }
}
