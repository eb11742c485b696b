using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListExhibits;

/// <summary>Every exhibit that one may know of, found by address, hash or title.</summary>
public sealed partial class ListExhibitsPage
{
    private Outcome<ListExhibitsView>? outcome;

    /// <summary>What is looked for.</summary>
    [SupplyParameterFromQuery(Name = "words")] private string? Words { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync() => outcome = await Dispatcher.Send(new ListExhibitsQuery(Words));

    private static string KindWords(ExhibitKind kind) => kind == ExhibitKind.OwnObservation ? "own observation" : kind.ToString().ToLowerInvariant();
}
