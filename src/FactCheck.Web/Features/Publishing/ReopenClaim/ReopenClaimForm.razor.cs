using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.ReopenClaim;

/// <summary>Opens the next round of a published claim.</summary>
public sealed partial class ReopenClaimForm
{
    private IReadOnlyList<Problem> problems = [];
    private int seen;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Number of the version that the page shows; the form is for the one that was up when it was opened.</summary>
    [Parameter, EditorRequired] public int Version { get; set; }

    /// <summary>What readers see of it now; it may change while the form stands open.</summary>
    [Parameter] public Standing Standing { get; set; } = Standing.Up;

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private string Hint => Standing switch
    {
        Standing.Retracted => "Readers of the retracted page see it as a notice.",
        Standing.Removed => "Readers do not see it: the page was removed.",
        _ => "Readers see it as a notice; the version stays up.",
    };

    private string Meanwhile => Standing switch
    {
        Standing.Retracted => "The verdict is retracted, and its page says so; it will also say that this is being checked again.",
        Standing.Removed => "The verdict was removed on a legal ground: readers see nothing of it, nor of this.",
        _ => "The version that is up stays, with a notice.",
    };

    /// <inheritdoc />
    protected override void OnInitialized() => seen = Version;

    private async Task Send(string? reason)
    {
        var outcome = await Dispatcher.Send(new ReopenClaimCommand(ClaimId, seen, reason));
        problems = outcome.Problems;
        // They were told: the next try is for the version that the page shows by now.
        if (problems.Contains(ClaimProblems.OtherVersion)) seen = Version;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
