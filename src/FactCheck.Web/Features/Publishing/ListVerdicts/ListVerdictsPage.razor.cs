using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.ListVerdicts;

/// <summary>The editors' list of verdicts.</summary>
public sealed partial class ListVerdictsPage
{
    private Outcome<ListVerdictsView>? outcome;

    /// <summary>Where the page begins; nothing for the newest.</summary>
    [SupplyParameterFromQuery(Name = "before")] private string? BeforeAsked { get; set; }

    private long? Before => FromAddress.Place(BeforeAsked);

    /// <summary>Where what waits to be written goes on; nothing for its beginning.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private ListVerdictsQuery Query() => new(Before, After);

    private async Task Ask()
    {
        var query = Query();
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query == Query()) outcome = answer;
    }
}
