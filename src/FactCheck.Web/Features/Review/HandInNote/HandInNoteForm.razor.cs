using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.HandInNote;

/// <summary>Hands the draft to the editors as a note.</summary>
public sealed partial class HandInNoteForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The round that is written for.</summary>
    [Parameter, EditorRequired] public int Round { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new HandInNoteCommand(ClaimId, Round));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
