using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.EndConflict;
using FactCheck.Web.Features.Review.ListConflicts;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class EndConflictTests
{
    [Fact]
    public async Task Only_whoever_declared_it_ends_it()
    {
        await using var it = await Reviewing.Open();
        var id = await it.Declare(it.Rae);

        (await it.Desk.Send(new EndConflictCommand(id), it.Sam)).Problems.ShouldHaveSingleItem().Code.ShouldBe("conflict.not-there");
        (await it.Desk.Send(new EndConflictCommand(id), it.Rae)).Problems.ShouldBeEmpty();
        (await it.Desk.Send(new ListConflictsQuery(), it.Rae)).Value.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void The_button_ends_its_own_conflict_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome answer = EndConflictProblems.NotThere;
        page.Answers<EndConflictCommand>(_ => answer);
        var (id, done) = (Guid.NewGuid(), 0);
        var form = page.Render<EndConflictForm>(with => with.Add(f => f.ConflictId, id).Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(EndConflictProblems.NotThere.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        page.Sent.ShouldBe([new EndConflictCommand(id), new EndConflictCommand(id)]);
        done.ShouldBe(1);
    }
}
