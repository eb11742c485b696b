using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence.Triage;
using FactCheck.Web.Parts.Claims;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ChangeRules;

/// <summary>Adds a rule to a queue, changes one, or takes one away.</summary>
public sealed partial class ChangeRulesForm
{
    private readonly HashSet<string> kinds = [];
    private IReadOnlyList<Problem> problems = [];
    private string? name, words, speakers, outlets, topics, leastWorth, priority;
    private int seen;
    private int filledFor;

    /// <summary>The queue.</summary>
    [Parameter, EditorRequired] public Guid QueueId { get; set; }

    /// <summary>The queue's number as the page shows it.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>The rule until now; null to add one.</summary>
    [Parameter] public WrittenRule? Old { get; set; }

    /// <summary>Raised with the rule as it is written when the person asks what it would have caught.</summary>
    [Parameter] public EventCallback<WrittenRule> OnTry { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    // What is no number is refused by the rule of its field, like one that is out of bounds.
    private WrittenRule Typed => new(
        name, speakers, outlets, topics, [.. kinds.Select(Enum.Parse<ClaimKind>)], words,
        string.IsNullOrWhiteSpace(leastWorth) ? null : int.TryParse(leastWorth, CultureInfo.InvariantCulture, out var percent) ? percent : -1, Enum.Parse<Priority>(priority!));

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        var old = Old ?? WrittenRule.Blank;
        (seen, filledFor, name, words, speakers, outlets, topics) = (Number, Number, old.Name, old.Words, old.Speakers, old.Outlets, old.Topics);
        (leastWorth, priority) = (old.LeastWorth?.ToString(CultureInfo.InvariantCulture), old.Priority.ToString());
        kinds.UnionWith(old.Kinds.Select(kind => kind.ToString()));
    }

    private IReadOnlyList<SavedLine> Lines => Old is not { } old ? [] :
    [
        new("Name of the rule", old.Name, name), new("Words or phrases of the claim", old.Words, words), new("Speakers", old.Speakers, speakers),
        new("Outlets", old.Outlets, outlets), new("Topics", old.Topics, topics), new("Kinds", Say(old.Kinds), Say(Typed.Kinds)),
        new("Check-worthiness at least, in percent", old.LeastWorth?.ToString(CultureInfo.InvariantCulture), leastWorth),
        new("Priority that is suggested", ClaimChoices.Word(old.Priority), ClaimChoices.Word(Typed.Priority)),
    ];

    private static string Say(IReadOnlyList<ClaimKind> kinds) => string.Join(", ", kinds.Order().Select(ClaimChoices.Word));

    private void Toggle(string kind)
    {
        if (!kinds.Remove(kind)) kinds.Add(kind);
    }

    private Task Send() => Send(Typed);

    private Task Remove() => Send(null);

    private async Task Send(WrittenRule? rule)
    {
        var outcome = await Dispatcher.Send(new ChangeRulesCommand(QueueId, seen, Old?.Name, rule));
        problems = outcome.Problems;
        // Having been told, the person replaces knowingly what somebody else saved.
        if (problems.Contains(QueueProblems.MovedOn)) seen = Number;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
