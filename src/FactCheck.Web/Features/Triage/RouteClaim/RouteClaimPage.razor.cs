using FactCheck.Domain.Claims;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.RouteClaim;

/// <summary>The part of a claim's page by which an editor routes it; draws nothing for whoever may not.</summary>
public sealed partial class RouteClaimPage
{
    private static readonly IReadOnlyList<Act> Routing =
        [Act.Queue, Act.Assign, Act.Extend, Act.Reassign, Act.Requeue, Act.Unqueue, Act.Dismiss, Act.Reconsider, Act.Merge, Act.Separate];

    private RouteClaimView? view;
    private IReadOnlyList<HeldSeatView> holds = [];
    private Guid asked;
    private Act? open;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Raised when something was done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == ClaimId) return;
        (asked, open, view) = (ClaimId, null, null);
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

    private void Open(Act act)
    {
        open = open == act ? null : act;
        holds = view!.Holds;
    }

    private Task Close()
    {
        open = null;
        return Ask();
    }

    // While a form is open what it stands on stays, whatever news comes: what is typed in it would go with it.
    private async Task Ask()
    {
        var outcome = await Dispatcher.Send(new RouteClaimQuery(ClaimId));
        if (outcome.IsDone) view = outcome.Value;
        else view = open is null ? null : view! with { Acts = [] };
        if (view is not null) holds = [.. view.Holds, .. open is null ? [] : holds.ExceptBy(view.Holds.Select(held => held.PersonId), held => held.PersonId)];
    }

    private async Task Done()
    {
        open = null;
        await Ask();
        await OnDone.InvokeAsync();
    }
}
