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

    /// <inheritdoc />
    protected override void OnInitialized() =>
        (name, kind, note, sameAs) = (Name, (Kind == SpeakerKind.Described ? SpeakerKind.Person : Kind).ToString(), Note, SameAs);

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new DescribeSpeakerCommand(SpeakerId, Number, Enum.Parse<SpeakerKind>(kind!), name, note, sameAs));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
