using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.AssignSeat;

/// <summary>Gives an open seat of a claim to somebody.</summary>
public sealed partial class AssignSeatForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? person;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Who could be asked.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<PersonChoice> Members { get; set; } = [];

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new AssignSeatCommand(ClaimId, Guid.TryParse(person, out var id) ? id : Guid.Empty));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
