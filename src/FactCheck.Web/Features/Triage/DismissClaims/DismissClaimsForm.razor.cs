using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.DismissClaims;

/// <summary>Puts one claim or several aside.</summary>
public sealed partial class DismissClaimsForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? reason = nameof(DismissalReason.NotCheckable);
    private string? note;

    /// <summary>The claim; left out when <see cref="ClaimIds"/> names several.</summary>
    [Parameter] public Guid? ClaimId { get; set; }

    /// <summary>The claims.</summary>
    [Parameter] public IReadOnlyList<Guid> ClaimIds { get; set; } = [];

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private IReadOnlyList<Guid> Ids => ClaimId is { } one ? [one] : ClaimIds;

    private string Id => ClaimId is { } one ? $"dismiss-{one:N}" : "dismiss-claims";

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new DismissClaimsCommand(Ids, Enum.Parse<DismissalReason>(reason!), note));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
