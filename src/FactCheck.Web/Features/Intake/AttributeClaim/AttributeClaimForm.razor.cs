using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Parts.Speakers;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.AttributeClaim;

/// <summary>Says whose words a mention reports, and thereby confirms it.</summary>
public sealed partial class AttributeClaimForm
{
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<SaidBy> said = [];
    private Quotation quotation;

    /// <summary>The article.</summary>
    [Parameter, EditorRequired] public Guid ArticleId { get; set; }

    /// <summary>The mention.</summary>
    [Parameter, EditorRequired] public Guid MentionId { get; set; }

    /// <summary>How the words are rendered so far.</summary>
    [Parameter, EditorRequired] public Quotation Quotation { get; set; }

    /// <summary>Who says it so far.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<SaidBy> Said { get; set; } = [];

    /// <summary>The speakers that are offered.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<KnownSpeaker> Known { get; set; } = [];

    /// <summary>Raised when it is saved.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() =>
        (quotation, said) = (Quotation, Said.Count == 0 && Quotation != Quotation.OwnVoice ? [SaidByFields.Nobody] : Said);

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new AttributeClaimCommand(ArticleId, MentionId, quotation, said));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
