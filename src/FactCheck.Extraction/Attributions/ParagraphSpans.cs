namespace FactCheck.Extraction.Attributions;

/// <summary>The labelled spans of one paragraph in order, with how many of each role stand before each: what lies between two is known at once.</summary>
internal sealed class ParagraphSpans
{
    private const int Roles = 3;

    private readonly List<RoleSpan> spans;
    private readonly int[] before;

    /// <summary>Counts the spans, which must not change any more.</summary>
    public ParagraphSpans(List<RoleSpan> spans)
    {
        this.spans = spans;
        before = new int[(spans.Count + 1) * Roles];
        for (var i = 0; i < spans.Count; i++)
        {
            before.AsSpan(i * Roles, Roles).CopyTo(before.AsSpan((i + 1) * Roles));
            before[((i + 1) * Roles) + (int)spans[i].Role]++;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => spans.Count;

    /// <summary>One of them.</summary>
    public RoleSpan this[int i] => spans[i];

    /// <summary>How many of a role stand from one place up to (not with) another.</summary>
    public int Between(AttributionRole role, int first, int end) => before[(end * Roles) + (int)role] - before[(first * Roles) + (int)role];
}
