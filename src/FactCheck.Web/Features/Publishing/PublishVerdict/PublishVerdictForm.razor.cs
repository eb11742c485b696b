using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.PublishVerdict;

/// <summary>Puts a verdict up.</summary>
public sealed partial class PublishVerdictForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? kind;
    private string? reason;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Number of the draft that the preview shows.</summary>
    [Parameter, EditorRequired] public int DraftRevision { get; set; }

    /// <summary>True where a version is up.</summary>
    [Parameter] public bool IsUp { get; set; }

    /// <summary>Raised with the path of the page once it is up.</summary>
    [Parameter] public EventCallback<string> OnDone { get; set; }

    /// <summary>Raised when the draft moved on, so that the page draws the preview again.</summary>
    [Parameter] public EventCallback OnStale { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new PublishVerdictCommand(ClaimId, DraftRevision, ChangeKinds.Of(kind), reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync(outcome.Value);
        else if (problems.Contains(PublishVerdictProblems.DraftMovedOn)) await OnStale.InvokeAsync();
    }
}
