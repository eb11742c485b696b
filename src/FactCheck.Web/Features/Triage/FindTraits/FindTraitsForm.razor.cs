using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.FindTraits;

/// <summary>Finds what triage can be filtered for by name. What is the only one of the name is filtered for at once.</summary>
public sealed partial class FindTraitsForm
{
    private IReadOnlyList<Problem> problems = [];
    private FindTraitsView? found;
    private string? words;

    /// <summary>Where a choice leads.</summary>
    [Parameter, EditorRequired] public Func<TraitSort, Guid, string> Address { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private static string Words(TraitView trait) => trait.Note is { } note ? $"speaker, {note}" : trait.Sort.ToString().ToLowerInvariant();

    private async Task Find()
    {
        var outcome = await Dispatcher.Send(new FindTraitsQuery(words));
        (problems, found) = (outcome.Problems, outcome.IsDone ? outcome.Value : null);
        if (found is not { Traits: [var only] }) return;
        (words, found) = (null, null);
        Navigation.NavigateTo(Address(only.Sort, only.Id));
    }
}
