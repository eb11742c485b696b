using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.RemoveClaim;

/// <summary>Takes a claim off an article's list.</summary>
public sealed partial class RemoveClaimForm
{
    private static readonly IReadOnlyList<Choice> reasons =
    [
        new(nameof(DismissalReason.NotAClaim), "it is no claim: nothing is asserted"),
        new(nameof(DismissalReason.NotCheckable), "it cannot be checked"),
        new(nameof(DismissalReason.Opinion), "it is an opinion"),
        new(nameof(DismissalReason.Trivial), "it is trivial"),
        new(nameof(DismissalReason.NotOurs), "it is not ours to check"),
        new(nameof(DismissalReason.Duplicate), "another claim says the same"),
    ];

    private IReadOnlyList<Problem> problems = [];
    private string? reason = nameof(DismissalReason.NotAClaim);
    private string? note;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new RemoveClaimCommand(ClaimId, Enum.Parse<DismissalReason>(reason!), note));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
