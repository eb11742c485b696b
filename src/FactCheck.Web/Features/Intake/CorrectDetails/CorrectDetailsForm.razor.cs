using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.CorrectDetails;

/// <summary>Corrects title, byline, outlet, date, address, language and topics. It keeps what is typed, whatever others do meanwhile.</summary>
public sealed partial class CorrectDetailsForm
{
    private CorrectDetailsView original = new(null, null, null, null, null, null);
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<FieldConflict> conflicts = [];
    private string? title;
    private string? byline;
    private string? outlet;
    private string? dated;
    private string? address;
    private string? language;
    private string? topics;

    /// <summary>The article.</summary>
    [Parameter, EditorRequired] public Guid ArticleId { get; set; }

    /// <summary>The details as they are; the form keeps those it was opened with.</summary>
    [Parameter, EditorRequired] public ArticleDetails Details { get; set; } = ArticleDetails.Unknown;

    /// <summary>Name of the outlet.</summary>
    [Parameter] public string? Outlet { get; set; }

    /// <summary>Names of its topics.</summary>
    [Parameter] public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary>Raised when they are saved.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Show(original = CorrectDetailsView.Of(Details, Outlet, Topics));

    private void Show(CorrectDetailsView view) =>
        (title, byline, outlet, dated, address, language, topics) = (view.Title, view.Byline, view.Outlet, view.Dated, view.Address, view.Language, view.Topics);

    private async Task Send()
    {
        var mine = new CorrectDetailsView(title, byline, outlet, dated, address, language, topics);
        var outcome = await Dispatcher.Send(new CorrectDetailsCommand(ArticleId, original, mine));
        problems = [.. outcome.Problems.Select(problem => problem.Field is { } field ? problem.At(field.Split('.')[^1]) : problem)];
        if (!outcome.IsDone) return;
        conflicts = outcome.Value.Conflicts;
        original = From(outcome.Value.Values);
        if (conflicts.Count == 0) await OnDone.InvokeAsync();
        // What only somebody else changed is taken over: left as it was, the next save would take it back.
        else Show(From(outcome.Value.InTheForm()));
    }

    private void TakeTheirs()
    {
        Show(original);
        conflicts = [];
    }

    private static CorrectDetailsView From(IReadOnlyDictionary<string, string> kept)
    {
        string? Field(string name) => kept.GetValueOrDefault(name);
        return new(Field("Title"), Field("Byline"), Field("Outlet"), Field("Dated"), Field("Address"), Field("Language"), Field("Topics"));
    }
}
