using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.Common;
using FactCheck.Persistence.Reading;
using FactCheck.Persistence.Tests.Providers;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Finding;

/// <summary>Readers' search and lists, on both databases.</summary>
public sealed class FindListingsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Filters_are_part_of_the_search_so_that_what_is_there_is_found_behind_any_number_of_newer_hits(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var ids = await ListedAsync(database, 460, i => ($"The tram {i} is late", i == 0 ? "true" : "false", i == 0 ? "The Courier" : "The Ledger"));
        await using var scope = database.AsWorker();
        (await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), new(Words: "tram", Rating: "true"), null, 20, CancellationToken.None)).Listings.ShouldHaveSingleItem().ClaimId.ShouldBe(ids[0]);
        (await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), new(Words: "tram late", Outlet: "the courier"), null, 20, CancellationToken.None)).Listings.ShouldHaveSingleItem().ClaimId.ShouldBe(ids[0]);
        (await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), new(Words: "tram", Rating: "true", Outlet: "The Ledger"), null, 20, CancellationToken.None)).Listings.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Pages_of_any_filter_follow_one_another_newest_first_without_a_gap_or_a_repeat(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var ids = await ListedAsync(database, 55, i => ($"Claim {i}", i % 2 == 0 ? "true" : "false", "The Courier"));
        await using var scope = database.AsWorker();
        foreach (var filter in new[] { new ListingFilter(), new(Rating: "true"), new(Outlet: "the courier"), new(Rating: "true", Outlet: "The Courier") })
        {
            var all = new List<Guid>();
            string? after = null;
            do
            {
                var page = await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), filter, after, 10, CancellationToken.None);
                all.AddRange(page.Listings.Select(l => l.ClaimId));
                after = page.Next;
            }
            while (after is not null);
            all.ShouldBe(ids.Where((_, i) => filter.Rating is null || i % 2 == 0).Reverse(), filter.ToString());
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_words_find_is_turned_page_by_page_best_first_and_a_feed_of_them_tells_the_newest(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        // Old ones fit best: the two words stand side by side there.
        var ids = await ListedAsync(database, 130, i => (i < 15 ? "The late tram" : "The tram of the ninth line was once more not on time but late", "true", "The Courier"));
        await using var scope = database.AsWorker();
        var pages = new List<IReadOnlyList<Guid>>();
        string? after = null;
        do
        {
            var page = await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), new(Words: "late tram"), after, 20, CancellationToken.None);
            pages.Add([.. page.Listings.Select(l => l.ClaimId)]);
            page.HasMore.ShouldBeFalse();
            after = page.Next;
        }
        while (after is not null);

        pages.Select(page => page.Count).ShouldBe([20, 20, 20, 20, 20, 20, 10]);
        pages[0].ShouldBe([.. ids.Take(15).Reverse(), .. ids.TakeLast(5).Reverse()]);
        pages.SelectMany(page => page).Order().ShouldBe(ids.Order());
        var newest = await scope.Db.NewestListingsAsync(scope.Get<IFindListings>(), new(Words: "late tram"), 20, CancellationToken.None);
        newest.Select(l => l.ClaimId).ShouldBe(ids.TakeLast(20).Reverse());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Behind_the_last_page_of_what_words_find_it_is_said_that_there_is_more(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        await ListedAsync(database, 405, i => ("The late tram", "true", "The Courier"));
        await using var scope = database.AsWorker();
        async Task<ListingsFound> At(string? after) => await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), new(Words: "tram"), after, 20, CancellationToken.None);
        var (before, last, beyond) = (await At("360"), await At("380"), await At("9999999"));
        (before.Listings.Count, before.Next, before.HasMore).ShouldBe((20, "380", false));
        (last.Listings.Count, last.Next, last.HasMore).ShouldBe((20, null, true));
        beyond.Listings.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Days_bound_a_search_and_a_list_alike(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var ids = await ListedAsync(database, 10, i => ($"Claim on day {i}", "true", "The Courier"), TimeSpan.FromDays(1));
        var day = DateOnly.FromDateTime(Desk.Noon.UtcDateTime);
        await using var scope = database.AsWorker();
        foreach (var filter in new[] { new ListingFilter(), new(Words: "claim"), new(Rating: "true", Outlet: "The Courier") })
        {
            var found = await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), filter with { From = day.AddDays(3), To = day.AddDays(5) }, null, 20, CancellationToken.None);
            found.Listings.Select(l => l.ClaimId).Order().ShouldBe(ids.Skip(3).Take(3).Order(), filter.ToString());
        }

        // No text has this number for a word.
        var last = await scope.Db.Claims.Where(c => c.Id == ids[9]).Select(c => c.Number).SingleAsync();
        var byNumber = new ListingFilter(Words: $"#{last}");
        (await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), byNumber, null, 20, CancellationToken.None)).Listings.ShouldHaveSingleItem();
        (await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), byNumber with { To = day.AddDays(3) }, null, 20, CancellationToken.None)).Listings.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_was_retracted_of_somebody_is_told_behind_any_number_of_newer_retractions(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var speaker = Guid.CreateVersion7();
        var desk = await Desk.OpenAsync(database);
        var theirs = await ListedAsync(database, 1, _ => ("The tram is late", "true", "The Courier"), desk: desk, speaker: speaker);
        await ListedAsync(database, 101, i => ($"The ferry {i} is late", "true", "The Courier"), desk: desk);
        await using var scope = database.AsWorker();
        var address = Address.For(AddressTarget.Speaker, speaker, "a clerk", Desk.Noon);
        scope.Db.Addresses.Add(address);
        foreach (var listing in await scope.Db.Listings.OrderBy(l => l.Newness).ToListAsync()) listing.Retract("Forged.", Desk.Noon.AddDays(listing.ClaimId == theirs[0] ? 1 : 2));
        await scope.Db.SaveChangesAsync();
        var filter = new ListingFilter(Speaker: address.Path.Split('/')[^1]);
        (await scope.Db.RetractedAsync(filter, 50, CancellationToken.None)).ShouldHaveSingleItem().ClaimId.ShouldBe(theirs[0]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_was_retracted_is_neither_listed_nor_found_and_comes_back_with_the_next_version(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var ids = await ListedAsync(database, 1, _ => ("The zeppelin landed", "true", "The Courier"));
        await using (var scope = database.AsWorker())
        {
            (await scope.Db.Listings.SingleAsync()).Retract("It did not.", Desk.Noon.AddDays(1));
            await scope.Db.SaveChangesAsync();
            (await FindAsync(scope, "zeppelin")).ShouldBeEmpty();
            (await FindAsync(scope, "#1")).ShouldBeEmpty();
            var claim = await scope.Db.Claims.SingleAsync(c => c.Id == ids[0]);
            (await scope.Db.Listings.SingleAsync()).Show(claim, Record(claim, "The airship landed", "false", "The Courier", Desk.Noon.AddDays(2)), "/claims/x", []);
            await scope.Db.SaveChangesAsync();
            (await FindAsync(scope, "zeppelin")).ShouldBeEmpty();
            (await FindAsync(scope, "airship")).ShouldBe(ids);
            (await FindAsync(scope, "air")).ShouldBe(ids);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Suggestions_are_words_of_verdicts_that_readers_may_read_and_never_a_filter(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync("The confidential zeppelin");
        await ListedAsync(database, 1, _ => ("Unemployment fell", "true", "The Courier"), desk: desk);
        await using var scope = database.AsWorker();
        async Task<IReadOnlyList<string>> Suggested(string words) => (await scope.Get<IFindListings>().FindAsync(new(words, []), CancellationToken.None)).Suggestions;
        (await Suggested("unemploymnet")).ShouldBe(["unemployment"]);
        (await Suggested("zepelin")).ShouldBeEmpty();
        (await Suggested(ListingWords.Rating("true")[..^1])).ShouldBeEmpty();
        foreach (var typed in new[] { "tram OR", "\"tram\" AND (", "'; DROP TABLE x; --", "NOT tram", "tram & !x | (", "a:*", "\u0000 -", "%_", "zz" })
            await Should.NotThrowAsync(() => FindAsync(scope, typed));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Counts_are_exact_up_to_a_thousand_and_say_so_beyond(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        await ListedAsync(database, FacetReading.MostCounted + 5, i => ($"The tram {i} is late", i < 7 ? "true" : "false", "The Courier"));
        await using var scope = database.AsWorker();
        var all = await scope.Db.FacetsAsync(scope.Get<IFindListings>(), new(), CancellationToken.None);
        all.All.ShouldBe(new Bounded(1_000, true));
        all.Ratings.Single(one => one.Value == "false").Count.AndMore.ShouldBeTrue();
        var few = await scope.Db.FacetsAsync(scope.Get<IFindListings>(), new(Rating: "true", Words: "tram"), CancellationToken.None);
        few.All.ShouldBe(new Bounded(7, false));
        few.Outlets.ShouldBe([new Facet("The Courier", "The Courier", new(7, false))]);
        var many = await scope.Db.FacetsAsync(scope.Get<IFindListings>(), new(Words: "tram"), CancellationToken.None);
        many.All.ShouldBe(new Bounded(1_000, true));
        many.Outlets.ShouldBe([new Facet("The Courier", "The Courier", new(1_000, true))]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_speakers_record_is_counted_among_the_newest_and_no_question_goes_through_all_that_they_said(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var speaker = Guid.CreateVersion7();
        var ids = await ListedAsync(database, 8, i => ($"The tram {i} is late", i < 3 ? "true" : i < 6 ? "half" : "false", "The Courier"), speaker: speaker);
        await using var scope = database.AsWorker();
        Task<PublishedRecord> RecordAsync(int counted) => scope.Db.RecordOfAsync(scope.Get<IFindListings>(), speaker, except: ids[7], counted, CancellationToken.None);

        var all = await RecordAsync(7);
        all.Ratings.Select(one => (one.Word, one.Count)).ShouldBe([("half", 3), ("true", 3), ("false", 1)]);
        all.ClaimIds.ShouldBe(ids.Take(7).Reverse());
        all.AndMore.ShouldBeFalse();
        var some = await RecordAsync(3);
        some.Ratings.Select(one => (one.Word, one.Count)).ShouldBe([("half", 2), ("false", 1)]);
        some.AndMore.ShouldBeTrue();
        (await scope.Db.RecordOfAsync(scope.Get<IFindListings>(), Guid.CreateVersion7(), Guid.Empty, 7, CancellationToken.None)).Ratings.ShouldBeEmpty();

        await using var planning = database.AsWorker();
        var plan = await Plans.OfAsync(planning.Db, on, () => planning.Db.RecordOfAsync(planning.Get<IFindListings>(), speaker, ids[7], 7, CancellationToken.None));
        plan.ShouldNotContain("ListingSpeakers");
        // Of a table of one page PostgreSQL takes any way.
        if (on == DatabaseProvider.Sqlite) plan.Split('\n').Count(step => step.StartsWith("SEARCH l USING INDEX IX_Listings_Newness (Newness=?)", StringComparison.Ordinal)).ShouldBe(1, plan);
    }

    [Fact]
    public async Task What_was_found_is_read_by_its_places_or_ids_and_a_list_of_one_rating_and_one_outlet_along_its_index_though_SQLite_counted_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var scope = database.AsWorker();
        (await PlanAsync(scope.Db, scope.Db.Listed([Guid.NewGuid()]))).ShouldContain("sqlite_autoindex_Listings_1 (ClaimId=?)");
        (await PlanAsync(scope.Db, scope.Db.ListedAt([7]))).ShouldContain("IX_Listings_Newness (Newness=?)");
        (await PlanAsync(scope.Db, scope.Db.Listed(new ListingFilter(Rating: "true", Outlet: "The Courier"), new(null, null), below: 7).NewestFirst())).ShouldContain("IX_Listings_RatingOfOutlet (RatingCode=? AND OutletKey=? AND Newness<?)");
        (await PlanAsync(scope.Db, scope.Db.Listed(new ListingFilter(Rating: "true"), new(null, null), below: 7).NewestFirst())).ShouldContain("IX_Listings_Standing_RatingCode_Newness (Standing=? AND RatingCode=? AND Newness<?)");
    }

    /// <summary>How SQLite would find these, in its own words.</summary>
    private static async Task<string> PlanAsync(FactCheckDb db, IQueryable<Listing> listings)
    {
        var sql = listings.AsSingleQuery().ToQueryString();
        var names = System.Text.RegularExpressions.Regex.Matches(sql, "@\\w+").Select(found => found.Value).Distinct();
        var steps = await RawSql.QueryAsync(
            db, "EXPLAIN QUERY PLAN " + sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..], row => row.GetString(3), CancellationToken.None, [.. names.Select(name => (name, (object?)"[]"))]);
        return string.Join('\n', steps);
    }

    private static async Task<IReadOnlyList<Guid>> FindAsync(TestScope scope, string words) =>
        [.. (await scope.Db.FindListingsAsync(scope.Get<IFindListings>(), new(Words: words), null, 100, CancellationToken.None)).Listings.Select(l => l.ClaimId)];

    /// <summary>So many verdicts in readers' lists, the oldest first.</summary>
    private static async Task<IReadOnlyList<Guid>> ListedAsync(
        TestDatabase database, int many, Func<int, (string Words, string Rating, string Outlet)> of, TimeSpan? apart = null, Desk? desk = null, Guid? speaker = null)
    {
        desk ??= await Desk.OpenAsync(database);
        var all = new List<Guid>();
        // A save looks at everything that is tracked: some at a time.
        foreach (var some in Enumerable.Range(0, many).Chunk(100))
        {
            var ids = await desk.SuggestAsync([.. some.Select(i => of(i).Words)]);
            all.AddRange(ids);
            await using var scope = database.AsWorker();
            var claims = await scope.Db.Claims.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
            foreach (var (id, i) in ids.Zip(some))
            {
                var (words, rating, outlet) = of(i);
                // Up, without the whole way there: only what lists read is looked at here.
                scope.Db.Entry(claims[id]).Property(c => c.Standing).CurrentValue = Standing.Up;
                scope.Db.Listings.Add(Listing.Of(claims[id], Record(claims[id], words, rating, outlet, Desk.Noon + (i * (apart ?? TimeSpan.FromSeconds(1))), speaker), $"/claims/c{i}", []));
            }

            await scope.Db.SaveChangesAsync();
        }

        return all;
    }

    private static VerdictRecord Record(Claim claim, string words, string rating, string outlet, DateTimeOffset at, Guid? speaker = null) => new()
    {
        ClaimId = claim.Id, ClaimNumber = claim.Number, Version = 1, PublishedAt = at, FirstPublishedAt = at, Language = "en", WordingNumber = 1, Wording = words,
        Speakers = [new(speaker, "a clerk", null, "described", null)], Article = new(claim.LeadArticleId, "An article", outlet, null, null),
        Context = new("", words, "", "indirect", null, null), Rating = new(Guid.Empty, 1, rating, rating, "Defined.", 1, 2, 1, null, null),
        Summary = "Summary", ShortAnswer = "Answer", Explanation = "So.", Evidence = [new(1, Guid.CreateVersion7(), "page", "Title", null, null, "Passage", Stance.Context, null, null)],
    };
}
