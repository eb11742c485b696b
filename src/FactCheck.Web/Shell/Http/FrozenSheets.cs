using System.Runtime.CompilerServices;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Parts.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Shell.Http;

/// <summary>What records look like below their heading: a record is frozen, so it is drawn once for as long as the record is remembered.</summary>
/// <param name="services">What components are made with.</param>
/// <param name="log">Where a component's fault is written.</param>
public sealed class FrozenSheets(IServiceProvider services, ILoggerFactory log)
{
    private readonly ConditionalWeakTable<VerdictRecord, SafeHtml> drawn = [], overdue = [];

    /// <summary>What this record looks like, before or after the day of its next check.</summary>
    public async ValueTask<SafeHtml> BodyOf(VerdictRecord record, bool nextCheckIsOver)
    {
        var remembered = nextCheckIsOver ? overdue : drawn;
        if (remembered.TryGetValue(record, out var known)) return known;
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, log);
        var body = await SafeHtml.Of<VerdictBody>(renderer, ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(VerdictBody.Record)] = record, [nameof(VerdictBody.NextCheckIsOver)] = nextCheckIsOver }));
        remembered.AddOrUpdate(record, body);
        return body;
    }
}
