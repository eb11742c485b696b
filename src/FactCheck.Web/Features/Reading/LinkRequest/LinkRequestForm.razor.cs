using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.LinkRequest;

/// <summary>Links a reader's request to the claim it asks for.</summary>
public sealed partial class LinkRequestForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? claim;

    /// <summary>Which request.</summary>
    [Parameter, EditorRequired] public Guid RequestId { get; set; }

    /// <summary>Raised when it is linked.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new LinkRequestCommand(RequestId, claim));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
