using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Providers.Common;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Finding;

public sealed class FindClaimsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Claims_are_found_by_their_words_without_case_and_marks_and_by_the_beginning_of_the_last(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync("Īsil has no future in Iraq", "The café on the bridge has no future", "It's the mayor's bridge");
        (await FindAsync(database, "FUTURE no")).ShouldBe([ids[1], ids[0]], ignoreOrder: true);
        (await FindAsync(database, "isil fut")).ShouldBe([ids[0]]);
        (await FindAsync(database, "cafe")).ShouldBe([ids[1]]);
        (await FindAsync(database, "mayors")).ShouldBe([ids[2]]);
        (await FindAsync(database, "river")).ShouldBeEmpty();
        (await FindAsync(database, "")).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_people_type_is_never_taken_for_a_query_language(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync("Nobody was hurt or not");
        foreach (var typed in new[] { "nobody OR", "\"nobody\" AND (", "nobody'; DROP TABLE x; --", "hurt*", "NOT nobody", "nobody & !hurt | (", "a:*", "nobody NEAR(", "\u0000 -", "%_" })
            await Should.NotThrowAsync(() => FindAsync(database, typed));
        (await FindAsync(database, "\"hurt or not\"")).ShouldBe(ids);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_words_as_a_phrase_come_before_the_words_scattered(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync("Water prices rose", "Prices of bread and of milk and of clean water", "Bread prices fell");
        (await FindAsync(database, "water prices")).ShouldBe([ids[0], ids[1]]);
    }

    // By how many of the newest have the word, its others are gathered, asked for in pieces, or walked.
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(40)]
    public async Task Among_a_million_claims_a_word_is_found_wherever_it_stands_once_and_the_newest_first(int more)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var desk = await Desk.OpenAsync(database);
        // Where the blocks of the index begin and end, and between; the numbers of the others are left free.
        long[] numbers =
        [
            1, 4_095, 4_096, 65_535, 65_536, 327_679, 400_000, 458_751, 458_752, 851_967, 851_968, 917_503, 917_504, 958_463, 958_464, 983_039, 983_040, 991_231, 991_232, 995_327, 995_328,
            .. Enumerable.Range(0, more).Select(i => 996_000L + i), 999_999, 1_000_000,
        ];
        var ids = await desk.SuggestAsync([.. numbers.Select(_ => "The ferry was late")]);
        await using (var scope = database.AsWorker())
            foreach (var (id, number) in ids.Zip(numbers).Reverse())
                await scope.Db.Claims.Where(claim => claim.Id == id).ExecuteUpdateAsync(set => set.SetProperty(claim => claim.Number, number));

        (await FindAsync(database, "ferry")).ShouldBe(ids.Reverse().Take(50));
        (await FindAsync(database, "fer")).ShouldBe(ids.Reverse().Take(50));
        (await FindAsync(database, "late ferry")).ShouldBe(ids.Reverse().Take(50));
        (await FindAsync(database, "late ferry", ClaimStatus.Queued)).ShouldBeEmpty();
    }

    [Fact]
    public async Task However_often_it_is_asked_a_search_is_planned_with_its_words()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var scope = database.AsWorker();
        await scope.Db.Database.OpenConnectionAsync();
        for (var i = 0; i < 8; i++) await scope.Get<IFindClaims>().FindAsync(new($"ferry{i} late"), CancellationToken.None);
        for (var i = 0; i < 8; i++) await scope.Get<IFindListings>().FindAsync(new($"ferry{i} late", []), CancellationToken.None);

        var prepared = await RawSql.QueryAsync(scope.Db, "SELECT statement FROM pg_prepared_statements", row => row.GetString(0), CancellationToken.None);
        prepared.ShouldNotBeEmpty();
        prepared.ShouldNotContain(statement => statement.Contains("to_tsquery", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_claim_is_found_by_its_number_and_by_who_says_it(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync("One", "Two");
        await using (var scope = database.As(desk.Editor))
        {
            var speaker = Speaker.Of(SpeakerKind.Person, "Mara Venn", null, desk.Editor, Desk.Noon).Value;
            var article = await scope.Db.Articles.SingleAsync();
            article.Mark(ids[1], new([new(0, 25)], [], [], Quotation.Indirect, null), [new(speaker.Id, null)], desk.Editor, null, Desk.Noon);
            scope.Db.Add(speaker);
            await scope.Db.SaveChangesAsync();
        }

        (await FindAsync(database, "#2")).ShouldBe([ids[1]]);
        (await FindAsync(database, "venn")).ShouldBe([ids[1]]);
        (await FindAsync(database, "Mara Venn")).ShouldBe([ids[1]]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Who_says_it_is_met_by_the_end_of_a_name_and_by_another_name_but_not_by_a_part_of_a_word(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var ids = await desk.SuggestAsync("One", "Two", "Three");
        await using (var scope = database.As(desk.Editor))
        {
            var speakers = new[] { "Ülrike van den Berg", "Orlanberg", "The Harbour Authority" }.Select(name => Speaker.Of(SpeakerKind.Person, name, null, desk.Editor, Desk.Noon).Value).ToList();
            speakers[2].AlsoKnownAs("Port Board", Desk.Noon).IsDone.ShouldBeTrue();
            var article = await scope.Db.Articles.SingleAsync();
            foreach (var (speaker, id) in speakers.Zip(ids))
                article.Mark(id, new([new(0, 25)], [], [], Quotation.Indirect, null), [new(speaker.Id, null)], desk.Editor, null, Desk.Noon);
            scope.Db.AddRange(speakers);
            await scope.Db.SaveChangesAsync();
        }

        (await FindAsync(database, "Berg")).ShouldBe([ids[0]]);
        (await FindAsync(database, "den berg")).ShouldBe([ids[0]]);
        (await FindAsync(database, "ulrike VAN den Berg")).ShouldBe([ids[0]]);
        (await FindAsync(database, "orlanberg")).ShouldBe([ids[1]]);
        (await FindAsync(database, "port board")).ShouldBe([ids[2]]);
        (await FindAsync(database, "van den")).ShouldBeEmpty();
        (await FindAsync(database, "erg")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_a_name_is_met_along_an_index_however_many_speakers_there_are()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var scope = database.AsWorker();
        var plan = await RawSql.QueryAsync(
            scope.Db, "EXPLAIN QUERY PLAN " + SpeakerSql.Named, row => row.GetString(3), CancellationToken.None, ("name", "a"), ("last", "a"), ("ending", "% a"), ("most", 5));
        plan.ShouldContain(step => step.StartsWith("SEARCH Speakers USING COVERING INDEX IX_Speakers_LastWord", StringComparison.Ordinal));
        plan.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_new_wording_and_a_new_status_are_found_and_the_old_ones_are_not(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var id = (await desk.SuggestAsync("The river rose two metres"))[0];
        await desk.ChangeAsync(desk.Editor, id, claim => claim.Reword(desk.By(desk.Editor), 1, "The lake fell", WordingChange.Meaning, null));
        await desk.ChangeAsync(desk.Editor, id, claim => claim.Queue(desk.By(desk.Editor), desk.Order()));
        (await FindAsync(database, "river")).ShouldBeEmpty();
        (await FindAsync(database, "lake")).ShouldBe([id]);
        (await FindAsync(database, "lake", ClaimStatus.Queued)).ShouldBe([id]);
        (await FindAsync(database, "lake", ClaimStatus.Suggested)).ShouldBeEmpty();
        await using var scope = database.AsWorker();
        (await scope.Get<IFindClaims>().FindAsync(new("lake", OnlyUp: true), CancellationToken.None)).ClaimIds.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_misspelt_word_brings_the_one_that_was_meant(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync("The unemployment figures fell in Bavaria");
        (await SuggestionsAsync(database, "unemploymnet figures")).ShouldBe(["unemployment figures"]);
        (await SuggestionsAsync(database, "nuemployment")).ShouldBe(["unemployment"]);
        (await SuggestionsAsync(database, "bavraia")).ShouldBe(["bavaria"]);
        (await SuggestionsAsync(database, "xylophone")).ShouldBeEmpty();
    }

    [Fact]
    public void The_distance_counts_inserted_deleted_replaced_and_swapped_letters()
    {
        Spelling.Distance("claim", "claim", 2).ShouldBe(0);
        Spelling.Distance("claim", "clami", 2).ShouldBe(1);
        Spelling.Distance("claim", "claims", 2).ShouldBe(1);
        Spelling.Distance("claim", "clam", 2).ShouldBe(1);
        Spelling.Distance("claim", "clean", 2).ShouldBeGreaterThan(1);
        Spelling.Distance("claim", "verdict", 2).ShouldBe(3);
    }

    private static async Task<IReadOnlyList<Guid>> FindAsync(TestDatabase database, string words, ClaimStatus? status = null)
    {
        await using var scope = database.AsWorker();
        return (await scope.Get<IFindClaims>().FindAsync(new(words, Status: status), CancellationToken.None)).ClaimIds;
    }

    private static async Task<IReadOnlyList<string>> SuggestionsAsync(TestDatabase database, string words)
    {
        await using var scope = database.AsWorker();
        return (await scope.Get<IFindClaims>().FindAsync(new(words), CancellationToken.None)).Suggestions;
    }
}
