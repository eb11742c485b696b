using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.AddEvidence;

/// <summary>Brings in an exhibit and cites it in the draft.</summary>
public sealed partial class AddEvidenceForm
{
    private static readonly IReadOnlyList<Choice> kinds =
    [
        new(nameof(ExhibitKind.Page), "a page on the web"), new(nameof(ExhibitKind.Document), "a document"), new(nameof(ExhibitKind.Dataset), "data"),
        new(nameof(ExhibitKind.Conversation), "a conversation"), new(nameof(ExhibitKind.OwnObservation), "something the desk saw itself"),
    ];

    private IReadOnlyList<Problem> problems = [];
    private string? kind = nameof(ExhibitKind.Page);
    private string? stance = nameof(Stance.Supports);
    private string? title;
    private string? publisher;
    private string? address;
    private string? passage;
    private string? note;
    private string? copy;
    private DateOnly? publishedOn;
    private DateOnly? readOn;
    private bool isDeskOnly;
    private bool justAdded;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The round that is written for.</summary>
    [Parameter, EditorRequired] public int Round { get; set; }

    /// <summary>The newsroom's day, offered as the day it was read.</summary>
    [Parameter] public DateOnly? Today { get; set; }

    /// <summary>Raised with the number that it got.</summary>
    [Parameter] public EventCallback<int> OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => readOn = Today;

    private async Task Send()
    {
        // The second click of a double click meets the emptied form of what the first one added.
        if (justAdded && string.IsNullOrEmpty(title) && string.IsNullOrEmpty(passage) && string.IsNullOrEmpty(address)) return;
        justAdded = false;
        var details = new ExhibitDetails(Enum.Parse<ExhibitKind>(kind!), title ?? "", publisher, address, publishedOn, !isDeskOnly, note);
        var outcome = await Dispatcher.Send(new AddEvidenceCommand(ClaimId, Round, details, passage, Enum.Parse<Stance>(stance!), readOn, copy));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        (title, publisher, address, passage, note, copy, publishedOn, isDeskOnly) = (null, null, null, null, null, null, null, false);
        justAdded = true;
        await OnDone.InvokeAsync(outcome.Value);
    }
}
