using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListNotes;

/// <summary>The notes on a claim, live, with a form to leave one. Placed on the claim's pages.</summary>
public sealed partial class ListNotesPage
{
    private Outcome<ListNotesView>? outcome;
    private Guid asked;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == ClaimId) return;
        asked = ClaimId;
        await Ask();
    }

    private async Task Ask() => outcome = await Dispatcher.Send(new ListNotesQuery(ClaimId));
}
