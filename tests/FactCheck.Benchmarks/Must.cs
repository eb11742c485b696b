using FactCheck.Domain.Kernel;

namespace FactCheck.Benchmarks;

/// <summary>What is measured must have been done: a refusal takes no time.</summary>
internal static class Must
{
    /// <summary>Throws what refused it.</summary>
    public static void BeDone(Outcome outcome) => BeDone(outcome.Problems);

    /// <inheritdoc cref="BeDone(Outcome)" />
    public static void BeDone<T>(Outcome<T> outcome) => BeDone(outcome.Problems);

    private static void BeDone(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0) throw new InvalidOperationException(problems[0].Message);
    }
}
