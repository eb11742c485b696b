using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.ListVerdicts;

/// <summary>The editors' list of verdicts.</summary>
public sealed partial class ListVerdictsPage : IDisposable
{
    private Outcome<ListVerdictsView>? outcome;
    private IDisposable? listening;

    /// <summary>Where the page begins; nothing for the newest.</summary>
    [SupplyParameterFromQuery(Name = "before")] private string? BeforeAsked { get; set; }

    private long? Before => FromAddress.Place(BeforeAsked);

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => listening = Live.ListenTo(["claim"], () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListVerdictsQuery(Before));

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }
}
