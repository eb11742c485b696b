using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.WeighTriage;

/// <summary>Changes how much each part of a triage priority counts.</summary>
public sealed partial class WeighTriageForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? worth, repeats, demand, watched, fresh;
    private int seen;
    private int filledFor;

    /// <summary>Number of the basis as the page shows it.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>The weights until now.</summary>
    [Parameter, EditorRequired] public TriageWeights Weights { get; set; } = TriageWeights.Usual;

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private TriageWeights Typed => new(Figure(worth), Figure(repeats), Figure(demand), Figure(watched), Figure(fresh));

    private IReadOnlyList<SavedLine> Lines =>
    [
        new("Check-worthiness", Say(Weights.Worth), worth), new("Other mentions", Say(Weights.Repeats), repeats), new("Readers’ requests", Say(Weights.Demand), demand),
        new("Watched speaker", Say(Weights.Watched), watched), new("Fresh, over ten days", Say(Weights.Fresh), fresh),
    ];

    private int Sum => Typed is var typed ? new[] { typed.Worth, typed.Repeats, typed.Demand, typed.Watched, typed.Fresh }.Where(figure => figure > 0).Sum() : 0;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        seen = filledFor = Number;
        Fill(Weights);
    }

    // What is no number is refused by the rule of its field, like one that is out of bounds.
    private static int Figure(string? typed) => int.TryParse(typed, CultureInfo.InvariantCulture, out var figure) ? figure : -1;

    private void Usual() => Fill(TriageWeights.Usual);

    private void Fill(TriageWeights weights) => (worth, repeats, demand, watched, fresh) =
        (Say(weights.Worth), Say(weights.Repeats), Say(weights.Demand), Say(weights.Watched), Say(weights.Fresh));

    private static string Say(int weight) => weight.ToString(CultureInfo.InvariantCulture);

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new WeighTriageCommand(seen, Typed));
        problems = outcome.Problems;
        // Having been told, the person replaces knowingly what somebody else saved.
        if (problems.Contains(TriageProblems.MovedOn)) seen = Number;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
