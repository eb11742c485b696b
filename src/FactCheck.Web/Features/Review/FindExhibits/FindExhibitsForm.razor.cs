using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.FindExhibits;

/// <summary>Finds exhibits that the desk has, each with a button of the page's.</summary>
public sealed partial class FindExhibitsForm
{
    private IReadOnlyList<Problem> problems = [];
    private FindExhibitsView? found;
    private string? words;

    /// <summary>What can be done with one that was found.</summary>
    [Parameter, EditorRequired] public RenderFragment<Guid> Act { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Find()
    {
        var outcome = await Dispatcher.Send(new FindExhibitsQuery(words));
        problems = outcome.Problems;
        if (outcome.IsDone) found = outcome.Value;
    }
}
