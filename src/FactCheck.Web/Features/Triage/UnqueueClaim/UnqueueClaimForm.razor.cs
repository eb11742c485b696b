using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.UnqueueClaim;

/// <summary>Takes a claim out of its queue.</summary>
public sealed partial class UnqueueClaimForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claim; left out when <see cref="ClaimIds"/> names several.</summary>
    [Parameter] public Guid? ClaimId { get; set; }

    /// <summary>The claims.</summary>
    [Parameter] public IReadOnlyList<Guid> ClaimIds { get; set; } = [];

    /// <summary>Whose holds on them end first; null for nobody's.</summary>
    [Parameter] public Guid? HolderId { get; set; }

    /// <summary>What its button says.</summary>
    [Parameter] public string Label { get; set; } = "Take it out of the queue";

    /// <summary>The key that presses its button; null for none.</summary>
    [Parameter] public string? Keys { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private string Id => ClaimId is { } one ? $"unqueue-{one:N}" : "unqueue-claims";

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new UnqueueClaimCommand(ClaimId is { } one ? [one] : ClaimIds, HolderId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
