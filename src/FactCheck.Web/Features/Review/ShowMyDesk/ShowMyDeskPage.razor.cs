using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ShowMyDesk;

/// <summary>The first page of the desk: what is in one's hands, and what to take next.</summary>
public sealed partial class ShowMyDeskPage : IDisposable
{
    private Outcome<ShowMyDeskView>? outcome;
    private IDisposable? listening;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        listening = Live.ListenTo(["claim", "queue"], () => InvokeAsync(Again));
        outcome = await Dispatcher.Send(new ShowMyDeskQuery());
    }

    private async Task Again()
    {
        outcome = await Dispatcher.Send(new ShowMyDeskQuery());
        StateHasChanged();
    }
}
