using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.ListPutAside;

/// <summary>What was dismissed and what was merged, with the way back beside each.</summary>
public sealed partial class ListPutAsidePage
{
    private Outcome<ListPutAsideView>? outcome;
    private PutAsideView? back;

    /// <summary>A reason of a dismissal, or <c>Merged</c>.</summary>
    [SupplyParameterFromQuery(Name = "why")] private string? WhyAsked { get; set; }

    /// <summary>Where the page before ended.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private DismissalReason? Reason => Enum.TryParse<DismissalReason>(WhyAsked, out var reason) && Enum.IsDefined(reason) ? reason : null;

    private bool OnlyMerged => WhyAsked == nameof(ClaimStatus.Merged);

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private ListPutAsideQuery Query() => new(Reason, OnlyMerged, After);

    private async Task Ask()
    {
        var query = Query();
        var answer = await Dispatcher.Send(query);
        // Another page was asked for meanwhile: an older answer is not drawn under its address.
        if (query == Query()) outcome = answer;
    }

    private Task Came(PutAsideView claim)
    {
        back = claim;
        return Ask();
    }

    private string Address(string? why, string? after) => Navigation.GetUriWithQueryParameters("/desk/triage/aside", new Dictionary<string, object?>
    {
        ["why"] = string.IsNullOrEmpty(why) ? null : why,
        ["after"] = after,
    });
}
