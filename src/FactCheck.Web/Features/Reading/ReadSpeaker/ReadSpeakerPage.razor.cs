using FactCheck.Domain.Speakers;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadSpeaker;

/// <summary>A speaker and what was checked of what they said.</summary>
public sealed partial class ReadSpeakerPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadSpeakerView View { get; set; } = null!;

    private string Sort => View.Kind switch { SpeakerKind.Person => "Person", SpeakerKind.Body => "Organisation", _ => "Group" };

    private string? Role => View.Note ?? View.Checked.Latest
        .SelectMany(line => line.Speakers).Where(one => one.Path == View.Path).Select(one => one.Role).FirstOrDefault(role => role is { Length: > 0 });
}
