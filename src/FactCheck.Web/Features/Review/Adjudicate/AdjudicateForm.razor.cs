using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.Adjudicate;

/// <summary>Settles a dispute: findings and a reason.</summary>
public sealed partial class AdjudicateForm
{
    private static readonly IReadOnlyList<Choice> saidChoices =
        [.. Enum.GetValues<WasItSaid>().Select(said => new Choice(said.ToString(), SaidWords.Of(said).Word, SaidWords.Of(said).Definition))];

    private IReadOnlyList<Problem> problems = [];
    private string? said;
    private string? rating;
    private string? reason;
    private int seen;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The round whose reviews are shown.</summary>
    [Parameter, EditorRequired] public int Round { get; set; }

    /// <summary>Tells the reviews that are shown from later ones.</summary>
    [Parameter, EditorRequired] public int Seen { get; set; }

    /// <summary>The ratings to choose from.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Rating> Ratings { get; set; } = [];

    /// <summary>True when the claim stands in the article's own voice.</summary>
    [Parameter] public bool IsOwnVoice { get; set; }

    /// <summary>Raised when it is settled.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private IReadOnlyList<Choice> RatingChoices =>
        [.. Ratings.Select(one => new Choice(one.Code, one.Word, one.Definition)), .. IsOwnVoice ? [] : new[] { new Choice("", "No rating", "Only when it was said otherwise or not at all.") }];

    /// <inheritdoc />
    protected override void OnInitialized() => seen = Seen;

    private async Task Send()
    {
        var found = Enum.TryParse<WasItSaid>(said, out var answer) ? answer : (WasItSaid?)null;
        var outcome = await Dispatcher.Send(new AdjudicateCommand(ClaimId, Round, seen, found, rating, reason));
        problems = outcome.Problems;
        // Refused because reviews changed: they are on the page by now, and the next try is for them.
        if (!outcome.IsDone) seen = Seen;
        else await OnDone.InvokeAsync();
    }
}
