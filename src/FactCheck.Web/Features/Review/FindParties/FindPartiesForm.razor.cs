using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.FindParties;

/// <summary>Finds speakers and outlets by name.</summary>
public sealed partial class FindPartiesForm
{
    private IReadOnlyList<Problem> problems = [];
    private FindPartiesView? found;
    private string? words;

    /// <summary>What can be done with those that were found: choices <c>speaker:id</c> and <c>outlet:id</c>.</summary>
    [Parameter, EditorRequired] public RenderFragment<IReadOnlyList<Choice>> Act { get; set; } = null!;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Find()
    {
        var outcome = await Dispatcher.Send(new FindPartiesQuery(words));
        problems = outcome.Problems;
        if (outcome.IsDone) found = outcome.Value;
    }

    private static IReadOnlyList<Choice> Choices(FindPartiesView view) =>
        [.. view.Parties.Select(party => new Choice($"{(party.IsOutlet ? "outlet" : "speaker")}:{party.Id}", party.Name + (party.IsOutlet ? " (outlet)" : party.Note is { } note ? $" ({note})" : "")))];
}
