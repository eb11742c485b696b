using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.WaiveRound;

/// <summary>An administrator lifts who may judge and sign, for the newest round. The public page says so.</summary>
public sealed partial class WaiveRoundForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? reason;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new WaiveRoundCommand(ClaimId, reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
