using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.ConfirmSpeaker;

/// <summary>Confirms a speaker.</summary>
public sealed partial class ConfirmSpeakerForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The speaker.</summary>
    [Parameter, EditorRequired] public Guid SpeakerId { get; set; }

    /// <summary>The name, for the button's whole label.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Raised when it is confirmed.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ConfirmSpeakerCommand(SpeakerId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
