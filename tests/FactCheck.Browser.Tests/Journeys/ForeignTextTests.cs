using System.Text.Json.Nodes;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Data.Sqlite;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>Trust S5: whatever somebody wrote, in whatever field readers are shown, nothing of it runs.</summary>
public sealed class ForeignTextTests
{
    // Not the sitemap: the browser draws XML with styles of its own, and complains of them itself.
    private static readonly string[] Lists =
        ["/", "/search", "/search?q=script", "/corrections", "/ratings", "/methodology", "/about", "/funding", "/ethics", "/feed.rss", "/feed.atom", "/feed.json", "/data/claimreview.json"];

    [Fact]
    public async Task Nothing_that_was_written_runs_on_any_page_for_readers()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        Payloads.All.Distinct().Count().ShouldBeGreaterThanOrEqualTo(150);
        var folder = Directory.CreateTempSubdirectory("factcheck-foreign-");
        var settings = new Dictionary<string, string> { ["FactCheck__DataFolder"] = folder.FullName };
        await (await WebServer.Start(settings)).DisposeAsync();
        var paths = await Write(Path.Combine(folder.FullName, "factcheck.db"));
        paths.Count.ShouldBeGreaterThan(5);
        await using (var server = await WebServer.Start(settings))
        {
            await using var browser = await Chromium.Launch();
            await using var reader = await browser.Open(server.Address, new Look(), () => server.LastWords);
            reader.Expect("status of 400");
            reader.Expect("status of 404");
            reader.Expect("status of 410");
            await reader.Page.AddInitScriptAsync("window.times = 0; window.ran = () => { window.times++; };");
            foreach (var path in Lists.Concat(paths).Concat(Payloads.All.Chunk(2).Select(batch => "/search?q=" + Uri.EscapeDataString(Some(string.Join(' ', batch)))))
                .Concat(Payloads.All.Chunk(20).Select(batch => "/ask?text=" + Uri.EscapeDataString(string.Join(' ', batch)) + "&address=" + Uri.EscapeDataString(batch[0]))))
                await NothingRuns(reader, path);
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task NothingRuns(Visitor reader, string path)
    {
        var answer = await reader.Page.GotoAsync(path);
        answer!.Status.ShouldBeOneOf(200, 400, 404, 410);
        // What a mouse over everything would set off is set off.
        await reader.Page.EvaluateAsync("() => document.querySelectorAll('*').forEach(e => ['mouseover', 'pointerenter', 'focus', 'error', 'load', 'toggle'].forEach(kind => e.dispatchEvent(new Event(kind, { bubbles: true }))))");
        (await reader.Page.EvaluateAsync<int>("() => window.times")).ShouldBe(0, path);
        (await reader.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes].filter(a => a.name.startsWith('on')).map(a => e.tagName + ' ' + a.name))")).ShouldBeEmpty(path);
        (await reader.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('[href], [src], [action], [formaction], [data]')].map(e => e.href?.baseVal ?? e.href ?? e.src ?? e.action ?? e.data ?? '').filter(a => a && !/^(https?|mailto):/.test(a))")).ShouldBeEmpty(path);
        reader.NothingWasComplainedAbout();
    }

    /// <summary>Puts the texts into every field of the published verdicts and of what else readers are shown; answers the pages to look at.</summary>
    private static async Task<IReadOnlyList<string>> Write(string file)
    {
        await using var db = new SqliteConnection($"Data Source={file}");
        await db.OpenAsync();
        foreach (var trigger in await Read(db, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_NoUpdate'")) await Run(db, $"DROP TRIGGER \"{trigger[0]}\"");
        var versions = await Read(db, "SELECT n.VerdictId, n.Number, n.RecordJson, v.ClaimId FROM VerdictVersions n JOIN Verdicts v ON v.Id = n.VerdictId WHERE n.RecordJson IS NOT NULL");
        var claims = versions.Select(version => version[3]).Distinct().ToList();
        var batches = Payloads.All.Select((payload, at) => (payload, at)).GroupBy(one => one.at % claims.Count, one => one.payload).Select(batch => batch.ToList()).ToList();
        foreach (var version in versions)
        {
            var batch = batches[claims.IndexOf(version[3])];
            var record = JsonNode.Parse(version[2])!.AsObject();
            Fill(record, batch);
            await Run(db, "UPDATE VerdictVersions SET RecordJson = @0, ChangeReason = CASE WHEN ChangeKind IS NULL THEN NULL ELSE @1 END WHERE VerdictId = @2 AND Number = @3", record.ToJsonString(), string.Join(' ', batch), version[0], version[1]);
            await Run(db, "UPDATE Listings SET Wording = @0, Summary = @0, ShortAnswer = @0, Outlet = @0, RatingWord = @0, ChangeReason = @0 WHERE ClaimId = @1", string.Join(' ', batch), version[3]);
            await Run(db, "UPDATE ListingSpeakers SET Name = @0, Role = @0 WHERE ClaimId = @1", string.Join(' ', batch), version[3]);
            await Run(db, "UPDATE Notices SET Text = @0 WHERE ClaimId = @1", string.Join(' ', batch), version[3]);
            await Run(db, "UPDATE Claims SET StandingReason = CASE WHEN StandingReason IS NULL THEN NULL ELSE @0 END WHERE Id = @1", string.Join(' ', batch), version[3]);
            await Run(db, "INSERT OR REPLACE INTO ReaderRequests (Id, Kind, Text, ClaimId, ReceivedAt, Result, Answer, AnsweredAt, Token) VALUES (@0, 'ThisIsWrong', 'x', @1, '2026-03-01 00:00:00', 'Stands', @2, '2026-03-02 00:00:00', 0)", Guid.NewGuid().ToString().ToUpperInvariant(), version[3], string.Join(' ', batch));
        }

        var all = string.Join("\n\n", Payloads.All);
        await Run(db, "UPDATE Newsrooms SET Name = @0, Policies_Corrections = @1, Policies_Ethics = @1, Policies_Funding = @1, Policies_Methodology = @1, Policies_About = @1", Payloads.All[0] + Payloads.All[5], all);
        await Run(db, "UPDATE CorrectionsLog SET Reason = @0", all);
        await Run(db, "UPDATE Speakers SET Name = @0 || Name, Note = @0, SameAs = @1", Payloads.All[2] + Payloads.All[32], "javascript:ran()");
        await Run(db, "UPDATE Outlets SET Name = @0 || Name", Payloads.All[5]);
        await Run(db, "UPDATE Topics SET Name = @0 || Name", Payloads.All[5]);
        await Run(db, "UPDATE Articles SET Title = @0, Byline = @0, Address = @1", all, "javascript:ran()");
        // As long as the texts were, so that their mentions stand in them; the texts begin with another one in each article.
        foreach (var (id, at) in (await Read(db, "SELECT Id FROM Articles")).Select((row, at) => (row[0], at)))
            await Run(db, "UPDATE Articles SET Text = substr(@0, 1, length(Text)) WHERE Id = @1", string.Join(' ', Enumerable.Repeat(Payloads.All, 9).SelectMany(some => some).Where(one => !one.Contains('\0')).Skip(at * 37)), id);
        await Run(db, "UPDATE Queues SET Name = @0 || Name, Description = @1", Payloads.All[5], all);
        await Run(db, "UPDATE Scales SET Name = @0 || Name", Payloads.All[0]);
        foreach (var version in await Read(db, "SELECT ScaleId, Number, Ratings FROM ScaleVersions"))
        {
            var ratings = JsonNode.Parse(version[2])!.AsArray();
            foreach (var (rating, at) in ratings.Select((rating, at) => (rating!, at))) (rating["word"], rating["definition"]) = (Payloads.All[at], all);
            await Run(db, "UPDATE ScaleVersions SET Ratings = @0 WHERE ScaleId = @1 AND Number = @2", ratings.ToJsonString(), version[0], version[1]);
        }

        // The language stands in an attribute of every page.
        await Run(db, "UPDATE Newsrooms SET Languages = @0", new JsonArray("en\" onmouseover=\"ran()\" x=\"").ToJsonString());
        var pages = (await Read(db, "SELECT Path FROM Addresses WHERE IsCurrent = 1")).Select(row => row[0]).ToList();
        var verdicts = pages.Where(path => path.StartsWith("/claims/", StringComparison.Ordinal)).ToList();
        return [.. pages, .. verdicts.Select(path => "/embed" + path["/claims".Length..]), .. verdicts.Select(path => path + "/versions/1"), .. verdicts.Select(path => path + "/changes?from=1&to=2")];
    }

    // Every text of the record is replaced but those that tell programs something: ids, dates, kinds, tokens.
    private static void Fill(JsonNode node, IReadOnlyList<string> batch, string name = "")
    {
        string[] told = ["language", "publishedAt", "firstPublishedAt", "wasItSaid", "claimId", "articleId", "speakerId", "exhibitId", "scaleId", "kind", "stance", "readOn", "asOf", "nextCheckOn", "how", "rule", "code", "storedHash"];
        if (node is JsonObject record)
            foreach (var (key, value) in record.ToList())
                if (value is JsonValue text && text.TryGetValue<string>(out _))
                {
                    if (!told.Contains(key)) record[key] = key == "explanation" ? string.Join("\n\n", batch) : string.Join(' ', batch);
                }
                else if (value is not null)
                {
                    Fill(value, batch, key);
                }

        if (node is not JsonArray list) return;
        if (name == "evidence" && list.Count > 0)
        {
            // One piece of evidence for each text: as an address, too, it stands alone.
            var first = list[0]!.ToJsonString();
            list.Clear();
            foreach (var (payload, at) in batch.Select((payload, at) => (payload, at)))
            {
                var one = JsonNode.Parse(first)!.AsObject();
                (one["number"], one["title"], one["publisher"], one["address"], one["passage"]) = (at + 1, payload, payload, payload, payload);
                list.Add(one);
            }

            return;
        }

        for (var at = 0; at < list.Count; at++)
            if (list[at] is JsonValue words && words.TryGetValue<string>(out _)) list[at] = batch[at % batch.Count];
            else if (list[at] is { } inner) Fill(inner, batch, name);
    }

    private static string Some(string text) => text.Length <= 190 ? text : text[..190];

    private static async Task<List<string[]>> Read(SqliteConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!)]);
        return rows;
    }

    private static async Task Run(SqliteConnection db, string sql, params string[] values)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"@{i}", values[i]);
        await command.ExecuteNonQueryAsync();
    }
}
