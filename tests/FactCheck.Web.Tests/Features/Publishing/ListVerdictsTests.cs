using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Publishing.ListVerdicts;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class ListVerdictsTests
{
    [Fact]
    public async Task A_new_newsroom_has_no_verdicts()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Mara Lindqvist", Roles.Editor);
        var view = (await desk.Send(new ListVerdictsQuery(), editor)).Value;
        view.Published.ShouldBeEmpty();
        view.Decided.ShouldBeEmpty();
        view.Next.ShouldBeNull();
    }

    [Fact]
    public async Task A_reviewer_does_not_see_the_editors_list()
    {
        await using var desk = await Desk.Open();
        var reviewer = await desk.Person("Ida Sorensen", Roles.Reviewer);
        (await desk.Send(new ListVerdictsQuery(), reviewer)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }
}
