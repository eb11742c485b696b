using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Parts.Reviews;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.SubmitReview;

/// <summary>
/// The review's form. What is typed is kept by its kept form, over HTTP; submitting sends only which round and wording it is for.
/// </summary>
public sealed partial class SubmitReviewForm
{
    private readonly Dictionary<string, string> began = new(StringComparer.Ordinal) { ["WasItSaid"] = "", ["RatingCode"] = "", ["Rationale"] = "", ["Confidence"] = "" };
    private readonly HashSet<string> seen = [];
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<string> clashes = [];

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Its short number.</summary>
    [Parameter, EditorRequired] public long ClaimNumber { get; set; }

    /// <summary>The round that is written for.</summary>
    [Parameter, EditorRequired] public int Round { get; set; }

    /// <summary>The wording that is shown.</summary>
    [Parameter, EditorRequired] public int WordingNumber { get; set; }

    /// <summary>Whose draft it is.</summary>
    [Parameter, EditorRequired] public Guid PersonId { get; set; }

    /// <summary>What is kept by now, by field. The fields begin with it and are not written again.</summary>
    [Parameter, EditorRequired] public IReadOnlyDictionary<string, string> Kept { get; set; } = null!;

    /// <summary>The ratings to choose from.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Rating> Ratings { get; set; } = [];

    /// <summary>What is cited.</summary>
    [Parameter] public IReadOnlyList<RecordEvidence> Evidence { get; set; } = [];

    /// <summary>What the desk says of the exhibits, by exhibit.</summary>
    [Parameter] public IReadOnlyDictionary<Guid, ExhibitMarks> Marks { get; set; } = new Dictionary<Guid, ExhibitMarks>();

    /// <summary>Buttons beside a piece of evidence, by its number.</summary>
    [Parameter] public RenderFragment<int>? EvidenceActs { get; set; }

    /// <summary>True when the claim stands in the article's own voice: then whether it was said is not asked.</summary>
    [Parameter] public bool IsOwnVoice { get; set; }

    /// <summary>How many exhibits the queue asks for.</summary>
    [Parameter] public int LeastExhibits { get; set; }

    /// <summary>Percentage of sentences that must cite evidence.</summary>
    [Parameter] public int LeastCoverage { get; set; }

    /// <summary>Raised when the draft was saved, or clashes: the page asks again what is kept.</summary>
    [Parameter] public EventCallback OnKept { get; set; }

    /// <summary>Raised when the review is in.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>False where no seat is left for it: then it is only kept.</summary>
    [Parameter] public bool MaySubmit { get; set; } = true;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private bool RationaleIsRefused => problems.Any(problem => problem.Field == "Rationale");

    private string SaveTo => string.Create(CultureInfo.InvariantCulture, $"/desk/claims/{ClaimNumber}/review/draft?round={Round}");

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // Only fields that were not here before begin with what is kept: the others are being typed in.
        foreach (var (field, text) in Kept) if (seen.Add(field)) began[field] = text;
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new SubmitReviewCommand(ClaimId, Round, WordingNumber));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }

    private Task Saved(KeptEventArgs args)
    {
        clashes = [];
        return OnKept.InvokeAsync();
    }

    private Task Clashed(KeptEventArgs args)
    {
        clashes = args.Fields;
        return OnKept.InvokeAsync();
    }

    private Task Refused(KeptEventArgs args) => OnKept.InvokeAsync();

    private string Theirs(string field) => Kept.GetValueOrDefault(field) ?? "";

    private string Words(string field) => Theirs(field) is not { Length: > 0 } text ? "nothing" : field switch
    {
        "RatingCode" => Ratings.FirstOrDefault(rating => rating.Code == text)?.Word ?? text,
        "Confidence" when Enum.TryParse<Confidence>(text, out var sure) => ConfidenceWords.Of(sure).Word,
        "WasItSaid" when Enum.TryParse<WasItSaid>(text, out var said) => SaidWords.Of(said).Word,
        _ => text,
    };

    private static string NameOf(string field) => field switch
    {
        "WasItSaid" => "Whether it was said",
        "RatingCode" => "The rating",
        "Rationale" => "The explanation",
        "Confidence" => "How sure you are",
        _ => EvidenceParts.Find(field) is { } part ? string.Create(CultureInfo.InvariantCulture, $"Evidence {part.Number}") : field,
    };
}
