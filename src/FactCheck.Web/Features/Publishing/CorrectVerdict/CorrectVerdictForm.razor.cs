using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.CorrectVerdict;

/// <summary>Corrects, clarifies or updates a verdict that is up.</summary>
public sealed partial class CorrectVerdictForm
{
    private readonly HashSet<int> kept = [];
    private IReadOnlyList<Problem> problems = [];
    private int version;
    private string? kind;
    private string? reason;
    private string? summary;
    private string? shortAnswer;
    private string? explanation;
    private DateOnly? asOf;
    private DateOnly? nextCheckOn;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The version that is up.</summary>
    [Parameter, EditorRequired] public VerdictRecord Record { get; set; } = null!;

    /// <summary>Raised when it is up.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        (version, summary, shortAnswer, explanation, asOf, nextCheckOn) = (Record.Version, Record.Summary, Record.ShortAnswer, Record.Explanation, Record.AsOf, Record.NextCheckOn);
        kept.UnionWith(Record.Evidence.Select(e => e.Number));
    }

    private void Toggle(int number)
    {
        if (!kept.Remove(number)) kept.Add(number);
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new CorrectVerdictCommand(
            ClaimId, version, ChangeKinds.Of(kind), reason, summary, shortAnswer, explanation, asOf, [.. kept.Order()], nextCheckOn));
        problems = outcome.Problems;
        // Having been told of the newer version, the person saves again knowingly.
        if (problems.Contains(CorrectVerdictProblems.MovedOn)) version = Record.Version;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
