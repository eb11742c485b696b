using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.RetractVerdict;

/// <summary>Says that a verdict no longer holds.</summary>
public sealed partial class RetractVerdictForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send(string? reason)
    {
        var outcome = await Dispatcher.Send(new RetractVerdictCommand(ClaimId, reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
