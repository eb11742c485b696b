using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Web.Features.Triage.RankTriage;
using FactCheck.Web.Features.Triage.WeighTriage;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class RankTriageTests
{
    [Fact]
    public async Task After_the_weights_changed_the_clock_ranks_everything_anew()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);
        (await desk.Send(new WeighTriageCommand(1, new(0, 0, 0, 0, 100)), editor)).Problems.ShouldBeEmpty();

        (await desk.SendAs(Actor.Clock, new RankTriageCommand())).Value.ShouldBeFalse();

        (await desk.Ask(db => Task.FromResult(db.TriagePlaces.Select(place => place.Points).ToList()))).ShouldBe([0, 0, 0]);
        var list = (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), editor)).Value;
        list.Claims.Select(claim => claim.Priority.Total).ShouldBe([100, 100, 100]);
        list.Claims.Select(claim => claim.Number).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Each_midnight_takes_a_tenth_of_the_freshness_and_rewrites_nothing()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var old = await desk.Suggested(editor, "The older one.");
        desk.Clock.Advance(TimeSpan.FromDays(4));
        await desk.Suggested(editor, "The newer one.");
        var before = await desk.Ask(db => Task.FromResult(db.TriagePlaces.Single(place => place.ClaimId == old)));

        var list = (await desk.Send(new ListTriageQuery(TriageFilter.Everything, null), editor)).Value;

        list.Claims.Select(claim => (claim.Text, claim.Priority.Fresh, claim.Priority.Total)).ShouldBe([("The newer one.", 10, 30), ("The older one.", 6, 26)]);
        (before.Points, before.Basis).ShouldBe((20, 1));
        (await desk.SendAs(Actor.Clock, new RankTriageCommand())).Value.ShouldBeFalse();
        (await desk.Send(new RankTriageCommand(), editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }
}
