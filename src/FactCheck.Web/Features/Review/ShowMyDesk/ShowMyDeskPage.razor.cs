using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ShowMyDesk;

/// <summary>The first page of the desk: what is in one's hands, and what to take next.</summary>
public sealed partial class ShowMyDeskPage
{
    private Outcome<ShowMyDeskView>? outcome;
    private IReadOnlyList<DeskClaimView> ranOut = [];

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    // What ran out under one's eyes is said until one leaves the page, or holds it again.
    private async Task Ask()
    {
        var before = outcome is { IsDone: true } shown ? shown.Value.Held : [];
        outcome = await Dispatcher.Send(new ShowMyDeskQuery());
        if (!outcome.IsDone) return;
        var now = outcome.Value;
        ranOut = [.. ranOut.Concat(before.Where(claim => claim.HeldUntil <= now.Now)).Where(claim => !now.Held.Concat(now.Waiting).Any(one => one.ClaimId == claim.ClaimId))];
    }
}
