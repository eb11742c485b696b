using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ShowScale;

/// <summary>One rating scale with all its versions.</summary>
public sealed partial class ShowScalePage
{
    private Outcome<ShowScaleView>? outcome;
    private bool isOpen;

    /// <summary>The scale.</summary>
    [Parameter] public Guid ScaleId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowScaleQuery(ScaleId));

    private async Task Changed()
    {
        isOpen = false;
        await Ask();
    }
}
