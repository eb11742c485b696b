using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence.Providers;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Aggregates;

public sealed class SavingTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_claim_comes_back_as_it_was_saved(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres", seats: 2, Priority.High, Desk.Noon.AddDays(1).AddMicroseconds(1500));
        await desk.ChangeAsync(desk.Reviewers[0], id, claim => claim.Take(desk.By(desk.Reviewers[0])));
        await desk.ChangeAsync(desk.Editor, id, claim => claim.SetTopics(desk.By(desk.Editor), [id]));

        await using var scope = database.AsWorker();
        var claim = await scope.Db.Claims.SingleAsync(c => c.TopicIds.Contains(id));
        claim.Status.ShouldBe(ClaimStatus.UnderReview);
        claim.Priority.ShouldBe(Priority.High);
        claim.Deadline.ShouldBe(Desk.Noon.AddDays(1).AddMilliseconds(1));
        claim.Wordings.Single().Text.ShouldBe("The river rose two metres");
        var round = claim.Rounds.Single();
        round.Terms.ShouldBe(desk.Terms(2));
        round.Seats.Select(seat => (seat.Number, seat.State, seat.ReviewerId)).ShouldBe(
            [(1, SeatState.Held, desk.Reviewers[0].PersonId), (2, SeatState.Open, null)]);
        round.Seats[0].HeldUntil.ShouldBe(Desk.Noon.AddHours(1));
    }

    [Fact]
    public async Task A_save_looks_through_what_it_holds_as_often_for_many_claims_as_for_few()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var desk = await Desk.OpenAsync(database);

        var (few, many) = (await LooksAsync(database, desk, 3), await LooksAsync(database, desk, 60));

        few.ShouldBeGreaterThan(0);
        many.ShouldBe(few);
    }

    /// <summary>Saves so many claims of one article, each said by somebody; answers how often all that is tracked was compared.</summary>
    private static async Task<int> LooksAsync(TestDatabase database, Desk desk, int claims)
    {
        await using var scope = database.As(desk.Editor);
        var looks = 0;
        scope.Db.ChangeTracker.DetectingAllChanges += (_, _) => looks++;
        var number = (await scope.Db.Claims.MaxAsync(claim => (long?)claim.Number) ?? 0) + 1;
        var article = await scope.Db.Articles.Include(a => a.Mentions).SingleAsync(a => a.Id == desk.ArticleId);
        var speaker = Speaker.Of(SpeakerKind.Person, $"Mara Venn {claims}", null, desk.Editor, Desk.Noon).Value;
        scope.Db.Add(speaker);
        for (var i = 0; i < claims; i++, number++)
        {
            var id = Guid.CreateVersion7();
            var mention = article.Mark(id, new([new(0, 25)], [new(27, 36)], [new(37, 41)], Quotation.Indirect, null), [new(speaker.Id, "mayor")], desk.Editor, null, Desk.Noon).Value;
            scope.Db.Add(Claim.Suggest(desk.By(desk.Editor), new NewClaim(number, $"Claim {number}", "en", mention.Id, desk.ArticleId, false, ClaimKind.Fact, Id: id)).Value);
        }

        looks = 0;
        await scope.Db.SaveChangesAsync();
        (await scope.Db.TriagePlaces.CountAsync()).ShouldBeGreaterThanOrEqualTo(claims);
        return looks;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_article_comes_back_with_its_details_mentions_and_bytes(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync("Nobody was hurt");
        await using (var scope = database.As(desk.Editor))
        {
            var article = await scope.Db.Articles.SingleAsync(a => a.Id == desk.ArticleId);
            article.CorrectDetails(new("River rises", "A. Writer", null, new(new(2026, 3, 1), DatePrecision.Month), "https://example.org/river", "en"), Desk.Noon);
            await scope.Db.SaveChangesAsync();
        }

        await using var later = database.AsWorker();
        var kept = await later.Db.Articles.Include(a => a.Mentions).Include(a => a.Captures).SingleAsync(a => a.Details.Title == "River rises");
        kept.Details.Dated.ShouldBe(new ArticleDate(new(2026, 3, 1), DatePrecision.Month));
        kept.Mentions.Single().Words.ShouldBe("Nobody was hurt.");
        kept.Captures.Single().Bytes!.Length.ShouldBe(kept.Text!.Length);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Every_change_of_a_claim_has_its_history_and_its_outbox_row_and_the_other_way_round(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres");
        var refused = await desk.ChangeAsync(desk.Editor, id, claim => claim.Queue(desk.By(desk.Editor), desk.Order()));
        refused.IsDone.ShouldBeFalse();

        await using var scope = database.AsWorker();
        var claim = await scope.Db.Claims.SingleAsync(c => c.Id == id);
        var lines = await scope.Db.History.OrderBy(line => line.Number).ToListAsync();
        lines.Select(line => line.Act).ShouldBe(["suggest", "queue"]);
        Chains.Verify(id, lines, new ChainHead(claim.HistoryNumber, claim.HistoryHash)).ShouldBeEmpty();
        (await scope.Db.Outbox.Where(m => m.Subject == "claim").OrderBy(m => m.Id).Select(m => m.What).ToListAsync()).ShouldBe(["suggest", "queue"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_transaction_that_is_not_kept_leaves_neither_change_nor_history_nor_message(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = (await desk.SuggestAsync("The river rose two metres"))[0];
        await using (var scope = database.As(desk.Editor))
        {
            await database.Database.InTransactionAsync(
                scope.Db,
                async stop =>
                {
                    var claim = await scope.Db.Claims.SingleAsync(c => c.Id == id, stop);
                    claim.Queue(desk.By(desk.Editor), desk.Order());
                    return await scope.Db.SaveChangesAsync(stop);
                },
                _ => false,
                CancellationToken.None);
        }

        await using var later = database.AsWorker();
        (await later.Db.Claims.SingleAsync(c => c.Id == id)).Status.ShouldBe(ClaimStatus.Suggested);
        (await later.Db.History.CountAsync(line => line.ClaimId == id)).ShouldBe(1);
        (await later.Db.Outbox.CountAsync(m => m.SubjectId == id)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Whoever_saves_what_somebody_changed_meanwhile_loses_the_race(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await using var one = database.As(desk.Editor);
        await using var other = database.As(desk.Editor);
        var mine = await one.Db.Queues.SingleAsync();
        var theirs = await other.Db.Queues.SingleAsync();
        // Only a member is added, which lies in another table than the queue itself.
        theirs.Dismiss(desk.Reviewers[0].PersonId!.Value, Desk.Noon);
        mine.Dismiss(desk.Reviewers[1].PersonId!.Value, Desk.Noon);
        await other.Db.SaveChangesAsync();
        var lost = await Should.ThrowAsync<DbUpdateConcurrencyException>(() => one.Db.SaveChangesAsync());
        database.Database.IsLostRace(lost).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Two_who_take_the_last_seat_at_once_get_it_once(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = await desk.QueueAsync("The river rose two metres");
        await using var one = database.As(desk.Reviewers[0]);
        await using var other = database.As(desk.Reviewers[1]);
        var mine = await one.Db.Claims.SingleAsync(c => c.Id == id);
        var theirs = await other.Db.Claims.SingleAsync(c => c.Id == id);
        theirs.Take(desk.By(desk.Reviewers[1])).IsDone.ShouldBeTrue();
        mine.Take(desk.By(desk.Reviewers[0])).IsDone.ShouldBeTrue();
        await other.Db.SaveChangesAsync();
        var lost = await Should.ThrowAsync<DbUpdateException>(() => one.Db.SaveChangesAsync());
        database.Database.IsLostRace(lost).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_name_taken_at_the_same_moment_is_a_lost_race_too(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        await using var scope = database.AsWorker();
        scope.Db.Topics.Add(Domain.Topics.Topic.Of("Floods").Value);
        scope.Db.Topics.Add(Domain.Topics.Topic.Of("floods").Value);
        var lost = await Should.ThrowAsync<DbUpdateException>(() => scope.Db.SaveChangesAsync());
        database.Database.IsLostRace(lost).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Instants_are_ordered_and_compared_by_the_database(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        await using var scope = database.AsWorker();
        foreach (var at in new[] { Desk.Noon, Desk.Noon.AddMilliseconds(500), Desk.Noon.AddMilliseconds(45), Desk.Noon.ToOffset(TimeSpan.FromHours(9)).AddSeconds(1) })
            scope.Db.ReaderRequests.Add(Domain.Requests.ReaderRequest.Ask(Domain.Requests.ReaderRequestKind.PleaseCheck, "?", null, null, null, null, at).Value);
        await scope.Db.SaveChangesAsync();
        scope.Db.ChangeTracker.Clear();
        var later = await scope.Db.ReaderRequests.Where(r => r.ReceivedAt > Desk.Noon).OrderBy(r => r.ReceivedAt).Select(r => r.ReceivedAt).ToListAsync();
        later.ShouldBe([Desk.Noon.AddMilliseconds(45), Desk.Noon.AddMilliseconds(500), Desk.Noon.AddSeconds(1)]);
        later.ShouldAllBe(at => at.Offset == TimeSpan.Zero);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Lists_are_paged_by_status_priority_and_number(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync([.. Enumerable.Range(0, 7).Select(i => $"Claim {i}")]);
        await using var scope = database.As(desk.Editor);
        var seen = new List<Guid>();
        var after = 0L;
        while (true)
        {
            var page = await scope.Db.Claims.AsNoTracking()
                .Where(c => c.Status == ClaimStatus.Suggested && c.Priority == Priority.Normal && c.Number > after)
                .OrderBy(c => c.Number).Take(3).Select(c => new { c.Id, c.Number }).ToListAsync();
            if (page.Count == 0) break;
            seen.AddRange(page.Select(c => c.Id));
            after = page[^1].Number;
        }

        seen.ShouldBe(ids);
    }
}
