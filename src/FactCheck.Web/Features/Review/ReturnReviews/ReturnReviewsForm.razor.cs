using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.ReturnReviews;

/// <summary>Returns reviews to their writers, with a comment.</summary>
public sealed partial class ReturnReviewsForm
{
    private readonly HashSet<string> chosen = [];
    private IReadOnlyList<Problem> problems = [];
    private string? comment;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The reviews of the round: id and writer's name.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Choice> Reviews { get; set; } = [];

    /// <summary>Raised when they went back.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private void Choose(string id, ChangeEventArgs args)
    {
        if (args.Value is true) chosen.Add(id);
        else chosen.Remove(id);
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ReturnReviewsCommand(ClaimId, [.. chosen.Select(Guid.Parse)], comment));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
