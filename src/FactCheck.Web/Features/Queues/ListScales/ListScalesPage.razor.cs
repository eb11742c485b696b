using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ListScales;

/// <summary>The rating scales.</summary>
public sealed partial class ListScalesPage
{
    private Outcome<ListScalesView>? outcome;
    private bool isOpen;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListScalesQuery());

    private void Made(Guid scale) => Navigation.NavigateTo($"/desk/scales/{scale}");
}
