using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ReassignHold;

/// <summary>Ends somebody's hold and may give the seat to another.</summary>
public sealed partial class ReassignHoldForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? person;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Whose hold.</summary>
    [Parameter, EditorRequired] public Guid HolderId { get; set; }

    /// <summary>Their name.</summary>
    [Parameter] public string HolderName { get; set; } = "";

    /// <summary>True while they revise a review that was returned.</summary>
    [Parameter] public bool IsRevising { get; set; }

    /// <summary>Who could be asked instead.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<PersonChoice> Members { get; set; } = [];

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ReassignHoldCommand(ClaimId, HolderId, Guid.TryParse(person, out var id) ? id : null));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
