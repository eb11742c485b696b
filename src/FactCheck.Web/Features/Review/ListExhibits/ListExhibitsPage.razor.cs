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

    private ListExhibitsQuery Query() => new(Words);

    private async Task Ask()
    {
        var query = Query();
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query == Query()) outcome = answer;
    }
}
