using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Web.Features.Triage.RemoveList;
using FactCheck.Web.Features.Triage.SaveList;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class RemoveListTests
{
    [Fact]
    public async Task A_list_that_was_removed_is_gone_for_everybody_and_its_claims_are_not()
    {
        await using var desk = await Desk.Open();
        var (eve, eli) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Eli", Roles.Editor));
        await desk.Suggested(eve);
        await desk.Send(new SaveListCommand("Worthy", new(OnlyWorthy: true)), eve);
        var id = (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), eve)).Value.Lists[0].Id;

        (await desk.Send(new RemoveListCommand(id), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new RemoveListCommand(id), eli)).Problems.ShouldBeEmpty();

        var list = (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), eve)).Value;
        (list.Lists.Count, list.Claims.Count).ShouldBe((0, 1));
        (await desk.Send(new RemoveListCommand(id), eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("triage.no-list");
    }

    [Fact]
    public void The_form_says_what_goes_and_for_whom()
    {
        using var page = new PageContext();
        page.Answers<RemoveListCommand>(_ => TriageProblems.NoList);
        var id = Guid.NewGuid();
        var form = page.Render<RemoveListForm>(with => with.Add(f => f.ListId, id).Add(f => f.Name, "Figures"));

        form.Find("form").Submit();

        page.SentOf<RemoveListCommand>().ShouldHaveSingleItem().ListId.ShouldBe(id);
        form.Find("button").TextContent.ShouldBe("Remove the list “Figures” for everybody");
        form.Find("[role=alert]").TextContent.ShouldContain(TriageProblems.NoList.Message);
    }
}
