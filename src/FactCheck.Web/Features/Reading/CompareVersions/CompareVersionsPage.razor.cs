using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Verdicts;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.CompareVersions;

/// <summary>Two versions of a verdict, and the words by which they differ.</summary>
public sealed partial class CompareVersionsPage
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public CompareVersionsView View { get; set; } = null!;

    private IReadOnlyList<(string Name, string Older, string Newer)> Parts { get; set; } = [];

    /// <inheritdoc />
    protected override void OnParametersSet() => Parts =
    [
        .. new (string Name, Func<VerdictRecord, string> Of)[]
        {
            ("The claim", record => record.Wording),
            ("Who said it", record => string.Join(", ", record.Speakers.Select(s => s.Role is { } role ? $"{s.Name} ({role})" : s.Name))),
            ("Was it said?", record => record.WasItSaid is { } said ? SaidWords.Of(said).Word : ""),
            ("Is it true?", record => record.Rating?.Word ?? ""),
            ("Summary", record => record.Summary),
            ("Short answer", record => record.ShortAnswer),
            ("What we found", record => record.Explanation),
            ("Evidence", record => string.Join("\n", record.Evidence.Select(e => $"{e.Number}. {e.Title}: {e.Passage} ({e.Stance})"))),
        }.Select(part => (part.Name, part.Of(View.Older), part.Of(View.Newer))).Where(part => part.Item2 != part.Item3),
    ];
}
