using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.WriteReview;

/// <summary>Where a reviewer rates a claim: the claim in its article on one side, the review on the other.</summary>
public sealed partial class WriteReviewPage
{
    private Outcome<WriteReviewView>? outcome;
    private string open = "";
    private int? added;

    /// <summary>The claim's short number.</summary>
    [Parameter] public long Number { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        (open, added) = ("", null);
        return Ask();
    }

    private async Task Ask() => outcome = await Dispatcher.Send(new WriteReviewQuery(Number));

    private void Open(string form) => open = open == form ? "" : form;

    private void Close() => open = "";

    private Task Added(int number)
    {
        added = number;
        return Ask();
    }

    private Task Submitted()
    {
        (open, added) = ("", null);
        return Ask();
    }

    private static string Stranded(ClaimStatus status) => status switch
    {
        ClaimStatus.Dismissed => "The claim was dismissed while you were writing: nobody rates it any more.",
        ClaimStatus.Suggested => "The claim was taken out of its queue while you were writing.",
        ClaimStatus.Published => "Checking it again was given up while you were writing: the verdict that was up stays.",
        _ => "An editor ended your hold, or passed it on. You may take a seat again while one is open.",
    };

    private void Left() => Navigation.NavigateTo("/desk");

    private static IReadOnlyList<Choice> Towards(WriteReviewView it) =>
    [
        .. it.Place.Voices.Select(voice => new Choice($"speaker:{voice.SpeakerId}", voice.Name)),
        .. it.Place is { OutletId: { } id, Outlet: { } name } ? new[] { new Choice($"outlet:{id}", name) } : [],
    ];
}
