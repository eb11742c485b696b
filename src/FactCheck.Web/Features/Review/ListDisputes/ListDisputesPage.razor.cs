using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListDisputes;

/// <summary>The claims that wait for an editor's judgement.</summary>
public sealed partial class ListDisputesPage
{
    private Outcome<ListDisputesView>? outcome;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ListDisputesQuery());
}
