using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.SeparateClaim;

/// <summary>Takes a claim out of the one it was merged into.</summary>
public sealed partial class SeparateClaimForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claim; left out when <see cref="ClaimIds"/> names several.</summary>
    [Parameter] public Guid? ClaimId { get; set; }

    /// <summary>The claims.</summary>
    [Parameter] public IReadOnlyList<Guid> ClaimIds { get; set; } = [];

    /// <summary>What its button says.</summary>
    [Parameter] public string Label { get; set; } = "Separate it again";

    /// <summary>The key that presses its button; null for none.</summary>
    [Parameter] public string? Keys { get; set; }

    /// <summary>Whether it stands in a row of a list: then a single key acts on the row that has the focus.</summary>
    [Parameter] public bool InRow { get; set; }

    /// <summary>Of what, for those who hear the button alone; null where it stands alone.</summary>
    [Parameter] public string? About { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private string Id => ClaimId is { } one ? $"separate-{one:N}" : "separate-claims";

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new SeparateClaimCommand(ClaimId is { } one ? [one] : ClaimIds));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
