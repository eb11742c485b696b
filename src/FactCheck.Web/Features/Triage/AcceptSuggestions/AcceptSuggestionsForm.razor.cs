using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.AcceptSuggestions;

/// <summary>Puts claims into the queues that the rules suggest for them.</summary>
public sealed partial class AcceptSuggestionsForm
{
    private IReadOnlyList<Problem> problems = [];

    /// <summary>The claims, with what the page shows as suggested for them.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<SeenSuggestion> Seen { get; set; } = [];

    /// <summary>What its button says.</summary>
    [Parameter] public string Label { get; set; } = "Queue as suggested";

    /// <summary>Of which claim, for who hears the button; empty where the words around say it.</summary>
    [Parameter] public string About { get; set; } = "";

    /// <summary>True where it stands in the row of one claim: then its key acts on the row that has the focus.</summary>
    [Parameter] public bool InRow { get; set; }

    /// <summary>The key that presses it; null for none.</summary>
    [Parameter] public string? Keys { get; set; }

    /// <summary>Raised when claims were queued: with them, and with what is said of those that stayed.</summary>
    [Parameter] public EventCallback<(IReadOnlyList<Guid> Queued, IReadOnlyList<Problem> Left)> OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private string Id => $"accept-{(About.Length == 0 ? "chosen" : About.TrimStart('#'))}";

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new AcceptSuggestionsCommand([.. Seen]));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync((outcome.Value.Queued, outcome.Value.Left));
    }
}
