namespace FactCheck.Extraction.Attributions;

/// <summary>Counts of right, found and annotated spans, of a role or of whatever else is found in spans.</summary>
public sealed class RoleScore
{
    /// <summary>Found spans that are annotated exactly so.</summary>
    public int Right { get; private set; }

    /// <summary>Spans that were found.</summary>
    public int Found { get; private set; }

    /// <summary>Spans that are annotated.</summary>
    public int Annotated { get; private set; }

    /// <summary>Share of the found that are right, 0–1.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of the annotated that were found, 0–1.</summary>
    public double Recall => Annotated == 0 ? 0 : (double)Right / Annotated;

    /// <summary>Harmonic mean of precision and recall, 0–1.</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / (Found + Annotated);

    /// <summary>Adds one text's counts.</summary>
    public void Add(int right, int found, int annotated)
    {
        Right += right;
        Found += found;
        Annotated += annotated;
    }
}

/// <summary>Exact-span scores for each role (the measure of PolNeAR's league table): a span is right when both its ends are.</summary>
public sealed class RoleScores
{
    private readonly RoleScore[] _roles = [new(), new(), new()];

    /// <summary>The score of one role.</summary>
    public RoleScore this[AttributionRole role] => _roles[(int)role];

    /// <summary>Adds one text: the spans that were found and those that are annotated. A span given twice counts once.</summary>
    public void Add<T>(IEnumerable<(AttributionRole Role, T Span)> found, IEnumerable<(AttributionRole Role, T Span)> annotated)
    {
        var left = found.ToHashSet();
        var right = annotated.ToHashSet();
        foreach (var role in Enum.GetValues<AttributionRole>())
        {
            _roles[(int)role].Add(
                left.Count(span => span.Role == role && right.Contains(span)),
                left.Count(span => span.Role == role),
                right.Count(span => span.Role == role));
        }
    }
}
