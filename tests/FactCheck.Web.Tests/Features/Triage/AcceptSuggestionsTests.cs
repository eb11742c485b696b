using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Triage;
using FactCheck.Web.Features.Queues.ChangeRules;
using FactCheck.Web.Features.Triage.AcceptSuggestions;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Web.Features.Triage.RankTriage;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class AcceptSuggestionsTests
{
    [Fact]
    public async Task Claims_go_where_the_rules_suggest_and_a_new_claim_is_suggested_at_once()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (floods, storms) = (await desk.Queue(1, editor), await desk.Queue(1, editor));
        await Rule(desk, editor, floods.Id, "River", "river", Priority.High);
        await Rule(desk, editor, storms.Id, "Wind", "wind", Priority.Low);
        var (river, wind) = (await desk.Suggested(editor, "The river rose."), await desk.Suggested(editor, "The wind blew."));

        var rows = (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), editor)).Value.Claims;
        rows.Single(row => row.Id == river).Suggestion.ShouldBe(new SuggestionView(floods.Id, "Floods", Priority.High, "River"));
        (await desk.Send(new ListTriageQuery(TriageFilter.Everything with { QueueId = storms.Id }, null), editor)).Value.Claims.ShouldHaveSingleItem().Id.ShouldBe(wind);

        (await desk.Send(new AcceptSuggestionsCommand([new(river, floods.Id, Priority.High), new(wind, storms.Id, Priority.Low)]), editor)).Problems.ShouldBeEmpty();

        var (one, two) = (await desk.Claim(river), await desk.Claim(wind));
        (one.Status, one.QueueId, one.Priority).ShouldBe((ClaimStatus.Queued, floods.Id, Priority.High));
        (two.Status, two.QueueId, two.Priority).ShouldBe((ClaimStatus.Queued, storms.Id, Priority.Low));
    }

    [Fact]
    public async Task What_the_rules_suggest_otherwise_since_the_row_was_seen_stays_and_the_others_go()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var (floods, storms) = (await desk.Queue(1, editor), await desk.Queue(1, editor));
        await Rule(desk, editor, floods.Id, "River", "river", Priority.High);
        await Rule(desk, editor, storms.Id, "Wind", "wind", Priority.Low);
        var (river, wind) = (await desk.Suggested(editor, "The river rose."), await desk.Suggested(editor, "The wind blew."));
        var number = (await desk.Claim(wind)).Number;

        // The page showed another queue for the one, and for the other what stands.
        var became = (await desk.Send(new AcceptSuggestionsCommand([new(river, floods.Id, Priority.High), new(wind, floods.Id, Priority.Low)]), editor)).Value;

        became.Queued.ShouldBe([river]);
        became.Left.ShouldHaveSingleItem().Message.ShouldStartWith($"#{number}: By now the rules suggest something else");
        ((await desk.Claim(river)).Status, (await desk.Claim(wind)).Status).ShouldBe((ClaimStatus.Queued, ClaimStatus.Suggested));
        (await desk.Send(new AcceptSuggestionsCommand([new(wind, storms.Id, Priority.Urgent)]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("triage.other-suggestion");
        (await desk.Claim(wind)).Status.ShouldBe(ClaimStatus.Suggested);
    }

    [Fact]
    public async Task Where_nothing_is_suggested_nothing_is_queued_and_the_number_is_said()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var floods = await desk.Queue(1, editor);
        var (river, other) = (await desk.Suggested(editor, "The river rose."), await desk.Suggested(editor, "The tram is late."));
        await Rule(desk, editor, floods.Id, "River", "river", Priority.High);
        (await desk.SendAs(Actor.Clock, new RankTriageCommand())).Value.ShouldBeFalse();

        var problem = (await desk.Send(new AcceptSuggestionsCommand([new(river, floods.Id, Priority.High), new(other, null, null)]), editor)).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("triage.nothing-suggested");
        problem.Message.ShouldStartWith($"#{(await desk.Claim(other)).Number}: ");
        (await desk.Claim(river)).Status.ShouldBe(ClaimStatus.Suggested);
        (await desk.Send(new AcceptSuggestionsCommand([]), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.none-chosen");
        (await desk.Send(new AcceptSuggestionsCommand([new(river, floods.Id, Priority.High)]), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_says_why_nothing_was_queued()
    {
        using var page = new PageContext();
        page.Answers<AcceptSuggestionsCommand, AcceptSuggestionsView>(_ => QueueProblems.Closed);
        var seen = new SeenSuggestion(Guid.NewGuid(), Guid.NewGuid(), Priority.High);
        var form = page.Render<AcceptSuggestionsForm>(with => with.Add(f => f.Seen, [seen]));

        form.Find("form").Submit();

        page.SentOf<AcceptSuggestionsCommand>().ShouldHaveSingleItem().Seen.ShouldBe([seen]);
        form.Find("[role=alert]").TextContent.ShouldContain(QueueProblems.Closed.Message);
    }

    private static async Task Rule(Desk desk, Somebody editor, Guid queue, string name, string words, Priority priority)
    {
        var number = await desk.Ask(db => Task.FromResult(db.Queues.Single(one => one.Id == queue).Number));
        (await desk.Send(new ChangeRulesCommand(queue, number, null, new(name, null, null, null, [], words, null, priority)), editor)).Problems.ShouldBeEmpty();
    }
}
