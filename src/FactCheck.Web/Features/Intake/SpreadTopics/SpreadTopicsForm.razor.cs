using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.SpreadTopics;

/// <summary>Gives an article's topics to its suggested claims.</summary>
public sealed partial class SpreadTopicsForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The article.</summary>
    [Parameter, EditorRequired] public Guid ArticleId { get; set; }

    /// <summary>How many claims lack them.</summary>
    [Parameter, EditorRequired] public int Count { get; set; }

    /// <summary>Raised when they have them.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new SpreadTopicsCommand(ArticleId));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
