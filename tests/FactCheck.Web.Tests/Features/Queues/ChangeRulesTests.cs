using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Features.Queues.ChangeRules;
using FactCheck.Web.Features.Queues.ShowRules;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ChangeRulesTests
{
    private static readonly WrittenRule Fees = WrittenRule.Blank with { Name = "Fees", Words = "harbour fees\ncustoms", Priority = Priority.High };

    [Fact]
    public async Task A_rule_is_added_changed_and_taken_away()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);
        var queue = await desk.Queue(1, editor);

        (await desk.Send(new ChangeRulesCommand(queue.Id, 1, null, Fees with { Speakers = "Rui Sequeira\nMARTA REIS", Outlets = "tidewater tribune" }), editor)).Problems.ShouldBeEmpty();
        var added = (await desk.Send(new ShowRulesQuery(queue.Id, null), editor)).Value;
        added.Rules.ShouldHaveSingleItem().Speakers.ShouldBe("Rui Sequeira\nMarta Reis");
        (added.Rules[0].Outlets, added.Rules[0].Words, added.Number).ShouldBe(("Tidewater Tribune", "harbour fees\ncustoms", 2));

        (await desk.Send(new ChangeRulesCommand(queue.Id, 2, "Fees", Fees with { Name = "Harbour fees" }), editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new ShowRulesQuery(queue.Id, null), editor)).Value.Rules.ShouldHaveSingleItem().Name.ShouldBe("Harbour fees");

        (await desk.Send(new ChangeRulesCommand(queue.Id, 3, "Harbour fees", null), editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new ShowRulesQuery(queue.Id, null), editor)).Value.Rules.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unknown_names_stale_forms_and_rules_that_say_nothing_are_refused()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var queue = await desk.Queue(1, editor);

        var unknown = (await desk.Send(new ChangeRulesCommand(queue.Id, 1, null, Fees with { Speakers = "Nobody Known" }), editor)).Problems.ShouldHaveSingleItem();
        (unknown.Code, unknown.Field).ShouldBe(("rule.unknown", "Speakers"));
        unknown.Message.ShouldContain("Nobody Known");
        (await desk.Send(new ChangeRulesCommand(queue.Id, 1, null, WrittenRule.Blank with { Name = "All" }), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("rule.says-nothing");
        (await desk.Send(new ChangeRulesCommand(queue.Id, 7, null, Fees), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("queue.moved-on");
        (await desk.Send(new ChangeRulesCommand(queue.Id, 1, "Gone", Fees), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("rule.not-there");
        (await desk.Send(new ChangeRulesCommand(queue.Id, 1, null, Fees), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_what_was_written_keeps_it_and_can_try_it_first()
    {
        using var page = new PageContext();
        page.Answers<ChangeRulesCommand>(_ => RuleProblems.Unknown("Speakers", "Nobody Known"));
        var (id, tried) = (Guid.NewGuid(), new List<WrittenRule>());
        var form = page.Render<ChangeRulesForm>(with => with.Add(f => f.QueueId, id).Add(f => f.Number, 4).Add(f => f.OnTry, tried.Add));

        form.Find("input[name=Name]").Change("Figures");
        form.Find("textarea[name=Speakers]").Change("Nobody Known");
        form.Find("input[value=Figure]").Change(true);
        form.Find("input[name=LeastWorth]").Change("60");
        form.FindAll("button").Single(button => button.TextContent.StartsWith("What would", StringComparison.Ordinal)).Click();
        form.Find("form").Submit();

        tried.ShouldHaveSingleItem().LeastWorth.ShouldBe(60);
        var sent = page.SentOf<ChangeRulesCommand>().ShouldHaveSingleItem();
        (sent.QueueId, sent.Seen, sent.Old).ShouldBe((id, 4, null));
        (sent.Rule!.Name, sent.Rule.Speakers, sent.Rule.LeastWorth).ShouldBe(("Figures", "Nobody Known", 60));
        sent.Rule.Kinds.ShouldBe([ClaimKind.Figure]);
        form.Find("textarea[name=Speakers]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find("input[name=Name]").GetAttribute("value").ShouldBe("Figures");
    }

    [Fact]
    public void A_rule_that_somebody_else_changed_meanwhile_stands_in_words_beside_what_was_typed()
    {
        using var page = new PageContext();
        var old = WrittenRule.Blank with { Name = "Figures", Words = "percent" };
        var form = page.Render<ChangeRulesForm>(with => with.Add(f => f.QueueId, Guid.NewGuid()).Add(f => f.Number, 4).Add(f => f.Old, old));
        form.Find("textarea[name=Words]").Change("per cent");

        form.Render(with => with.Add(f => f.Number, 5).Add(f => f.Old, old with { Kinds = [ClaimKind.Figure], Priority = Priority.High }));

        form.FindAll(".notice dd").Select(one => one.TextContent).ShouldBe(
            ["saved by now: “percent”; below: “per cent”", "saved by now: “figure”; below: “nothing”", "saved by now: “high”; below: “normal”"]);
        form.ShouldKeep(("Words", "per cent"));
    }
}
