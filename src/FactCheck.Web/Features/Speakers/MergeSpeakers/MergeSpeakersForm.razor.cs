using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.MergeSpeakers;

/// <summary>Merges a speaker into another one.</summary>
public sealed partial class MergeSpeakersForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? into;

    /// <summary>The one that goes.</summary>
    [Parameter, EditorRequired] public Guid SpeakerId { get; set; }

    /// <summary>Raised with the one that stays.</summary>
    [Parameter] public EventCallback<Guid> OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new MergeSpeakersCommand(SpeakerId, into));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync(outcome.Value);
    }
}
