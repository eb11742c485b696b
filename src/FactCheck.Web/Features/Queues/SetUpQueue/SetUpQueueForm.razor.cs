using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.SetUpQueue;

/// <summary>Makes a queue or changes one.</summary>
public sealed partial class SetUpQueueForm
{
    private static readonly IReadOnlyList<Choice> rules =
        [new(nameof(AgreementRule.All), "all found the same"), new(nameof(AgreementRule.Majority), "more than half found the same")];

    private readonly HashSet<Guid> members = [];
    private IReadOnlyList<Problem> problems = [];
    private int seen;
    private int filledFor;
    private string? name, description, scaleId, rule, seats, holdMinutes, longestHours, holdsAtOnce, deadlineHours, leastExhibits, leastCoverage;
    private bool isOpen;

    /// <summary>The queue; null to make one.</summary>
    [Parameter] public Guid? QueueId { get; set; }

    /// <summary>Its number as the page shows it.</summary>
    [Parameter] public int Number { get; set; }

    /// <summary>Its name until now.</summary>
    [Parameter] public string Name { get; set; } = "";

    /// <summary>Its description until now.</summary>
    [Parameter] public string Description { get; set; } = "";

    /// <summary>Its terms until now; null for the usual ones.</summary>
    [Parameter] public QueueTerms? Terms { get; set; }

    /// <summary>Its members until now.</summary>
    [Parameter] public IReadOnlyList<Guid> Members { get; set; } = [];

    /// <summary>Whether it is open until now.</summary>
    [Parameter] public bool IsOpen { get; set; } = true;

    /// <summary>The scales to choose from.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ScaleChoice> Scales { get; set; } = [];

    /// <summary>Who could rate in it.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<PersonChoice> People { get; set; } = [];

    /// <summary>Raised with the queue's id when it is done.</summary>
    [Parameter] public EventCallback<Guid> OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        var terms = Terms ?? QueueTerms.Usual(Scales.Count == 1 ? Scales[0].Id : Guid.Empty);
        (seen, filledFor, name, description, isOpen, rule) = (Number, Number, Name, Description, IsOpen, terms.Rule.ToString());
        scaleId = terms.ScaleId == Guid.Empty ? null : terms.ScaleId.ToString();
        (seats, holdMinutes, longestHours) = (Say(terms.Seats), Say(terms.HoldTime.TotalMinutes), Say(terms.LongestHold.TotalHours));
        (holdsAtOnce, deadlineHours) = (Say(terms.HoldsAtOnce), terms.Deadline is { } deadline ? Say(deadline.TotalHours) : null);
        (leastExhibits, leastCoverage) = (Say(terms.LeastExhibits), Say(terms.LeastCoverage));
        members.UnionWith(Members);
    }

    private IReadOnlyList<SavedLine> Lines => Terms is not { } terms ? [] :
    [
        new("Name", Name, name), new("What belongs into it", Description, description),
        new("Rating scale", ScaleWord(terms.ScaleId.ToString()), ScaleWord(scaleId)), new("Ratings asked for", Say(terms.Seats), seats),
        new("They count as one when", RuleWord(terms.Rule.ToString()), RuleWord(rule)), new("Members", NamesOf(Members), NamesOf(members)),
        new("A hold lasts, in minutes", Say(terms.HoldTime.TotalMinutes), holdMinutes), new("… and with saved drafts at most, in hours", Say(terms.LongestHold.TotalHours), longestHours),
        new("Claims that one reviewer may hold at once", Say(terms.HoldsAtOnce), holdsAtOnce),
        new("Due after, in hours", terms.Deadline is { } due ? Say(due.TotalHours) : null, deadlineHours),
        new("Exhibits that a review cites at least", Say(terms.LeastExhibits), leastExhibits), new("Sentences with evidence at least, in percent", Say(terms.LeastCoverage), leastCoverage),
        new("Open", IsOpen ? "yes" : "no", isOpen ? "yes" : "no"),
    ];

    private string ScaleWord(string? id) => Scales.FirstOrDefault(scale => scale.Id.ToString() == id)?.Name ?? "";

    private static string RuleWord(string? value) => rules.FirstOrDefault(one => one.Value == value)?.Text ?? "";

    private string NamesOf(IEnumerable<Guid> ids) => string.Join(", ", People.Where(person => ids.Contains(person.Id)).Select(person => person.Name));

    private static string Say(double figure) => figure.ToString("0.##", CultureInfo.InvariantCulture);

    // What is no number is refused by the rule of its field, like a number that is out of bounds.
    private static double Figure(string? typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) && Math.Abs(figure) < 100_000 ? figure : -1;

    private void Toggle(Guid person)
    {
        if (!members.Remove(person)) members.Add(person);
    }

    private async Task Send()
    {
        var terms = new QueueTerms(
            Guid.TryParse(scaleId, out var scale) ? scale : Guid.Empty, (int)Figure(seats), Enum.Parse<AgreementRule>(rule!), TimeSpan.FromMinutes(Figure(holdMinutes)),
            TimeSpan.FromHours(Figure(longestHours)), (int)Figure(holdsAtOnce), string.IsNullOrWhiteSpace(deadlineHours) ? null : TimeSpan.FromHours(Figure(deadlineHours)),
            (int)Figure(leastExhibits), (int)Figure(leastCoverage));
        var outcome = await Dispatcher.Send(new SetUpQueueCommand(QueueId, seen, name ?? "", description ?? "", terms, [.. members], isOpen));
        problems = outcome.Problems;
        // Having been told, the person replaces knowingly what somebody else saved.
        if (problems.Contains(QueueProblems.MovedOn)) seen = Number;
        if (outcome.IsDone) await OnDone.InvokeAsync(outcome.Value);
    }
}
