using System.Globalization;
using FactCheck.Domain.Speakers;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ReadSpeaker;

/// <summary>A speaker and what was checked of what they said.</summary>
public sealed partial class ReadSpeakerPage
{
    // In the chart's own units.
    private const int Width = 640, Left = 8, Step = 28;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ReadSpeakerView View { get; set; } = null!;

    private string Count => View.Count == 1 ? "One claim" : $"{View.Count} claims";

    private string Sort => View.Kind switch { SpeakerKind.Person => "Person", SpeakerKind.Body => "Organisation", _ => "Group" };

    private string? Role => View.Note ?? View.Latest
        .SelectMany(line => line.Speakers).Where(one => one.Path == View.Path).Select(one => one.Role).FirstOrDefault(role => role is { Length: > 0 });

    private int Best => Math.Max(2, View.Rated.Max(rated => rated.Number));

    private int Height => (Best * Step) + 12;

    private static string Day(DateTimeOffset at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private int Y(int number) => Height - (number * Step) + 6;

    private string X(DateTimeOffset at)
    {
        var (from, to) = (View.Rated[0].Line.FirstPublishedAt, View.Rated[^1].Line.FirstPublishedAt);
        var share = to > from ? (at - from) / (to - from) : 0.5;
        return (Left + 8 + (share * (Width - Left - 32))).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
