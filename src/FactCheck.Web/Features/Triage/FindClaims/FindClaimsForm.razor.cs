using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.FindClaims;

/// <summary>Finds the claim that stays by its words.</summary>
public sealed partial class FindClaimsForm
{
    private IReadOnlyList<Problem> problems = [];
    private FindClaimsView? found;
    private string? words;

    /// <summary>The claims that go.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Guid> Besides { get; set; } = [];

    /// <summary>True where only a published claim can stay.</summary>
    [Parameter] public bool OnlyPublished { get; set; }

    /// <summary>The number that is chosen by now; null for none.</summary>
    [Parameter] public long? Chosen { get; set; }

    /// <summary>Raised with the number of the one that is chosen.</summary>
    [Parameter] public EventCallback<long> OnChosen { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Find()
    {
        var outcome = await Dispatcher.Send(new FindClaimsQuery(words, Besides, OnlyPublished));
        problems = outcome.Problems;
        if (outcome.IsDone) found = outcome.Value;
    }
}
