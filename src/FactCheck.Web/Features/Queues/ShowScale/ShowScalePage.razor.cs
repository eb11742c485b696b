using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ShowScale;

/// <summary>One rating scale with all its versions.</summary>
public sealed partial class ShowScalePage : IDisposable
{
    private Outcome<ShowScaleView>? outcome;
    private IDisposable? listening;
    private bool isOpen;

    /// <summary>The scale.</summary>
    [Parameter] public Guid ScaleId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => listening = Live.ListenTo("scale", ScaleId, () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowScaleQuery(ScaleId));

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private async Task Changed()
    {
        isOpen = false;
        await Ask();
    }
}
