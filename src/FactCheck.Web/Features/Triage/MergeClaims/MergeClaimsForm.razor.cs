using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.MergeClaims;

/// <summary>Merges one claim or several into another.</summary>
public sealed partial class MergeClaimsForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? into;
    private string? reason;

    /// <summary>The claim that goes; left out when <see cref="ClaimIds"/> names several.</summary>
    [Parameter] public Guid? ClaimId { get; set; }

    /// <summary>The claims that go.</summary>
    [Parameter] public IReadOnlyList<Guid> ClaimIds { get; set; } = [];

    /// <summary>The number that is proposed to stay, like <c>#1423</c>; null for no proposal.</summary>
    [Parameter] public string? Stays { get; set; }

    /// <summary>Claims to choose from, their numbers as values; when there are none, the number is typed.</summary>
    [Parameter] public IReadOnlyList<Choice> Others { get; set; } = [];

    /// <summary>Looks for the claim that stays by its words, where its number is typed; null for nothing of the kind.</summary>
    [Parameter] public RenderFragment<Finding>? Finder { get; set; }

    /// <summary>True for a published claim: then a reason is asked for.</summary>
    [Parameter] public bool IsPublished { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private IReadOnlyList<Guid> Ids => ClaimId is { } one ? [one] : ClaimIds;

    private string Id => ClaimId is { } one ? $"merge-{one:N}" : "merge-claims";

    /// <inheritdoc />
    protected override void OnParametersSet() => into ??= Stays;

    private void Stay(long number) => into = string.Create(CultureInfo.InvariantCulture, $"#{number}");

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new MergeClaimsCommand(Ids, into ?? "", reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }

    /// <summary>What a finder is told and tells.</summary>
    /// <param name="Chosen">The number that is typed by now; null for none.</param>
    /// <param name="OnChosen">Takes the number of the claim that stays.</param>
    public sealed record Finding(long? Chosen, EventCallback<long> OnChosen);
}
