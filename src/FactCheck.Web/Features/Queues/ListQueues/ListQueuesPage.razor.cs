using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ListQueues;

/// <summary>The queues.</summary>
public sealed partial class ListQueuesPage
{
    private Outcome<ListQueuesView>? outcome;
    private bool isOpen;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListQueuesQuery());

    private void Made(Guid queue) => Navigation.NavigateTo($"/desk/queues/{queue}");
}
