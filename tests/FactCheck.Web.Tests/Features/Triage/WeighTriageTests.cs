using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Web.Features.Triage.WeighTriage;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class WeighTriageTests
{
    private static readonly TriageWeights Demand = new(10, 10, 60, 10, 10);

    [Fact]
    public async Task An_editor_or_an_administrator_says_what_counts_and_the_list_says_why()
    {
        await using var desk = await Desk.Open();
        var (editor, administrator) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Ada", Roles.Administrator));
        await desk.Suggested(editor);

        (await desk.Send(new WeighTriageCommand(1, Demand), administrator)).Problems.ShouldBeEmpty();

        var list = (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), editor)).Value;
        list.Basis.ShouldBe(new TriageBasisView(2, Demand));
        list.Claims[0].Priority.Parts.Single(part => part.Words == "asked for by readers").Most.ShouldBe(60);
        (await desk.Send(new WeighTriageCommand(1, TriageWeights.Usual), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("triage.moved-on");
        (await desk.Send(new WeighTriageCommand(2, Demand with { Worth = 11 }), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("triage.not-a-hundred");
        (await desk.Send(new WeighTriageCommand(2, Demand), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_shows_the_sum_keeps_what_was_typed_and_knows_the_way_back()
    {
        using var page = new PageContext();
        page.Answers<WeighTriageCommand>(_ => TriageProblems.NotAHundred(101));
        var form = page.Render<WeighTriageForm>(with => with.Add(f => f.Number, 3).Add(f => f.Weights, Demand));

        form.Find("input[name=Worth]").Change("11");
        form.Find("form").Submit();

        page.SentOf<WeighTriageCommand>().ShouldHaveSingleItem().ShouldBe(new WeighTriageCommand(3, Demand with { Worth = 11 }));
        form.Find(".field-hint").TextContent.ShouldContain("now they are 101");
        form.Find("input[name=Worth]").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find("input[name=Worth]").GetAttribute("value").ShouldBe("11");
        form.FindAll("button").Single(button => button.TextContent.StartsWith("As at first", StringComparison.Ordinal)).Click();
        form.Find("input[name=Worth]").GetAttribute("value").ShouldBe("40");
    }

    [Fact]
    public void What_somebody_else_saved_meanwhile_stands_beside_what_was_typed_until_the_next_save_replaces_it()
    {
        using var page = new PageContext();
        page.Answers<WeighTriageCommand>(sent => sent.Seen == 3 ? TriageProblems.MovedOn : Outcome.Done);
        var form = page.Render<WeighTriageForm>(with => with.Add(f => f.Number, 3).Add(f => f.Weights, Demand));
        form.Find("input[name=Worth]").Change("11");
        form.FindAll(".notice").ShouldBeEmpty();

        form.Render(with => with.Add(f => f.Number, 4).Add(f => f.Weights, Demand with { Watched = 20 }));
        form.Find("form").Submit();

        form.FindAll(".notice dt").Select(one => one.TextContent).ShouldBe(["Check-worthiness", "Watched speaker"]);
        form.FindAll(".notice dd").Select(one => one.TextContent).ShouldBe(["saved by now: “10”; below: “11”", "saved by now: “20”; below: “10”"]);
        form.ShouldKeep(("Worth", "11"), ("Watched", "10"));
        form.Find("form").Submit();
        page.SentOf<WeighTriageCommand>().Select(sent => sent.Seen).ShouldBe([3, 4]);
    }
}
