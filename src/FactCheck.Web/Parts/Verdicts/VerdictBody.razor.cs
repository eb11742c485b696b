using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Words;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>What one version of a verdict shows below its heading, drawn from its record alone.</summary>
public sealed partial class VerdictBody
{
    private Explained explained = null!;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public VerdictRecord Record { get; set; } = null!;

    /// <summary>True when the day of the next check is over.</summary>
    [Parameter]
    public bool NextCheckIsOver { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => explained = Explained.Of(Record);

    /// <summary>What a record's explanation looks like.</summary>
    /// <param name="Html">Its HTML, with what each evidence says beside its marks.</param>
    /// <param name="CitedIn">The numbers of its sentences by the evidence that they cite.</param>
    private sealed record Explained(SafeHtml Html, IReadOnlyDictionary<int, IReadOnlyList<int>> CitedIn)
    {
        public static Explained Of(VerdictRecord record)
        {
            var notes = EvidenceNotes.Of(record.Evidence);
            var sentences = SafeMarkdown.CitedIn(record.Explanation);
            return new(SafeHtml.Of(record.Explanation, notes: notes), notes.Keys.ToDictionary(
                number => number, number => (IReadOnlyList<int>)[.. sentences.Where(sentence => sentence.Marks.Contains(number)).Select(sentence => sentence.Number)]));
        }
    }
}
