using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.DropEvidence;

/// <summary>Cites a piece of evidence no longer.</summary>
public sealed partial class DropEvidenceForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The round that is written for; null for the verdict that is corrected.</summary>
    [Parameter, EditorRequired] public int? Round { get; set; }

    /// <summary>The evidence.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new DropEvidenceCommand(ClaimId, Round, Number));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
