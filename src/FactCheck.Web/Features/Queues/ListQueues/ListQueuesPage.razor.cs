using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ListQueues;

/// <summary>The queues.</summary>
public sealed partial class ListQueuesPage : IDisposable
{
    private Outcome<ListQueuesView>? outcome;
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
        listening = Live.ListenTo(["claim", "queue"], () => InvokeAsync(Again));
        return Ask();
    }

    private async Task Ask() => outcome = await Dispatcher.Send(new ListQueuesQuery());

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private void Made(Guid queue) => Navigation.NavigateTo($"/desk/queues/{queue}");
}
