using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.RemoveList;

/// <summary>Takes a saved list of triage away.</summary>
public sealed partial class RemoveListForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The list.</summary>
    [Parameter, EditorRequired] public Guid ListId { get; set; }

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new RemoveListCommand(ListId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
