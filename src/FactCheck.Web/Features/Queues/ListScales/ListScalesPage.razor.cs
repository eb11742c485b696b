using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ListScales;

/// <summary>The rating scales.</summary>
public sealed partial class ListScalesPage : IDisposable
{
    private Outcome<ListScalesView>? outcome;
    private IDisposable? listening;
    private bool isOpen;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        listening = Live.ListenTo(["scale", "queue"], () => InvokeAsync(Again));
        return Ask();
    }

    private async Task Ask() => outcome = await Dispatcher.Send(new ListScalesQuery());

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private void Made(Guid scale) => Navigation.NavigateTo($"/desk/scales/{scale}");
}
