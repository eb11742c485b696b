using FactCheck.Web.Features.Review.ListConflicts;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ListConflictsTests
{
    [Fact]
    public async Task Reviewers_see_their_own_and_editors_everybodys()
    {
        await using var it = await Reviewing.Open();
        await it.Declare(it.Rae);

        var conflict = (await it.Desk.Send(new ListConflictsQuery(), it.Rae)).Value.Conflicts.ShouldHaveSingleItem();
        (conflict.Person, conflict.IsMine, conflict.Towards, conflict.Reason).ShouldBe(("Rae", true, "The Lantern", "I wrote for it"));
        (await it.Desk.Send(new ListConflictsQuery(), it.Sam)).Value.Conflicts.ShouldBeEmpty();
        (await it.Desk.Send(new ListConflictsQuery(), it.Eve)).Value.Conflicts.ShouldHaveSingleItem().IsMine.ShouldBeFalse();
    }
}
