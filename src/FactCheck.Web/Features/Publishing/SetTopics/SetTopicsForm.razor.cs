using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.SetTopics;

/// <summary>Says what a claim is about. What is typed stays when a colleague changes the topics; what they are by now is said above.</summary>
public sealed partial class SetTopicsForm
{
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<string> filled = [];
    private string? topics;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The topics it has, by name.</summary>
    [Parameter] public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary>Raised when they are kept.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Fill();

    private void Fill() => (filled, topics) = (Topics, string.Join(", ", Topics));

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new SetTopicsCommand(ClaimId, filled, topics));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        // The page has asked again by then: the form goes on with what is kept.
        await OnDone.InvokeAsync();
        Fill();
    }
}
