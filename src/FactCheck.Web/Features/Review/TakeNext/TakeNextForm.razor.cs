using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.TakeNext;

/// <summary>Takes the next claim of a queue and leads to its review page.</summary>
public sealed partial class TakeNextForm
{
    private IReadOnlyList<Problem> problems = [];
    private bool busy;

    /// <summary>The queue.</summary>
    [Parameter, EditorRequired] public Guid QueueId { get; set; }

    /// <summary>Its name, said on the button; null where the page says it already.</summary>
    [Parameter] public string? QueueName { get; set; }

    /// <summary>The key that presses it; null for none.</summary>
    [Parameter] public string? Keys { get; set; }

    /// <summary>Whether it is the page's main act.</summary>
    [Parameter] public bool Primary { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private async Task Send()
    {
        if (busy) return;
        busy = true;
        var outcome = await Dispatcher.Send(new TakeNextCommand(QueueId));
        // Taken, the page leads away: until it has, a second click would take the claim after it.
        (busy, problems) = (outcome.IsDone, outcome.Problems);
        if (outcome.IsDone) Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/desk/claims/{outcome.Value}/review"));
    }
}
