using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Parts.Claims;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ShowRules;

/// <summary>A queue's rules, with a look at what they would have caught.</summary>
public sealed partial class ShowRulesPage
{
    private Outcome<ShowRulesView>? outcome;
    private WrittenRule? tried;
    private WrittenRule? changes;
    private int place;
    private bool adds;

    /// <summary>The queue.</summary>
    [Parameter] public Guid QueueId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private static IEnumerable<(string What, string Said)> Conditions(WrittenRule rule)
    {
        if (rule.Words is { } words) yield return ("words", Any(words));
        if (rule.Speakers is { } speakers) yield return ("said by", Any(speakers));
        if (rule.Outlets is { } outlets) yield return ("published by", Any(outlets));
        if (rule.Topics is { } topics) yield return ("about", Any(topics));
        if (rule.Kinds.Count > 0) yield return ("kind", string.Join(" or ", rule.Kinds.Select(kind => ClaimChoices.Kinds.First(choice => choice.Value == kind.ToString()).Text)));
        if (rule.LeastWorth is { } least) yield return ("check-worthiness", $"at least {least} %");
    }

    private static string Any(string lines) => string.Join(" or ", lines.Split('\n'));

    private static bool IsGone(ShowRulesView view, string? name) => view.Rules.All(rule => rule.Name != name);

    // The rule whose form is open stays in its place when a colleague renames it or takes it away: what is typed would go with it.
    private IReadOnlyList<WrittenRule> Shown(ShowRulesView view) =>
        changes is { } open && IsGone(view, open.Name) ? [.. view.Rules.Take(place), open, .. view.Rules.Skip(place)] : view.Rules;

    private void Add() => (adds, changes, tried) = (!adds, null, null);

    private void Change(WrittenRule rule)
    {
        (adds, changes) = (false, changes?.Name == rule.Name ? null : rule);
        place = outcome!.Value.Rules.TakeWhile(one => one.Name != rule.Name).Count();
    }

    private void Close() => (adds, changes) = (false, null);

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowRulesQuery(QueueId, tried));

    private Task Try(WrittenRule rule)
    {
        tried = rule;
        return Ask();
    }

    private Task Changed()
    {
        (adds, changes, tried) = (false, null, null);
        return Ask();
    }
}
