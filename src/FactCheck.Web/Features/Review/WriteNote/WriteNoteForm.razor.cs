using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.WriteNote;

/// <summary>Leaves a note on a claim.</summary>
public sealed partial class WriteNoteForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? text;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>True when the others read it only once the round is over.</summary>
    [Parameter] public bool IsBlind { get; set; }

    /// <summary>Raised when it is left.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private string Hint => IsBlind
        ? "While ratings are asked for, nobody but you reads it. It opens to the others when the round is over."
        : "Everybody at the desk reads it at once.";

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new WriteNoteCommand(ClaimId, text));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        text = null;
        await OnDone.InvokeAsync();
    }
}
