using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.NoteSent;

/// <summary>Notes that an answer was sent.</summary>
public sealed partial class NoteSentForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>Which request.</summary>
    [Parameter, EditorRequired] public Guid RequestId { get; set; }

    /// <summary>Raised when it was noted.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new NoteSentCommand(RequestId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
