using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Shell.Layout;

/// <summary>The desk's frame. It asks who looks and what waits, again at each navigation and whenever something changes.</summary>
public sealed partial class DeskLayout : LayoutComponentBase, IDisposable
{
    private FrameView? frame;
    private ErrorBoundary? boundary;
    private IDisposable? listening;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    // A bare "#page" would lead to the address of <base>.
    private string SkipTarget => $"{new Uri(Navigation.Uri).PathAndQuery}#page";

    private IEnumerable<DeskPlace> Places => frame is null ? [] : DeskPlace.All.Where(place => (place.Roles & frame.Roles) != 0);

    /// <inheritdoc />
    public void Dispose()
    {
        listening?.Dispose();
        Navigation.LocationChanged -= Moved;
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        listening = Live.ListenTo(["claim", "queue", "article", "request", "person", "conflict", "newsroom"], () => InvokeAsync(Ask));
        await Ask();
    }

    private async Task Ask()
    {
        if (await Dispatcher.Send(new FrameQuery()) is { IsDone: true } answer) frame = answer.Value;
        StateHasChanged();
    }

    private void Moved(object? sender, LocationChangedEventArgs args)
    {
        boundary?.Recover();
        _ = InvokeAsync(Ask);
    }

    private void Again() => boundary?.Recover();
}
