using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.People.DescribeNewsroom;

/// <summary>Changes what is said of the newsroom. It keeps what is typed, whatever others do meanwhile.</summary>
public sealed partial class DescribeNewsroomForm
{
    private DescribeNewsroomView original = DescribeNewsroomView.From(new Dictionary<string, string>());
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<FieldConflict> conflicts = [];
    private string? name, address, languages, zone, corrections, methodology, funding, ethics, about;

    /// <summary>Its name until now.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The address of its public pages until now.</summary>
    [Parameter] public string? Address { get; set; }

    /// <summary>Its languages until now.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Its time zone until now.</summary>
    [Parameter, EditorRequired] public string Zone { get; set; } = "";

    /// <summary>What it told its readers until now.</summary>
    [Parameter, EditorRequired] public Policies Policies { get; set; } = Policies.Unwritten;

    /// <summary>Raised when it is saved.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Show(original = Kept);

    private DescribeNewsroomView Kept => DescribeNewsroomView.Of(Name, Address, Languages, Zone, Policies);

    private DescribeNewsroomView Typed => new(name, address, languages, zone, corrections, methodology, funding, ethics, about);

    private List<string> ChangedByOthers =>
        [.. Kept.ToFields().Except(original.ToFields()).Concat(original.ToFields().Except(Kept.ToFields())).Select(one => one.Key).Distinct().Order(StringComparer.Ordinal)];

    private void Show(DescribeNewsroomView view) => (name, address, languages, zone, corrections, methodology, funding, ethics, about) =
        (view.Name, view.Address, view.Languages, view.Zone, view.Corrections, view.Methodology, view.Funding, view.Ethics, view.About);

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new DescribeNewsroomCommand(original, Typed));
        problems = [.. outcome.Problems.Select(problem => problem.Field is { } field ? problem.At(field.Split('.')[^1]) : problem)];
        if (!outcome.IsDone) return;
        conflicts = outcome.Value.Conflicts;
        original = DescribeNewsroomView.From(outcome.Value.Values);
        // What only others changed stands in the fields from now on: left as it was, the next save would take it back.
        Show(DescribeNewsroomView.From(outcome.Value.InTheForm()));
        if (conflicts.Count == 0) await OnDone.InvokeAsync();
    }

    /// <summary>What only colleagues changed comes into the fields; what both did is shown beside what was typed.</summary>
    private void TakeIn()
    {
        var joined = FieldJoin.Join(new(original.ToFields(), Typed.ToFields()), Kept.ToFields());
        (conflicts, original) = (joined.Conflicts, Kept);
        Show(DescribeNewsroomView.From(joined.InTheForm()));
    }

    private void TakeTheirs()
    {
        Show(original);
        conflicts = [];
    }
}
