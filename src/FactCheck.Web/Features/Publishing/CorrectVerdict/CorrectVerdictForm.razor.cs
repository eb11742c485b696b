using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.CorrectVerdict;

/// <summary>Corrects, clarifies or updates a verdict that is up.</summary>
public sealed partial class CorrectVerdictForm
{
    private static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(ChangeKind.Correction), "Correction: something was wrong"),
        new(nameof(ChangeKind.Clarification), "Clarification: something could be misunderstood"),
        new(nameof(ChangeKind.Update), "Update: something happened since"),
    ];

    private readonly HashSet<int> kept = [];
    private IReadOnlyList<Problem> problems = [];
    private int version;
    private string? kind;
    private string? reason;
    private string? summary;
    private string? shortAnswer;
    private string? explanation;
    private DateOnly? asOf;

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
        (version, summary, shortAnswer, explanation, asOf) = (Record.Version, Record.Summary, Record.ShortAnswer, Record.Explanation, Record.AsOf);
        kept.UnionWith(Record.Evidence.Select(e => e.Number));
    }

    private void Toggle(int number)
    {
        if (!kept.Remove(number)) kept.Add(number);
    }

    private async Task Send()
    {
        var change = Enum.TryParse<ChangeKind>(kind, out var chosen) ? chosen : (ChangeKind?)null;
        var outcome = await Dispatcher.Send(new CorrectVerdictCommand(
            ClaimId, version, change, reason, summary, shortAnswer, explanation, asOf, [.. kept.Order()]));
        problems = outcome.Problems;
        // Having been told of the newer version, the person saves again knowingly.
        if (problems.Contains(CorrectVerdictProblems.MovedOn)) version = Record.Version;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
