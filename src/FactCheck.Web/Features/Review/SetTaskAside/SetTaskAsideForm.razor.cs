using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.SetTaskAside;

/// <summary>Sets a task of the desk aside, with a reason.</summary>
public sealed partial class SetTaskAsideForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? reason;

    /// <summary>The task.</summary>
    [Parameter, EditorRequired] public Guid TaskId { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new SetTaskAsideCommand(TaskId, reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
