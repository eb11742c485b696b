using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.DescribeExhibit;

/// <summary>Corrects what is said of an exhibit. Where a colleague changed the same field it shows both and keeps what was typed.</summary>
public sealed partial class DescribeExhibitForm
{
    private static readonly IReadOnlyList<Choice> kinds =
    [
        new(nameof(ExhibitKind.Page), "a page on the web"), new(nameof(ExhibitKind.Document), "a document"), new(nameof(ExhibitKind.Dataset), "data"),
        new(nameof(ExhibitKind.Conversation), "a conversation"), new(nameof(ExhibitKind.OwnObservation), "something the desk saw itself"),
    ];

    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<FieldConflict> clashes = [];
    private DescribeExhibitView original = null!;
    private string? kind;
    private string? title;
    private string? publisher;
    private string? address;
    private string? note;
    private DateOnly? publishedOn;
    private bool isDeskOnly;

    /// <summary>The exhibit.</summary>
    [Parameter, EditorRequired] public Guid ExhibitId { get; set; }

    /// <summary>What is said of it by now.</summary>
    [Parameter, EditorRequired] public ExhibitDetails Details { get; set; } = null!;

    /// <summary>Raised when it is saved.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Fill(original = DescribeExhibitView.Of(Details));

    private void Fill(DescribeExhibitView view) => (kind, title, publisher, address, note, publishedOn, isDeskOnly) =
        (view.Kind.ToString(), view.Title, view.Publisher, view.Address, view.ReliabilityNote, view.PublishedOn, !view.IsPublic);

    private static string NameOf(string field) => field switch
    {
        "ReliabilityNote" => "how reliable it is",
        "PublishedOn" => "published on",
        "IsPublic" => "for the desk only",
        "Kind" => "what it is",
        "Address" => "address on the web",
        "Publisher" => "who published it",
        _ => field.ToLowerInvariant(),
    };

    private static string Say(string field, string value) => field == "Kind" ? kinds.FirstOrDefault(one => one.Value == value)?.Text ?? value : value;

    private static DescribeExhibitView From(IReadOnlyDictionary<string, string> fields) => DescribeExhibitView.Of(DescribeExhibitView.DetailsOf(fields));

    private async Task Send()
    {
        var mine = new DescribeExhibitView(Enum.Parse<ExhibitKind>(kind!), title, publisher, address, publishedOn, !isDeskOnly, note);
        var outcome = await Dispatcher.Send(new DescribeExhibitCommand(ExhibitId, original, mine));
        problems = outcome.Problems;
        if (!outcome.IsDone) return;
        clashes = outcome.Value.Conflicts;
        // What is kept by now was seen: the next save replaces it knowingly.
        original = From(outcome.Value.Values);
        if (clashes.Count == 0) await OnDone.InvokeAsync();
        // What only a colleague changed is taken over: left as it was, the next save would take it back.
        else Fill(From(outcome.Value.InTheForm()));
    }
}
