using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.RewordClaim;

/// <summary>Gives a claim its next wording. When somebody else was faster it shows both and keeps what was typed.</summary>
public sealed partial class RewordClaimForm
{
    private IReadOnlyList<Problem> problems = [];
    private int seen;
    private string? text;
    private string? reason;
    private string? newer;
    private bool isTypo;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Number of its newest wording.</summary>
    [Parameter, EditorRequired] public int WordingNumber { get; set; }

    /// <summary>Its newest wording.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>True once it is in a queue: then a reason is asked for.</summary>
    [Parameter] public bool IsInWork { get; set; }

    /// <summary>Raised when it is saved.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => (seen, text) = (WordingNumber, Text);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // The page asked again while the form was open: somebody reworded the claim.
        if (WordingNumber != seen) newer = Text;
    }

    private async Task Send()
    {
        // Having seen the newer wording, the person replaces it knowingly.
        if (newer is not null) seen = WordingNumber;
        var outcome = await Dispatcher.Send(new RewordClaimCommand(ClaimId, seen, text, isTypo, reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
        else if (problems.Contains(WordingProblems.MovedOn)) newer ??= Text;
    }
}
