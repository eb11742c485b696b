using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Providers;
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
