using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListExhibits;

/// <summary>Every exhibit that one may know of, found by address, hash or title.</summary>
public sealed partial class ListExhibitsPage : IDisposable
{
    private Outcome<ListExhibitsView>? outcome;
    private IDisposable? listening;

    /// <summary>What is looked for.</summary>
    [SupplyParameterFromQuery(Name = "words")] private string? Words { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => listening = Live.ListenTo(["exhibit", "claim"], () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListExhibitsQuery(Words));

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }
}
