using System.Text.RegularExpressions;

namespace FactCheck.Domain.Verdicts;

/// <summary>
/// One thing that the version that is up rests on: an exhibit that it cites, or another verdict of ours that it leads to. Kept so
/// that what a change touches is found without reading every record.
/// </summary>
public sealed class RestsOn
{
    // Addresses of our verdicts, wherever the newsroom's pages stand (Address.Folder, Slug.Of).
    private static readonly Regex Verdicts = new(@"https?://[^/\s()<>""]+(/claims/[a-z0-9-]{8,100})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private RestsOn()
    {
    }

    /// <summary>The claim whose verdict rests on it.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>From 1 within its claim.</summary>
    public int Number { get; private set; }

    /// <summary>The exhibit; null for a verdict.</summary>
    public Guid? ExhibitId { get; private set; }

    /// <summary>The path of a verdict of ours; null for an exhibit.</summary>
    public string? Path { get; private set; }

    /// <summary>True when both name the same thing.</summary>
    public bool IsSameAs(RestsOn other) => (ExhibitId, Path) == (other.ExhibitId, other.Path);

    /// <summary>Everything that a record rests on, each thing once.</summary>
    /// <param name="record">The version that is up.</param>
    /// <param name="after">The highest number used so far for its claim; 0 for none.</param>
    public static IReadOnlyList<RestsOn> Of(VerdictRecord record, int after = 0)
    {
        var text = string.Join('\n', record.Evidence.Select(one => one.Address ?? "").Prepend(record.ShortAnswer).Prepend(record.Explanation));
        var paths = Verdicts.Matches(text).Select(match => match.Groups[1].Value.TrimEnd('-')).Distinct().Order(StringComparer.Ordinal);
        return [.. record.Evidence.Select(one => one.ExhibitId).Distinct().Select(id => (Exhibit: (Guid?)id, Path: (string?)null))
            .Concat(paths.Select(path => (Exhibit: (Guid?)null, Path: (string?)path)))
            .Select((one, at) => new RestsOn { ClaimId = record.ClaimId, Number = after + at + 1, ExhibitId = one.Exhibit, Path = one.Path })];
    }
}
