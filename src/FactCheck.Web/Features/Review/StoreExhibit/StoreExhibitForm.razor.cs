using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.StoreExhibit;

/// <summary>Keeps a copy of an exhibit's text.</summary>
public sealed partial class StoreExhibitForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? text;

    /// <summary>The exhibit.</summary>
    [Parameter, EditorRequired] public Guid ExhibitId { get; set; }

    /// <summary>Raised when it is kept.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new StoreExhibitCommand(ExhibitId, text));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
