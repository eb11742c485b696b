using System.Collections.Concurrent;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Taking;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Taking;

public sealed class NextClaimTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_next_claim_is_the_most_urgent_then_the_one_due_first_then_the_oldest(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var oldest = await desk.QueueAsync("Oldest");
        var younger = await desk.QueueAsync("Younger");
        var dueLate = await desk.QueueAsync("Due late", deadline: Desk.Noon.AddDays(2));
        var dueSoon = await desk.QueueAsync("Due soon", deadline: Desk.Noon.AddDays(1));
        var urgent = await desk.QueueAsync("Urgent", priority: Priority.Urgent);
        await desk.SuggestAsync("Not in any queue");

        var taken = new List<Guid?>();
        for (var i = 0; i < 6; i++) taken.Add(await TakeAsync(desk, desk.Reviewers[0]));
        taken.ShouldBe([urgent, dueSoon, dueLate, oldest, younger, null]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_seat_whose_hold_ran_out_is_offered_again_and_ones_own_is_not(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres");
        (await TakeAsync(desk, desk.Reviewers[0])).ShouldBe(id);
        (await FindAsync(desk, desk.Reviewers[0], Desk.Noon)).ShouldBeNull();
        (await FindAsync(desk, desk.Reviewers[1], Desk.Noon.AddMinutes(59))).ShouldBeNull();
        (await FindAsync(desk, desk.Reviewers[1], Desk.Noon.AddMinutes(60))).ShouldBe(id);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Only_members_are_offered_claims_and_nobody_what_they_passed_over(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var first = await desk.QueueAsync("First", seats: 2);
        var second = await desk.QueueAsync("Second", seats: 2);
        (await FindAsync(desk, Actor.Person(Guid.CreateVersion7(), Roles.Reviewer), Desk.Noon)).ShouldBeNull();
        await using (var scope = database.As(desk.Reviewers[0]))
        {
            scope.Db.Skips.Add(Skip.Of(desk.Reviewers[0].PersonId!.Value, first, 1, null, Desk.Noon));
            await scope.Db.SaveChangesAsync();
        }

        (await FindAsync(desk, desk.Reviewers[0], Desk.Noon)).ShouldBe(second);
        (await FindAsync(desk, desk.Reviewers[1], Desk.Noon)).ShouldBe(first);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_claim_of_somebody_one_has_a_conflict_with_is_not_offered(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres");
        await using (var scope = database.As(desk.Editor))
        {
            var speaker = Speaker.Of(SpeakerKind.Person, "Mara Venn", null, desk.Editor, Desk.Noon).Value;
            var article = await scope.Db.Articles.Include(a => a.Mentions).SingleAsync();
            article.Mark(id, new([new(0, 25)], [new(27, 36)], [new(37, 41)], Quotation.Indirect, null), [new(speaker.Id, "mayor")], desk.Editor, null, Desk.Noon);
            scope.Db.Add(speaker);
            scope.Db.ConflictsOfInterest.Add(ConflictOfInterest.WithSpeaker(desk.Reviewers[0].PersonId!.Value, speaker.Id, "family", Desk.Noon));
            await scope.Db.SaveChangesAsync();
        }

        (await FindAsync(desk, desk.Reviewers[0], Desk.Noon)).ShouldBeNull();
        (await FindAsync(desk, desk.Reviewers[1], Desk.Noon)).ShouldBe(id);
        await using var facts = database.As(desk.Reviewers[0]);
        (await DeskReading.HasConflictAsync(facts.Db, id, desk.Reviewers[0].PersonId!.Value, CancellationToken.None)).ShouldBeTrue();
        (await DeskReading.HasConflictAsync(facts.Db, id, desk.Reviewers[1].PersonId!.Value, CancellationToken.None)).ShouldBeFalse();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Many_takers_drain_a_queue_without_doubles_and_without_losses(DatabaseProvider on)
    {
        const int claims = 60, takers = 8;
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database, reviewers: takers);
        var ids = await desk.SuggestAsync([.. Enumerable.Range(0, claims).Select(i => $"Claim {i}")]);
        foreach (var id in ids) await desk.ChangeAsync(desk.Editor, id, claim => claim.Queue(desk.By(desk.Editor), desk.Order()));

        var taken = new ConcurrentBag<Guid>();
        await Task.WhenAll(desk.Reviewers.Select(reviewer => Task.Run(async () =>
        {
            while (await TakeAsync(desk, reviewer) is { } id) taken.Add(id);
        })));
        taken.Count.ShouldBe(claims);
        taken.Order().ShouldBe(ids.Order());
        await using var scope = database.AsWorker();
        (await scope.Db.Claims.CountAsync(c => c.Status == ClaimStatus.UnderReview)).ShouldBe(claims);
        (await scope.Db.History.CountAsync(line => line.Act == "take")).ShouldBe(claims);
        (await scope.Db.Outbox.CountAsync(m => m.What == "take")).ShouldBe(claims);
    }

    private static async Task<Guid?> FindAsync(Desk desk, Actor reviewer, DateTimeOffset at)
    {
        await using var scope = desk.Database.As(reviewer);
        return await scope.Get<INextClaim>().FindAsync(desk.QueueId, reviewer.PersonId!.Value, at, CancellationToken.None);
    }

    private static async Task<Guid?> TakeAsync(Desk desk, Actor reviewer)
    {
        await using var scope = desk.Database.As(reviewer);
        return await desk.Database.Database.InTransactionAsync<Guid?>(
            scope.Db,
            async stop =>
            {
                var found = await scope.Get<INextClaim>().FindAsync(desk.QueueId, reviewer.PersonId!.Value, Desk.Noon, stop);
                if (found is not { } id) return null;
                var claim = await scope.Db.Claims.SingleAsync(c => c.Id == id, stop);
                claim.Take(new By(reviewer, new DeskFacts(true, false, 0, 9), Desk.Noon)).Problems.ShouldBeEmpty();
                await scope.Db.SaveChangesAsync(stop);
                return id;
            },
            _ => true,
            CancellationToken.None);
    }
}
