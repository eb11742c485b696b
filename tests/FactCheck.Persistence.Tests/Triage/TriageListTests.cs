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
            var page = await new TriageSelection(scope.Db.TriagePlaces).InOrderAsync(TriageWeights.Usual, Today, after, 7, CancellationToken.None);
            seen.AddRange(page);
            after = page.Count == 7 ? new TriageCursor(Total(page[^1]), page[^1].Number) : null;
        }
        while (after is not null);

        seen.Select(place => place.Number).ShouldBe(all.OrderByDescending(Total).ThenByDescending(place => place.Number).Select(place => place.Number));
        seen.Select(Total).Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Filtered_for_speakers_outlets_and_topics_the_order_is_the_same_whatever_it_is_walked_along(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync([.. Enumerable.Range(0, 120).Select(i => $"Claim {i}")]);
        await using var scope = database.AsWorker();
        await SpreadAsync(scope.Db, ids);
        var (speaker, outlet, topic) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        bool Says(TriagePlace place) => place.Number % 3 == 0;
        bool Published(TriagePlace place) => place.Number % 2 == 0;
        bool IsAbout(TriagePlace place) => place.Number % 40 == 0;
        var all = await GiveAsync(scope.Db, place => ([.. Says(place) ? [speaker] : (Guid[])[]], [.. Published(place) ? [outlet] : (Guid[])[]], [.. IsAbout(place) ? [topic] : (Guid[])[]]));
        await scope.Db.TriagePlaces.Where(place => place.Number % 5 == 0).ExecuteUpdateAsync(set => set.SetProperty(place => place.Kind, ClaimKind.Promise));

        foreach (var (filter, fits) in new (TriageFilter, Func<TriagePlace, bool>)[]
        {
            (new(SpeakerId: speaker), Says),
            (new(OutletId: outlet, SpeakerId: speaker), place => Published(place) && Says(place)),
            (new(OutletId: outlet, TopicId: topic), place => Published(place) && IsAbout(place)),
            (new(OutletId: outlet, Kind: ClaimKind.Promise), place => Published(place) && place.Number % 5 == 0),
            (new(TopicId: topic, Kind: ClaimKind.Promise), IsAbout),
            (new(SpeakerId: Guid.CreateVersion7()), _ => false),
        })
        {
            (await PagesAsync(scope.Db, filter)).Select(place => place.Number).ShouldBe(
                all.Where(fits).OrderByDescending(place => place.PriorityOn(TriageWeights.Usual, Today).Total).ThenByDescending(place => place.Number).Select(place => place.Number), filter.ToString());
        }
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
            (await TraitsAsync(database, speaker.Id)).ShouldBe([(id, 25)]);

            scope.Db.Add(ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is it true?", id, null, null, null, Desk.Noon).Value);
            await scope.Db.SaveChangesAsync();
            (await PlaceAsync(database, id))!.Points.ShouldBe(30);
            (await TraitsAsync(database, speaker.Id)).ShouldBe([(id, 30)]);

            speaker.Watch(true, Desk.Noon);
            await scope.Db.SaveChangesAsync();
            (await PlaceAsync(database, id))!.Points.ShouldBe(40);

            article.MoveMentions(id, Guid.NewGuid(), Desk.Noon);
            await scope.Db.SaveChangesAsync();
            (await PlaceAsync(database, id))!.Points.ShouldBe(25);
            (await TraitsAsync(database, speaker.Id)).ShouldBeEmpty();
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
        var traits = scope.Db.TriageTraits.Where(trait => trait.TraitId == Guid.Parse("018f0000-0000-7000-8000-000000000001"));
        var along = await PlanAsync(scope.Db, traits.Where(trait => trait.Day == 739_678).Join(scope.Db.TriagePlaces.Where(place => place.Kind == ClaimKind.Promise), trait => trait.ClaimId, place => place.ClaimId, (trait, place) => new { place, trait.Points, trait.Number })
            .OrderByDescending(step => step.Points).ThenByDescending(step => step.Number).Take(41).Select(step => step.place));
        along.ShouldStartWith("CO-ROUTINE s\nSEARCH t USING INDEX IX_TriageTraits_TraitId_Day_Points_Number (TraitId=? AND Day=?)\nSEARCH t0 USING");
        along.Split("SCAN s")[0].ShouldNotContain("TEMP B-TREE", Case.Sensitive, "only the forty that were found are put in order again");
    }

    [Fact]
    public async Task What_was_put_aside_is_walked_along_indexes_of_its_own()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await Desk.OpenAsync(database);
        await using var scope = database.AsWorker();
        var claims = scope.Db.Claims.IgnoreAutoIncludes();
        async Task<string> PageAsync(IQueryable<Claim> some) => await PlanAsync(scope.Db, some.OrderByDescending(claim => claim.StatusSince).ThenByDescending(claim => claim.Number).Take(41).Select(claim => new { claim.Id }));

        (await PageAsync(claims.Where(claim => claim.Status == ClaimStatus.Dismissed))).ShouldBe("SEARCH c USING INDEX IX_Claims_Dismissed (Status=?)");
        (await PageAsync(claims.Where(claim => claim.Status == ClaimStatus.Merged))).ShouldBe("SEARCH c USING INDEX IX_Claims_Merged (Status=?)");
        (await PageAsync(claims.Where(claim => claim.DismissalReason == DismissalReason.Trivial))).ShouldBe("SEARCH c USING INDEX IX_Claims_DismissedFor (DismissalReason=?)");
    }

    /// <summary>How SQLite would find the first page of these, in its own words.</summary>
    private static Task<string> PlanAsync(FactCheckDb db, IQueryable<TriagePlace> places) =>
        PlanAsync<TriagePlace>(db, places.OrderByDescending(place => place.Points).ThenByDescending(place => place.Number).Take(41));

    private static async Task<string> PlanAsync<T>(FactCheckDb db, IQueryable<T> page) where T : class
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + page.AsSingleQuery().ToQueryString().Split('\n').SkipWhile(line => !line.StartsWith("SELECT", StringComparison.Ordinal)).Aggregate((one, next) => one + "\n" + next);
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

    private static async Task<IReadOnlyList<(Guid ClaimId, int Points)>> TraitsAsync(TestDatabase database, Guid traitId)
    {
        await using var scope = database.AsWorker();
        return [.. (await scope.Db.TriageTraits.AsNoTracking().Where(trait => trait.TraitId == traitId).ToListAsync()).Select(trait => (trait.ClaimId, trait.Points))];
    }

    private static async Task<IReadOnlyList<TriagePlace>> PagesAsync(FactCheckDb db, TriageFilter filter)
    {
        var (seen, after) = (new List<TriagePlace>(), (TriageCursor?)null);
        do
        {
            var page = await (await db.SelectAsync(filter, null, CancellationToken.None)).InOrderAsync(TriageWeights.Usual, Today, after, 7, CancellationToken.None);
            seen.AddRange(page);
            after = page.Count == 7 ? new TriageCursor(page[^1].PriorityOn(TriageWeights.Usual, Today).Total, page[^1].Number) : null;
        }
        while (after is not null);

        return seen;
    }

    // Speakers, outlets and topics as somebody would have named them; answers all places.
    private static async Task<IReadOnlyList<TriagePlace>> GiveAsync(FactCheckDb db, Func<TriagePlace, (IReadOnlyCollection<Guid> Speakers, IReadOnlyCollection<Guid> Outlets, IReadOnlyCollection<Guid> Topics)> of)
    {
        var basis = await db.TriageBasisAsync(CancellationToken.None);
        var places = await db.TriagePlaces.Include(place => place.Traits).ToListAsync();
        foreach (var place in places)
        {
            var (speakers, outlets, topics) = of(place);
            place.Stand(new(new(place.ClaimId, place.Number, "", place.Kind, place.CheckWorthiness, place.ArticleId, Desk.Noon, speakers, outlets, topics), place.Mentions, place.Requests, place.IsWatched), basis, null);
        }

        await db.SaveChangesAsync();
        return places;
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
