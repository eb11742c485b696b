using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ShowContext;

/// <summary>What is known besides the claim: asked once, as it does not change while somebody writes.</summary>
public sealed partial class ShowContextPage
{
    private Outcome<ShowContextView>? outcome;
    private Guid asked;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == ClaimId) return;
        asked = ClaimId;
        outcome = await Dispatcher.Send(new ShowContextQuery(ClaimId));
    }
}
