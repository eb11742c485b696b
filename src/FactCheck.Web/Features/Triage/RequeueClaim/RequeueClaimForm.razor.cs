using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.RequeueClaim;

/// <summary>Moves a claim to another queue, or changes its priority or deadline.</summary>
public sealed partial class RequeueClaimForm
{
    private IReadOnlyList<Problem> problems = [];
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
    protected override void OnInitialized() =>
        (queue, priority, deadline) = ((QueueId ?? Queues.FirstOrDefault()?.Id)?.ToString(), Priority.ToString(), Deadline);

    private async Task Send()
    {
        var into = Guid.TryParse(queue, out var id) ? id : Guid.Empty;
        var outcome = await Dispatcher.Send(new RequeueClaimCommand(ClaimId, into, Enum.Parse<Priority>(priority!), deadline));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
