using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.RemoveVerdict;

/// <summary>Takes a verdict’s page down on a legal ground.</summary>
public sealed partial class RemoveVerdictForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send(string? reason)
    {
        var outcome = await Dispatcher.Send(new RemoveVerdictCommand(ClaimId, reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
