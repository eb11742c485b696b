using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.RouteClaim;

/// <summary>The part of a claim's page by which an editor routes it; draws nothing for whoever may not.</summary>
public sealed partial class RouteClaimPage : IDisposable
{
    private static readonly IReadOnlyList<Act> Routing =
        [Act.Queue, Act.Assign, Act.Extend, Act.Reassign, Act.Requeue, Act.Unqueue, Act.Dismiss, Act.Reconsider, Act.Merge, Act.Separate];

    private Outcome<RouteClaimView>? outcome;
    private IDisposable? listening;
    private Guid asked;
    private Act? open;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Raised when something was done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

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
        (asked, open) = (ClaimId, null);
        await Ask();
    }

    private static string Say(Act act) => act switch
    {
        Act.Queue => "Queue…",
        Act.Assign => "Give a seat to…",
        Act.Extend => "Extend a hold…",
        Act.Reassign => "End or pass on a hold…",
        Act.Requeue => "Queue, priority, deadline…",
        Act.Unqueue => "Take out of the queue…",
        Act.Dismiss => "Dismiss…",
        Act.Reconsider => "Take up again…",
        Act.Merge => "Merge…",
        _ => "Separate…",
    };

    private bool Can(Act act) => outcome is { IsDone: true } && outcome.Value.Acts.Contains(act);

    private void Open(Act act) => open = open == act ? null : act;

    private void Close() => open = null;

    private async Task Ask() => outcome = await Dispatcher.Send(new RouteClaimQuery(ClaimId));

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private async Task Done()
    {
        open = null;
        await Ask();
        await OnDone.InvokeAsync();
    }
}
