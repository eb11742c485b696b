using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ListNotes;

/// <summary>The notes on a claim, live, with a form to leave one. Placed on the claim's pages.</summary>
public sealed partial class ListNotesPage : IDisposable
{
    private Outcome<ListNotesView>? outcome;
    private IDisposable? listening;
    private Guid asked;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() =>
        listening = Live.Listen(news => news.Subject == "claim" && news.SubjectId == ClaimId, () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == ClaimId) return;
        asked = ClaimId;
        await Ask();
    }

    private async Task Ask() => outcome = await Dispatcher.Send(new ListNotesQuery(ClaimId));

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }
}
