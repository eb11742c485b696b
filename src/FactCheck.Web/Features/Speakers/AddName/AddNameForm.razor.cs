using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.AddName;

/// <summary>Adds another name of a speaker.</summary>
public sealed partial class AddNameForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? name;

    /// <summary>The speaker.</summary>
    [Parameter, EditorRequired] public Guid SpeakerId { get; set; }

    /// <summary>Raised when it is added.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new AddNameCommand(SpeakerId, name));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        name = null;
        await OnDone.InvokeAsync();
    }
}
