using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Parts.Speakers;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.AddClaim;

/// <summary>Adds a claim by selecting its words.</summary>
public sealed partial class AddClaimForm
{
    private static readonly IReadOnlyList<Choice> kinds =
    [
        new(nameof(ClaimKind.Fact), "a statement of fact"),
        new(nameof(ClaimKind.Figure), "a figure"),
        new(nameof(ClaimKind.Cause), "what led to what"),
        new(nameof(ClaimKind.Prediction), "a prediction"),
        new(nameof(ClaimKind.Promise), "a promise"),
        new(nameof(ClaimKind.Opinion), "an opinion"),
        new(nameof(ClaimKind.Call), "a call for something"),
    ];

    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<Stretch> content = [];
    private IReadOnlyList<SaidBy> said = [SaidByFields.Nobody];
    private Quotation quotation = Quotation.Indirect;
    private string? wording;
    private string? kind = nameof(ClaimKind.Fact);

    /// <summary>The article.</summary>
    [Parameter, EditorRequired] public Guid ArticleId { get; set; }

    /// <summary>The article's text.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>The speakers that are offered.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<KnownSpeaker> Known { get; set; } = [];

    /// <summary>What is selected in the text beside.</summary>
    [Parameter] public Stretch? Selection { get; set; }

    /// <summary>Raised with the claim's number when it is there.</summary>
    [Parameter] public EventCallback<long> OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private void Selected(IReadOnlyList<Stretch> chosen)
    {
        content = chosen;
        // The selected words are a first wording, as long as nobody has written one.
        if (string.IsNullOrWhiteSpace(wording) && chosen.All(one => TextSpan.Fits(Text, one.Start, one.End)))
            wording = string.Join(' ', chosen.Select(one => Text[one.Start..one.End].Trim())) is { Length: <= Wording.MostCharacters } words ? words : null;
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new AddClaimCommand(ArticleId, content, wording, Enum.Parse<ClaimKind>(kind!), quotation, said));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        (content, said, wording) = ([], [SaidByFields.Nobody], null);
        await OnDone.InvokeAsync(outcome.Value);
    }
}
