using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.CorrectVerdict;

/// <summary>Corrects, clarifies or updates a verdict that is up. Where another version went up meanwhile it joins the fields, and shows both where both changed one.</summary>
public sealed partial class CorrectVerdictForm
{
    private readonly HashSet<int> cited = [];
    private readonly Dictionary<int, Domain.Reviews.Evidence> written = [];
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<FieldConflict> clashes = [];
    private VerdictContent original = VerdictContent.Empty;
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

    /// <summary>What it can rest on: the evidence of the version that is up and of the reviews, and what was brought in for this correction.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<CitableEvidence> Evidence { get; set; } = [];

    /// <summary>Who corrects: what is typed is kept in the browser under it until it is up.</summary>
    [Parameter] public Guid PersonId { get; set; }

    /// <summary>Buttons beside evidence that was brought in, by its number.</summary>
    [Parameter] public RenderFragment<int>? EvidenceActs { get; set; }

    /// <summary>Raised with words and evidence as they stand in the form, when one of them was changed.</summary>
    [Parameter] public EventCallback<VerdictContent> OnTyped { get; set; }

    /// <summary>Raised when it is up.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <summary>Words and evidence as they stand in the form.</summary>
    private VerdictContent Mine => new(
        summary ?? "", shortAnswer ?? "", explanation ?? "", asOf,
        [.. original.Evidence.Concat(Evidence.Select(one => one.Evidence)).DistinctBy(one => one.Number).Where(one => cited.Contains(one.Number)).Select(one => written.GetValueOrDefault(one.Number) ?? one)], nextCheckOn);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        (version, original) = (Record.Version, VerdictContent.Of(Record));
        Fill(original);
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        var now = Evidence.Where(one => one.IsBeingWritten).ToDictionary(one => one.Evidence.Number, one => one.Evidence);
        var gone = written.Keys.Where(number => !now.ContainsKey(number)).ToList();
        var came = now.Where(one => !written.ContainsKey(one.Key)).ToList();
        foreach (var number in gone)
        {
            written.Remove(number);
            if (Evidence.All(one => one.Evidence.Number != number)) cited.Remove(number);
        }

        // Whoever brings something in means to rest on it; the parts then belong to whoever types in them.
        foreach (var (number, evidence) in came)
        {
            written[number] = evidence;
            cited.Add(number);
        }

        return gone.Count + came.Count > 0 ? Look() : Task.CompletedTask;
    }

    private void Fill(VerdictContent content)
    {
        foreach (var one in content.Evidence.Where(one => written.ContainsKey(one.Number))) written[one.Number] = one;
        (summary, shortAnswer, explanation, asOf, nextCheckOn) = (content.Summary, content.ShortAnswer, content.Explanation, content.AsOf, content.NextCheckOn);
        cited.Clear();
        cited.UnionWith(content.Evidence.Select(one => one.Number));
    }

    private Task Look() => OnTyped.InvokeAsync(Mine);

    private Task Say(Domain.Reviews.Evidence mine)
    {
        written[mine.Number] = mine;
        return Look();
    }

    private Task Cite(int number, bool rests)
    {
        if (rests) cited.Add(number);
        else cited.Remove(number);
        return Look();
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new CorrectVerdictCommand(ClaimId, version, ChangeKinds.Of(kind), reason, original, Mine));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        if (outcome.Value.IsUp) await OnDone.InvokeAsync();
        else await Join(outcome.Value);
    }

    /// <summary>What only the newest version changed is taken over; what was typed here stays, and the next try is for that version.</summary>
    private Task Join(CorrectVerdictView became)
    {
        Fill(VerdictContent.FromFields(became.Joined.InTheForm()));
        (version, original, clashes, problems) = (became.Version, became.Newest, became.Joined.Conflicts, [CorrectVerdictProblems.MovedOn]);
        return Look();
    }
}
