using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.ConfirmVerdict;

/// <summary>Says that a claim was checked again, with the same findings.</summary>
public sealed partial class ConfirmVerdictForm
{
    private IReadOnlyList<Problem> problems = [];
    private int seen;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Number of the version that the page shows; the form is for the one that was up when it was opened.</summary>
    [Parameter, EditorRequired] public int Version { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => seen = Version;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ConfirmVerdictCommand(ClaimId, seen));
        problems = outcome.Problems;
        // They were told: the next try is for the version that the page shows by now.
        if (problems.Contains(ClaimProblems.OtherVersion)) seen = Version;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
