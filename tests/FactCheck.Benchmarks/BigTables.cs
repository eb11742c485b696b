using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Topics;
using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks;

/// <summary>What grows with the claims of a big newsroom: an article for every ten of them, an exhibit for twenty, a speaker for fifty, a reader's request for a hundred.</summary>
internal static class BigTables
{
    /// <summary>One of each, made by the domain.</summary>
    public static object[] Templates(Guid editor, DateTimeOffset at) =>
    [
        Exhibit.Add(new ExhibitDetails(ExhibitKind.Document, "A report", "A publisher", null, null, true, null), false, Actor.Person(editor, Roles.Editor), at).Value,
        Speaker.Of(SpeakerKind.Person, "Somebody", null, Actor.Person(editor, Roles.Editor), at).Value,
        ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, "Is this true?", null, null, null, null, at).Value,
    ];

    /// <summary>Copies them for the claims of the table <c>big</c>.</summary>
    public static async Task CopyAsync(FactCheckDb db, DatabaseProvider on)
    {
        const string id = "b.\"Id\"", text = "b.\"Text\"";
        await SpreadAsync(db, typeof(Article), 10, new(StringComparer.Ordinal) { ["Id"] = id, ["Title"] = text, ["DuplicateHash"] = Number("") });
        await SpreadAsync(db, typeof(Exhibit), 20, new(StringComparer.Ordinal) { ["Id"] = id, ["Title"] = text });
        await SpreadAsync(db, typeof(Speaker), 50, new(StringComparer.Ordinal) { ["Id"] = id, ["Name"] = text, ["FoldedName"] = text });
        await SpreadAsync(db, typeof(ReaderRequest), 100, new(StringComparer.Ordinal) { ["Id"] = id, ["Text"] = text, ["ReceivedAt"] = SecondsAfter(on) });
    }

    // What came at one instant is sorted anew for each page; people write one after the other.
    private static string SecondsAfter(DatabaseProvider on) => on == DatabaseProvider.Sqlite
        ? "strftime('%Y-%m-%d %H:%M:%S', '2026-01-01', '+' || b.\"Number\" || ' seconds')"
        : "timestamptz '2026-01-01 00:00:00Z' + b.\"Number\" * interval '1 second'";

    /// <summary>A claim that one of these reviewers has rated, and the review.</summary>
    public static (Claim Claim, Review Review) Rated(By editor, QueueOrder order, NewClaim what, Guid reviewer)
    {
        var (by, claim) = (new By(Actor.Person(reviewer, Roles.Reviewer), new DeskFacts(true, QueueMembers: 16), editor.At), Claim.Suggest(editor, what).Value);
        Must.BeDone(claim.Queue(editor, order));
        Must.BeDone(claim.Take(by));
        var draft = ReviewDraft.Begin(claim, reviewer, editor.At);
        var evidence = new Evidence(1, Guid.CreateVersion7(), "2.0 m", Stance.Supports, new(2026, 3, 2));
        var content = new ReviewContent(null, "true", $"The gauge shows it.[^{evidence.Number}]", [evidence]);
        Must.BeDone(draft.Save(by.Actor, new FormEdit(new Dictionary<string, string>(), content.ToFields()), editor.At));
        var review = claim.SubmitReview(by, draft, []);
        Must.BeDone(review);
        return (claim, review.Value);
    }

    /// <summary>The review of each published claim of the table <c>big</c>: both have one id.</summary>
    public static Task CopyReviewsAsync(FactCheckDb db) =>
        SpreadAsync(db, typeof(Review), 1, new(StringComparer.Ordinal) { ["Id"] = "b.\"Id\"", ["ClaimId"] = "b.\"Id\"" }, " AND b.\"Status\" = 'Published'");

    /// <summary>
    /// Gives the places in triage an outlet (one that has half of all, one for the rest), a topic (one claim in 41) and a speaker (one
    /// in 53), and answers them. They are given once, also to a newsroom that was kept from before they were thought of.
    /// </summary>
    public static async Task<(Guid Speaker, Guid Outlet, Guid Topic)> TraitsAsync(FactCheckDb db)
    {
        if (!await db.Outlets.AnyAsync(outlet => outlet.Name == "Half of all"))
        {
            db.AddRange(Outlet.Of("Half of all", null).Value, Outlet.Of("The rest", null).Value, Topic.Of("One in 41").Value);
            db.Add(Speaker.Of(SpeakerKind.Person, "One in 53", null, Actor.Engine, new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero)).Value);
            await db.SaveChangesAsync();
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await GiveAsync(db, "Outlets", "Half of all", "p.\"Number\" * 7919 % 100 < 50");
            await GiveAsync(db, "Outlets", "The rest", "p.\"Number\" * 7919 % 100 >= 50");
            await GiveAsync(db, "Topics", "One in 41", "p.\"Number\" % 41 = 0");
            await GiveAsync(db, "Speakers", "One in 53", "p.\"Number\" % 53 = 0");
            await db.Database.ExecuteSqlRawAsync("ANALYZE \"TriageTraits\"");
        }

        return (
            await db.Speakers.Where(speaker => speaker.Name == "One in 53").Select(speaker => speaker.Id).SingleAsync(),
            await db.Outlets.Where(outlet => outlet.Name == "Half of all").Select(outlet => outlet.Id).SingleAsync(),
            await db.Topics.Where(topic => topic.Name == "One in 41").Select(topic => topic.Id).SingleAsync());
    }

    private static Task GiveAsync(FactCheckDb db, string table, string name, string to)
    {
        var sql = $"INSERT INTO \"TriageTraits\" (\"ClaimId\", \"TraitId\", \"Day\", \"Points\", \"Number\") SELECT p.\"ClaimId\", t.\"Id\", p.\"Day\", p.\"Points\", p.\"Number\" "
            + $"FROM \"TriagePlaces\" p CROSS JOIN (SELECT \"Id\" FROM \"{table}\" WHERE \"Name\" = '{name}') t WHERE {to}";
        return db.Database.ExecuteSqlRawAsync(sql);
    }

    private static string Number(string before) => $"'{before}' || CAST(b.\"Number\" AS varchar(20))";

    private static Task SpreadAsync(FactCheckDb db, Type type, int every, Dictionary<string, string> own, string where = "")
    {
        var table = db.Model.FindEntityTypes(type).Single().GetTableName()!;
        var columns = BigNewsroom.Columns(db, type);
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => own.GetValueOrDefault(c) ?? $"t.\"{c}\""))} "
            + $"FROM big b CROSS JOIN (SELECT * FROM \"{table}\" LIMIT 1) t WHERE b.\"Number\" % {every} = 0{where} ORDER BY b.\"Number\"";
        return db.Database.ExecuteSqlRawAsync(sql);
    }
}
