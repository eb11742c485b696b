using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.SplitClaim;

/// <summary>Makes several claims out of one.</summary>
public sealed partial class SplitClaimForm
{
    private IReadOnlyList<Problem> problems = [];
    private List<TypedPart> parts = [];
    private int seen;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>Its short number.</summary>
    [Parameter, EditorRequired] public long Number { get; set; }

    /// <summary>Number of its newest wording.</summary>
    [Parameter, EditorRequired] public int WordingNumber { get; set; }

    /// <summary>Its newest wording.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>The article's text; empty when the form stands beside none.</summary>
    [Parameter] public string ArticleText { get; set; } = "";

    /// <summary>What is selected in the text beside.</summary>
    [Parameter] public Stretch? Selection { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => (seen, parts) = (WordingNumber, [new() { Text = Text }, new()]);

    private void Place(int at) => parts[at].Content = Selection is { } place ? [place] : [];

    private string WordsOf(Stretch place) => TextSpan.Fits(ArticleText, place.Start, place.End) ? ArticleText[place.Start..place.End] : "";

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new SplitClaimCommand(ClaimId, seen, [.. parts.Select(part => new SplitClaimView(part.Text, part.Content))]));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }

    /// <summary>A part while it is typed.</summary>
    private sealed class TypedPart
    {
        public string? Text { get; set; }

        public IReadOnlyList<Stretch> Content { get; set; } = [];
    }
}
