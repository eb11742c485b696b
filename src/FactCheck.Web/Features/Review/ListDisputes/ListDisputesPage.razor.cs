using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListDisputes;

/// <summary>The claims that wait for an editor's judgement.</summary>
public sealed partial class ListDisputesPage : IDisposable
{
    private Outcome<ListDisputesView>? outcome;
    private IDisposable? listening;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        listening = Live.ListenTo(["claim"], () => InvokeAsync(Again));
        outcome = await Dispatcher.Send(new ListDisputesQuery());
    }

    private async Task Again()
    {
        outcome = await Dispatcher.Send(new ListDisputesQuery());
        StateHasChanged();
    }
}
