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
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListExhibitsQuery(Words));
}
