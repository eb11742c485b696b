using System.Globalization;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.AddEvidence;

/// <summary>
/// Brings in an exhibit and cites it. Where the desk has it already and says something else, both are shown and the person chooses;
/// until then what was typed stands as it is.
/// </summary>
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
    private KnownExhibitView? known;
    private ElementReference question;
    private bool asks;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>The round that is written for; null for the verdict that is corrected.</summary>
    [Parameter, EditorRequired] public int? Round { get; set; }

    /// <summary>The newsroom's day, offered as the day it was read.</summary>
    [Parameter] public DateOnly? Today { get; set; }

    /// <summary>Raised with the number that it got.</summary>
    [Parameter] public EventCallback<int> OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => readOn = Today;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!asks) return;
        asks = false;
        await question.FocusAsync();
    }

    private Task Send() => Add(null);

    private Task Choose(KnownAs choice) => Add(new KnownChoice(known!.ExhibitId, known.Number, choice));

    private async Task Add(KnownChoice? choice)
    {
        // The second click of a double click meets the emptied form of what the first one added.
        if (justAdded && string.IsNullOrEmpty(title) && string.IsNullOrEmpty(passage) && string.IsNullOrEmpty(address)) return;
        justAdded = false;
        var details = new ExhibitDetails(Enum.Parse<ExhibitKind>(kind!), title ?? "", publisher, address, publishedOn, !isDeskOnly, note);
        var outcome = await Dispatcher.Send(new AddEvidenceCommand(ClaimId, Round, details, passage, Enum.Parse<Stance>(stance!), readOn, copy, choice));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        known = outcome.Value.Known;
        if (outcome.Value.Number is not { } number)
        {
            asks = true;
            return;
        }

        (title, publisher, address, passage, note, copy, publishedOn, isDeskOnly) = (null, null, null, null, null, null, null, false);
        justAdded = true;
        await OnDone.InvokeAsync(number);
    }

    /// <summary>Where what was typed says something else than the desk: the field, and both texts.</summary>
    private IEnumerable<(string Name, string Has, string Typed)> Differing(KnownExhibitView it)
    {
        var (has, mine) = (it.Details, new ExhibitDetails(Enum.Parse<ExhibitKind>(kind!), title ?? "", publisher, address, publishedOn, !isDeskOnly, note).Tidy());
        (string Name, string? Has, string? Typed)[] fields =
        [
            ("What it is", ExhibitWords.Of(has.Kind), ExhibitWords.Of(mine.Kind)), ("Title", has.Title, mine.Title), ("Who published it", has.Publisher, mine.Publisher),
            ("Address", has.Address, mine.Address), ("Published on", Day(has.PublishedOn), Day(mine.PublishedOn)), ("How reliable it is", has.ReliabilityNote, mine.ReliabilityNote),
        ];
        foreach (var (name, kept, typed) in fields.Where(one => one.Typed is not null && one.Typed != one.Has)) yield return (name, kept ?? "", typed!);
        if (it.HasOtherCopy) yield return ("Copy of its text", "another text, which stays", "a text that differs");
    }

    private static string? Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
