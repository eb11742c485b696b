using FactCheck.Domain.Articles;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
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
    public static async Task CopyAsync(FactCheckDb db)
    {
        const string id = "b.\"Id\"", text = "b.\"Text\"";
        await SpreadAsync(db, typeof(Article), 10, new(StringComparer.Ordinal) { ["Id"] = id, ["Title"] = text, ["DuplicateHash"] = Number("") });
        await SpreadAsync(db, typeof(Exhibit), 20, new(StringComparer.Ordinal) { ["Id"] = id, ["Title"] = text });
        await SpreadAsync(db, typeof(Speaker), 50, new(StringComparer.Ordinal) { ["Id"] = id, ["Name"] = text, ["FoldedName"] = text });
        await SpreadAsync(db, typeof(ReaderRequest), 100, new(StringComparer.Ordinal) { ["Id"] = id, ["Text"] = text });
    }

    private static string Number(string before) => $"'{before}' || CAST(b.\"Number\" AS varchar(20))";

    private static Task SpreadAsync(FactCheckDb db, Type type, int every, Dictionary<string, string> own)
    {
        var table = db.Model.FindEntityTypes(type).Single().GetTableName()!;
        var columns = BigNewsroom.Columns(db, type);
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => own.GetValueOrDefault(c) ?? $"t.\"{c}\""))} "
            + $"FROM big b CROSS JOIN (SELECT * FROM \"{table}\" LIMIT 1) t WHERE b.\"Number\" % {every} = 0 ORDER BY b.\"Number\"";
        return db.Database.ExecuteSqlRawAsync(sql);
    }
}
