using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.DeclareConflict;

/// <summary>Declares a conflict of interest with a speaker or an outlet.</summary>
public sealed partial class DeclareConflictForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? towards;
    private string? reason;

    /// <summary>The claim at which it is declared; left out where it is at none.</summary>
    [Parameter] public Guid? ClaimId { get; set; }

    /// <summary>Whom it can be declared with: <c>speaker:id</c> or <c>outlet:id</c>.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Choice> Towards { get; set; } = [];

    /// <summary>Raised when it is declared.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new DeclareConflictCommand(ClaimId, Chosen("speaker:"), Chosen("outlet:"), reason));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }

    private Guid? Chosen(string kind) =>
        towards?.StartsWith(kind, StringComparison.Ordinal) == true && Guid.TryParse(towards.AsSpan(kind.Length), out var id) ? id : null;
}
