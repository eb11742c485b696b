using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Triage;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Triage;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Triage;

public sealed class TriageListTests
{
    private static readonly int Today = TriagePlace.DayOf(Desk.Noon);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_after_page_the_list_is_the_order_of_the_explained_priorities(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync([.. Enumerable.Range(0, 120).Select(i => $"Claim {i}")]);
        await using var scope = database.AsWorker();
        await SpreadAsync(scope.Db, ids);
        var all = await scope.Db.TriagePlaces.AsNoTracking().ToListAsync();
        all.Count.ShouldBe(ids.Count);
        int Total(TriagePlace place) => place.PriorityOn(TriageWeights.Usual, Today).Total;

        var (seen, after) = (new List<TriagePlace>(), (TriageCursor?)null);
        do
        {
            var page = await scope.Db.TriagePlaces.InOrderAsync(TriageWeights.Usual, Today, after, 7, CancellationToken.None);
            seen.AddRange(page);
            after = page.Count == 7 ? new TriageCursor(Total(page[^1]), page[^1].Number) : null;
        }
        while (after is not null);

        seen.Select(place => place.Number).ShouldBe(all.OrderByDescending(Total).ThenByDescending(place => place.Number).Select(place => place.Number));
        seen.Select(Total).Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_place_is_there_while_its_claim_is_suggested_and_goes_with_it(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = (await desk.SuggestAsync("The river rose two metres"))[0];
        (await PlaceAsync(database, id))!.Points.ShouldBe(20);

        await desk.ChangeAsync(desk.Editor, id, claim => claim.Queue(desk.By(desk.Editor), desk.Order()));
        (await PlaceAsync(database, id)).ShouldBeNull();

        await desk.ChangeAsync(desk.Editor, id, claim => claim.Unqueue(desk.By(desk.Editor)));
        (await PlaceAsync(database, id))!.Number.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_happens_around_a_claim_moves_it(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = (await desk.SuggestAsync("The river rose two metres"))[0];
        await using (var scope = database.As(desk.Editor))
        {
            var speaker = Speaker.Of(SpeakerKind.Person, "Mara Venn", null, desk.Editor, Desk.Noon).Value;
            var article = await scope.Db.Articles.Include(a => a.Mentions).SingleAsync();
            article.Mark(id, new([new(0, 25)], [new(27, 36)], [new(37, 41)], Quotation.Indirect, null), [new(speaker.Id, "mayor")], desk.Editor, null, Desk.Noon);
            scope.Db.Add(speaker);
            await scope.Db.SaveChangesAsync();
            (await PlaceAsync(database, id))!.Points.ShouldBe(25);

            scope.Db.Add(ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is it true?", id, null, null, null, Desk.Noon).Value);
            await scope.Db.SaveChangesAsync();
            (await PlaceAsync(database, id))!.Points.ShouldBe(30);

            speaker.Watch(true, Desk.Noon);
            await scope.Db.SaveChangesAsync();
            (await PlaceAsync(database, id))!.Points.ShouldBe(40);

            article.MoveMentions(id, Guid.NewGuid(), Desk.Noon);
            await scope.Db.SaveChangesAsync();
            (await PlaceAsync(database, id))!.Points.ShouldBe(25);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Numbers_given_at_one_moment_are_neither_doubled_nor_lost_to_a_race(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () =>
        {
            await using var scope = database.As(desk.Editor);
            await database.Database.InTransactionAsync(scope.Db, async stop =>
            {
                var number = await scope.Db.NextClaimNumber(stop);
                foreach (var next in new[] { number, number + 1 })
                    scope.Db.Add(Claim.Suggest(desk.By(desk.Editor), new(next, $"Claim {next}", "en", Guid.CreateVersion7(), desk.ArticleId, true, ClaimKind.Fact)).Value);
                return await scope.Db.SaveChangesAsync(stop);
            }, _ => true, CancellationToken.None);
        })));

        await using var after = database.AsWorker();
        (await after.Db.Claims.OrderBy(claim => claim.Number).Select(claim => claim.Number).ToListAsync()).ShouldBe(Enumerable.Range(1, 24).Select(i => (long)i));
    }

    [Fact]
    public async Task One_young_day_of_a_filtered_list_is_walked_along_an_index_of_its_own()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await Desk.OpenAsync(database);
        await using var scope = database.AsWorker();
        var (day, watched) = (scope.Db.TriagePlaces.Where(place => place.Day == 739_678), true);

        (await PlanAsync(scope.Db, day.Where(place => place.Kind == ClaimKind.Promise))).ShouldContain("IX_TriagePlaces_KindByDay (Kind=? AND Day=?)");
        (await PlanAsync(scope.Db, day.Where(place => place.IsWatched == watched))).ShouldContain("IX_TriagePlaces_WatchedByDay (IsWatched=? AND Day=?)");
        (await PlanAsync(scope.Db, day.Where(place => place.QueueId == Guid.Parse("018f0000-0000-7000-8000-000000000001")))).ShouldContain("IX_TriagePlaces_QueueByDay (QueueId=? AND Day=?)");
    }

    /// <summary>How SQLite would find the first page of these, in its own words.</summary>
    private static async Task<string> PlanAsync(FactCheckDb db, IQueryable<TriagePlace> places)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + places.OrderByDescending(place => place.Points).ThenByDescending(place => place.Number).Take(41).AsSingleQuery().ToQueryString().Split('\n').SkipWhile(line => !line.StartsWith("SELECT", StringComparison.Ordinal)).Aggregate((one, next) => one + "\n" + next);
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(command.CommandText, "@\\w+").Select(found => found.Value).Distinct())
        {
            var given = command.CreateParameter();
            (given.ParameterName, given.Value) = (name, 41);
            command.Parameters.Add(given);
        }

        var steps = new List<string>();
        await using var plan = await command.ExecuteReaderAsync();
        while (await plan.ReadAsync()) steps.Add(plan.GetString(3));
        return string.Join('\n', steps);
    }

    private static async Task<TriagePlace?> PlaceAsync(TestDatabase database, Guid claimId)
    {
        await using var scope = database.AsWorker();
        return await scope.Db.TriagePlaces.AsNoTracking().SingleOrDefaultAsync(place => place.ClaimId == claimId);
    }

    // Days and points of every sort, as if they had come over three weeks.
    private static async Task SpreadAsync(FactCheckDb db, IReadOnlyList<Guid> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            var (id, day, mentions, requests, worth) = (ids[i], Today - (i * 7 % 21), 1 + (i % 7), i % 4, i * 37 % 100 / 100.0);
            var points = TriagePriority.Of(TriageWeights.Usual, worth, mentions, requests, i % 5 == 0, 0).Points;
            await db.TriagePlaces.Where(place => place.ClaimId == id).ExecuteUpdateAsync(set => set
                .SetProperty(place => place.Day, day).SetProperty(place => place.Mentions, mentions).SetProperty(place => place.Requests, requests)
                .SetProperty(place => place.CheckWorthiness, worth).SetProperty(place => place.IsWatched, i % 5 == 0).SetProperty(place => place.Points, points));
        }
    }
}
