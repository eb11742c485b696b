using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Reading;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Aggregates;

public sealed class BlindTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Nobody_sees_a_review_a_draft_or_its_exhibit_until_every_seat_is_filled_not_even_an_editor(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres", seats: 2);
        var exhibit = await desk.ReviewAsync(desk.Reviewers[0], id);

        (await SeenAsync(desk, desk.Reviewers[0])).ShouldBe((1, 1, 1));
        (await SeenAsync(desk, desk.Reviewers[1])).ShouldBe((0, 0, 0));
        (await SeenAsync(desk, desk.Editor)).ShouldBe((0, 0, 0));
        (await SeenAsync(desk, Actor.Outbox)).ShouldBe((0, 0, 0));

        await desk.ReviewAsync(desk.Reviewers[1], id);
        // Reviews and what they cite are open now; drafts stay their writers'.
        (await SeenAsync(desk, desk.Editor)).ShouldBe((2, 0, 2));
        (await SeenAsync(desk, desk.Reviewers[0])).ShouldBe((2, 1, 2));
        await using var scope = database.As(desk.Editor);
        var claim = await scope.Db.Claims.SingleAsync(c => c.Id == id);
        claim.Status.ShouldBe(ClaimStatus.Decided);
        (await scope.Db.Reviews.SingleAsync(r => r.WriterId == desk.Reviewers[0].PersonId)).Evidence.Single().ExhibitId.ShouldBe(exhibit);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_the_desk_knows_of_a_reviewer_is_read_for_the_rules(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var held = await desk.QueueAsync("The river rose two metres");
        var next = await desk.QueueAsync("Nobody was hurt");
        await desk.ChangeAsync(desk.Reviewers[0], held, claim => claim.Take(desk.By(desk.Reviewers[0])));

        await using var scope = database.As(desk.Reviewers[0]);
        var claim = await scope.Db.Claims.SingleAsync(c => c.Id == next);
        (await scope.Db.FactsAsync(claim, desk.Reviewers[0].PersonId, Desk.Noon, CancellationToken.None)).ShouldBe(new DeskFacts(true, false, 1, 4));
        (await scope.Db.FactsAsync(claim, desk.Reviewers[0].PersonId, Desk.Noon.AddHours(1), CancellationToken.None)).Holds.ShouldBe(0);
        (await scope.Db.FactsAsync(claim, desk.Reviewers[1].PersonId, Desk.Noon, CancellationToken.None)).Holds.ShouldBe(0);
        (await scope.Db.FactsAsync(claim, Guid.CreateVersion7(), Desk.Noon, CancellationToken.None)).IsMember.ShouldBeFalse();
    }

    private static async Task<(int Reviews, int Drafts, int Exhibits)> SeenAsync(Desk desk, Actor actor)
    {
        await using var scope = desk.Database.As(actor);
        return (await scope.Db.Reviews.CountAsync(), await scope.Db.ReviewDrafts.CountAsync(), await scope.Db.Exhibits.CountAsync());
    }
}
