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
}
