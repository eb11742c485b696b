using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.WatchSpeaker;

/// <summary>Watches a speaker, or no longer.</summary>
public sealed partial class WatchSpeakerForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The speaker.</summary>
    [Parameter, EditorRequired] public Guid SpeakerId { get; set; }

    /// <summary>Whether editors watch.</summary>
    [Parameter, EditorRequired] public bool IsWatched { get; set; }

    /// <summary>Raised when that changed.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new WatchSpeakerCommand(SpeakerId, !IsWatched));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
