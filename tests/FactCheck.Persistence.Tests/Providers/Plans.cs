using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using FactCheck.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace FactCheck.Persistence.Tests.Providers;

/// <summary>How a database would find what a context asks, by its own planner.</summary>
internal static class Plans
{
    // Small tables are read whole in no time. The question is what the planner could do if they were big: it joins row by row and reads
    // no table whole where any index helps.
    private const string AsIfBig = "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_material = off; SET enable_bitmapscan = off;";

    /// <summary>The plans of all statements that the context sends while something is asked of it.</summary>
    public static async Task<string> OfAsync(FactCheckDb db, DatabaseProvider on, Func<Task> asking)
    {
        var seen = new Seen(db);
        using (DiagnosticListener.AllListeners.Subscribe(seen)) await asking();
        seen.Asked.ShouldNotBeEmpty();
        var plans = new List<string>();
        foreach (var (sql, parameters) in seen.Asked) plans.Add(await OfAsync(db, on, sql, [.. parameters]));
        return string.Join('\n', plans);
    }

    /// <summary>The plan of one statement.</summary>
    public static async Task<string> OfAsync(FactCheckDb db, DatabaseProvider on, string sql, params (string Name, object? Value)[] parameters)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = on == DatabaseProvider.Sqlite ? $"EXPLAIN QUERY PLAN {sql}" : $"{AsIfBig} EXPLAIN (FORMAT JSON) {sql}";
        foreach (var (name, value) in parameters)
        {
            var given = command.CreateParameter();
            (given.ParameterName, given.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(given);
        }

        var steps = new List<string>();
        await using var plan = await command.ExecuteReaderAsync();
        while (await plan.ReadAsync()) steps.Add(on == DatabaseProvider.Sqlite ? plan.GetString(3) : plan.GetString(0));
        return string.Join('\n', steps);
    }

    /// <summary>What a plan reads from one end to the other, or sorts: each step that grows with the table.</summary>
    public static IReadOnlyList<string> Whole(DatabaseProvider on, string plans) =>
        on == DatabaseProvider.Sqlite ? WholeOnFile(plans.Split('\n')) : [.. plans.Split("\n[", StringSplitOptions.RemoveEmptyEntries).SelectMany(WholeOnServer)];

    // What is made inside of the statement is as small as what it is made of.
    private static List<string> WholeOnFile(IReadOnlyList<string> steps)
    {
        string[] makes = ["CO-ROUTINE ", "MATERIALIZE "];
        var made = steps.SelectMany(step => makes.Where(step.StartsWith).Select(make => step[make.Length..])).ToHashSet();
        // Nor is a parameter that holds many ids a table.
        return [.. steps.Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW" && !step.Contains("VIRTUAL TABLE INDEX 1:", StringComparison.Ordinal) && !made.Contains(step[5..]))];
    }

    private static IEnumerable<string> WholeOnServer(string plan)
    {
        using var read = JsonDocument.Parse(plan.StartsWith('[') ? plan : $"[{plan}");
        return [.. Steps(read.RootElement[0].GetProperty("Plan"))
            .Where(step => step.GetProperty("Node Type").GetString() is "Seq Scan" or "Index Scan" or "Index Only Scan" && !step.TryGetProperty("Index Cond", out _))
            .Select(step => $"{step.GetProperty("Node Type")} {step.GetProperty("Relation Name")}")];
    }

    private static IEnumerable<JsonElement> Steps(JsonElement step) =>
        (step.TryGetProperty("Plans", out var inner) ? inner.EnumerateArray().SelectMany(Steps) : []).Prepend(step);

    /// <summary>Listens to what one context sends.</summary>
    private sealed class Seen(FactCheckDb db) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public List<(string Sql, List<(string, object?)> Parameters)> Asked { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData sent && sent.Context == db)
                Asked.Add((sent.Command.CommandText, [.. sent.Command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one is NpgsqlParameter { Value: var value } ? value : one.Value))]));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
