using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Claims;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.RequeueClaim;

/// <summary>Moves a claim to another queue, or changes its priority or deadline. Where a colleague changed the same field it shows both and keeps what was chosen.</summary>
public sealed partial class RequeueClaimForm
{
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<FieldConflict> clashes = [];
    private RequeueClaimView original = null!;
    private string? queue;
    private string? priority;
    private DateOnly? deadline;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The queue it is in.</summary>
    [Parameter] public Guid? QueueId { get; set; }

    /// <summary>Its priority now.</summary>
    [Parameter] public Priority Priority { get; set; } = Priority.Normal;

    /// <summary>The day it is due now; null for none.</summary>
    [Parameter] public DateOnly? Deadline { get; set; }

    /// <summary>The queues that are open.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<QueueChoice> Queues { get; set; } = [];

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Show(original = new(QueueId ?? Queues.FirstOrDefault()?.Id ?? Guid.Empty, Priority, Deadline));

    private void Show(RequeueClaimView view) => (queue, priority, deadline) = (view.QueueId.ToString(), view.Priority.ToString(), view.Deadline);

    private static string NameOf(string field) => field switch
    {
        nameof(RequeueClaimView.QueueId) => "Queue",
        nameof(RequeueClaimView.Priority) => "Priority",
        _ => "Due by",
    };

    private string Say(string field, string value) => field switch
    {
        nameof(RequeueClaimView.QueueId) => Queues.FirstOrDefault(one => one.Id.ToString() == value)?.Name ?? "another queue",
        nameof(RequeueClaimView.Priority) => ClaimChoices.Word(Enum.Parse<Priority>(value)),
        _ => value.Length == 0 ? "the queue’s own deadline" : DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    private async Task Send()
    {
        var mine = new RequeueClaimView(Guid.TryParse(queue, out var id) ? id : Guid.Empty, Enum.Parse<Priority>(priority!), deadline);
        var outcome = await Dispatcher.Send(new RequeueClaimCommand(ClaimId, original, mine));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        clashes = outcome.Value.Conflicts;
        // What is kept by now was seen: the next save replaces it knowingly.
        original = RequeueClaimView.From(outcome.Value.Values);
        Show(RequeueClaimView.From(outcome.Value.InTheForm()));
        if (clashes.Count == 0) await OnDone.InvokeAsync();
    }
}
