using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Parts.Speakers;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.DescribeSpeaker;

/// <summary>Says who a speaker is, and thereby confirms it.</summary>
public sealed partial class DescribeSpeakerForm
{
    private static readonly IReadOnlyList<Choice> kinds =
        [.. Enum.GetValues<SpeakerKind>().Where(one => one != SpeakerKind.Described).Select(one => new Choice(one.ToString(), SpeakerWords.Of(one)))];

    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<string> theirs = [];
    private Typed filled = new(null, null, null, null);
    private int seen;
    private bool saved;
    private string? name;
    private string? kind;
    private string? note;
    private string? sameAs;

    /// <summary>The speaker.</summary>
    [Parameter, EditorRequired] public Guid SpeakerId { get; set; }

    /// <summary>Numbers what is said of the speaker.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>What sort of speaker.</summary>
    [Parameter, EditorRequired] public SpeakerKind Kind { get; set; }

    /// <summary>The name that is shown.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Who this is, in a few words.</summary>
    [Parameter] public string? Note { get; set; }

    /// <summary>An address that says who this is.</summary>
    [Parameter] public string? SameAs { get; set; }

    /// <summary>Raised when it is saved.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <summary>What is said of the speaker now.</summary>
    private Typed Shown => new(Name, (Kind == SpeakerKind.Described ? SpeakerKind.Person : Kind).ToString(), Note, SameAs);

    /// <inheritdoc />
    protected override void OnInitialized() => Fill();

    // A colleague's change does not overwrite what is being typed here, and the number stays the one that the fields were filled for.
    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!saved || Number == seen) return;
        saved = false;
        Fill();
    }

    private void Fill()
    {
        (seen, filled, theirs) = (Number, Shown, []);
        (name, kind, note, sameAs) = (filled.Name, filled.Kind, filled.Note, filled.SameAs);
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new DescribeSpeakerCommand(SpeakerId, seen, Enum.Parse<SpeakerKind>(kind!), name, note, sameAs));
        problems = outcome.Problems;
        if (problems.Contains(DescribeSpeakerProblems.MovedOn)) Join();
        if (!outcome.IsDone) return;
        saved = true;
        await OnDone.InvokeAsync();
    }

    /// <summary>Fields that only they changed are taken over; where both did, what they wrote is shown beside what was typed here, and the next save is made knowingly.</summary>
    private void Join()
    {
        var now = Shown;
        var both = new List<string>();
        string? Of(string label, string? before, string? typed, string? current)
        {
            if (Same(typed, before)) return current;
            if (!Same(current, before) && !Same(current, typed)) both.Add($"{label}: {(string.IsNullOrEmpty(current) ? "nothing" : current)}");
            return typed;
        }

        name = Of("Name", filled.Name, name, now.Name);
        kind = Of("This is", filled.Kind, kind, now.Kind);
        note = Of("Who this is", filled.Note, note, now.Note);
        sameAs = Of("Address", filled.SameAs, sameAs, now.SameAs);
        (seen, filled, theirs) = (Number, now, both);
    }

    private static bool Same(string? one, string? other) => (one ?? "").Trim() == (other ?? "").Trim();

    private sealed record Typed(string? Name, string? Kind, string? Note, string? SameAs);
}
