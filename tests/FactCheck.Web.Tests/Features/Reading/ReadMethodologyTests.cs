using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>How the desk works.</summary>
public sealed class ReadMethodologyTests
{
    [Fact]
    public async Task The_page_is_drawn_from_the_queues_and_the_workflow_that_are_really_used()
    {
        await using var desk = await Desk.Open();
        await desk.Queue(2, await desk.Person("Rosa Lind", Roles.Reviewer), await desk.Person("Remy Falk", Roles.Reviewer));
        var html = await desk.Browser().GetStringAsync("/methodology");
        html.ShouldContain("Floods");
        html.ShouldContain("2 reviewers rate each claim, blind to each other.");
        foreach (var act in Enum.GetValues<Act>()) html.ShouldContain(WorkflowTable.Say(act));
    }
}
