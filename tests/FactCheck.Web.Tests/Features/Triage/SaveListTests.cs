using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Web.Features.Triage.SaveList;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class SaveListTests
{
    private static readonly TriageFilter Figures = new(Kind: ClaimKind.Figure, OnlyWatched: true, SpeakerId: Guid.NewGuid(), OutletId: Guid.NewGuid(), TopicId: Guid.NewGuid());

    [Fact]
    public async Task A_filter_that_one_editor_saves_the_other_has_too()
    {
        await using var desk = await Desk.Open();
        var (eve, eli) = (await desk.Person("Eve", Roles.Editor), await desk.Person("Eli", Roles.Editor));

        (await desk.Send(new SaveListCommand("Figures of the watched", Figures), eve)).Problems.ShouldBeEmpty();

        var list = (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), eli)).Value.Lists.ShouldHaveSingleItem();
        (list.Name, list.Filter).ShouldBe(("Figures of the watched", Figures));
    }

    [Fact]
    public async Task Two_lists_of_one_name_none_and_everything_are_refused()
    {
        await using var desk = await Desk.Open();
        var eve = await desk.Person("Eve", Roles.Editor);
        await desk.Send(new SaveListCommand("Figures", Figures), eve);

        var taken = (await desk.Send(new SaveListCommand("FIGURES", Figures), eve)).Problems.ShouldHaveSingleItem();
        (taken.Code, taken.Field).ShouldBe(("triage.name-taken", "Name"));
        (await desk.Send(new SaveListCommand(" ", Figures), eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("triage.no-name");
        (await desk.Send(new SaveListCommand("All", TriageFilter.Everything), eve)).Problems.ShouldHaveSingleItem().Code.ShouldBe("triage.no-filter");
        (await desk.Send(new SaveListCommand("Mine", Figures), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_keeps_the_name_after_a_refusal()
    {
        using var page = new PageContext();
        page.Answers<SaveListCommand>(_ => TriageProblems.NameTaken);
        var form = page.Render<SaveListForm>(with => with.Add(f => f.Filter, Figures));

        form.Find("input[name=Name]").Change("Figures");
        form.Find("form").Submit();

        page.SentOf<SaveListCommand>().ShouldHaveSingleItem().ShouldBe(new SaveListCommand("Figures", Figures));
        form.Find(".field-problem").TextContent.ShouldBe(TriageProblems.NameTaken.Message);
        form.Find("input[name=Name]").GetAttribute("value").ShouldBe("Figures");
    }
}
