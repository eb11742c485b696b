using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.EndConflict;

/// <summary>Ends a conflict of interest.</summary>
public sealed partial class EndConflictForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The conflict.</summary>
    [Parameter, EditorRequired] public Guid ConflictId { get; set; }

    /// <summary>Name of the speaker or outlet: many such buttons stand below each other.</summary>
    [Parameter, EditorRequired] public string Towards { get; set; } = "";

    /// <summary>Raised when it is over.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new EndConflictCommand(ConflictId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
