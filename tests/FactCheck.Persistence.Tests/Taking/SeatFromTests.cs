using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Taking;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Taking;

/// <summary>The column by which the next claim is found stays true through every act that moves a seat.</summary>
public sealed class SeatFromTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task From_when_a_seat_can_be_taken_stands_right_after_every_act_on_a_seat(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var (first, second, third) = (desk.Reviewers[0], desk.Reviewers[1], desk.Reviewers[2]);
        var id = (await desk.SuggestAsync("The river rose two metres"))[0];
        var hour = TimeSpan.FromHours(1);

        // An open seat can be had since the round is open, one that is held when its hold runs out, and of two the one that comes first.
        await After("suggest", null);
        await Act(desk.Editor, claim => claim.Queue(desk.By(desk.Editor), desk.Order(seats: 2)), Desk.Noon);
        await Act(first, claim => claim.Take(desk.By(first)), Desk.Noon);
        await Act(second, claim => claim.Take(desk.By(second)), Desk.Noon + hour);
        await Act(first, claim => claim.Extend(desk.By(first, Desk.Noon + hour / 2), first.PersonId!.Value), Desk.Noon + hour);
        await Act(second, claim => claim.Extend(desk.By(second, Desk.Noon + hour / 2), second.PersonId!.Value), Desk.Noon + hour * 1.5);
        await Act(desk.Editor, claim => claim.Extend(desk.By(desk.Editor), first.PersonId!.Value, Desk.Noon + hour * 5), Desk.Noon + hour * 1.5);
        await Act(second, claim => claim.Release(desk.By(second), []), Desk.Noon);
        await Act(desk.Editor, claim => claim.Reassign(desk.By(desk.Editor), first.PersonId!.Value, desk.By(third), []), Desk.Noon);
        await Act(Actor.Clock, claim => claim.Expire(desk.By(Actor.Clock, Desk.Noon.AddDays(9)), []), Desk.Noon);

        // A review fills its seat; the last one ends the asking.
        await desk.ReviewAsync(first, id);
        await After("the first review", Desk.Noon);
        await desk.ReviewAsync(second, id);
        await After("the last review", null);

        async Task Act(Actor actor, Func<Claim, Outcome> act, DateTimeOffset? from)
        {
            (await desk.ChangeAsync(actor, id, act)).Problems.ShouldBeEmpty();
            await using var scope = database.AsWorker();
            await After((await scope.Db.History.Where(line => line.ClaimId == id).OrderByDescending(line => line.Number).FirstAsync()).Act, from);
        }

        async Task After(string what, DateTimeOffset? from)
        {
            await using var scope = database.AsWorker();
            var claim = await scope.Db.Claims.SingleAsync(one => one.Id == id);
            scope.Db.Entry(claim).Property<DateTimeOffset?>(SeatFrom.Column).CurrentValue.ShouldBe(from, what);
        }
    }
}
