using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ShowContext;

/// <summary>What is known besides the claim: asked again when the claim or its speakers change, and when a verdict comes or goes.</summary>
public sealed partial class ShowContextPage
{
    private static readonly HashSet<string> Publishing =
        [.. new[] { Act.Publish, Act.Confirm, Act.Correct, Act.Retract, Act.Remove, Act.Merge, Act.Separate }.Select(WorkflowTable.Say)];

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
        await Ask();
    }

    // It is drawn beside each review that somebody writes: news of other claims that publish nothing costs no search.
    private bool Matters(Announcement news) => news.Subject == "claim"
        ? news.SubjectId == ClaimId || Publishing.Contains(news.What)
        : outcome is { IsDone: true } shown && shown.Value.Speakers.Any(speaker => speaker.SpeakerId == news.SubjectId);

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowContextQuery(ClaimId));
}
