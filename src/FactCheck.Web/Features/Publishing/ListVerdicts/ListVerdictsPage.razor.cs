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

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListVerdictsQuery(Before));
}
