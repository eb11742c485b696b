using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.SaveList;

/// <summary>Saves what triage is filtered for under a name.</summary>
public sealed partial class SaveListForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? name;

    /// <summary>What is filtered for.</summary>
    [Parameter, EditorRequired] public TriageFilter Filter { get; set; } = TriageFilter.Everything;

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new SaveListCommand(name, Filter));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
