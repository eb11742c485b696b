namespace FactCheck.Extraction.Learning;

/// <summary>
/// The labels of a linear-chain CRF: BIO labels over a number of roles. Label 0 is O; role r has B = 1 + 2r and I = 2 + 2r.
/// An I- label may only follow a B- or I- label of the same role.
/// </summary>
public static class CrfLabels
{
    /// <summary>The label of a token outside every span.</summary>
    public const byte Outside = 0;

    /// <summary>How many labels there are for so many roles.</summary>
    public static int Count(int roles) => 1 + (2 * roles);

    /// <summary>The label of a span's first token.</summary>
    public static byte Begin(int role) => (byte)(1 + (2 * role));

    /// <summary>The label of a span's later tokens.</summary>
    public static byte Inside(int role) => (byte)(2 + (2 * role));

    /// <summary>The role of a label, or -1 for O.</summary>
    public static int Role(byte label) => label == 0 ? -1 : (label - 1) / 2;

    /// <summary>Whether the label opens a span.</summary>
    public static bool Opens(byte label) => label != 0 && (label & 1) == 1;

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="previous"/>; the start of a sequence counts as O.</summary>
    public static bool MayFollow(byte previous, byte next) =>
        next == 0 || Opens(next) || Role(previous) == Role(next);
}
