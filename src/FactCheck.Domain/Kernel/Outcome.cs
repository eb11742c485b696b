namespace FactCheck.Domain.Kernel;

/// <summary>What came of an act: done, or refused with at least one <see cref="Problem"/>. A refusal is a value, never an exception.</summary>
public sealed class Outcome
{
    private static readonly Outcome DoneOnce = new([]);

    private Outcome(IReadOnlyList<Problem> problems) => Problems = problems;

    /// <summary>Why it was refused; empty when it was done.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>True when the act was done.</summary>
    public bool IsDone => Problems.Count == 0;

    /// <summary>The act was done.</summary>
    public static Outcome Done => DoneOnce;

    /// <summary>The act was refused. Refuses an empty list: a refusal has a reason.</summary>
    public static Outcome Refused(params IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? new(problems) : throw new ArgumentException("A refusal needs a problem.", nameof(problems));

    /// <summary>Done when there are no problems, else refused with them.</summary>
    public static Outcome From(IReadOnlyList<Problem> problems) => problems.Count == 0 ? Done : Refused(problems);

    /// <summary>A problem is a refusal.</summary>
    public static implicit operator Outcome(Problem problem) => Refused(problem);
}

/// <summary>What came of an act that answers something: the value, or the problems that refused it.</summary>
/// <typeparam name="T">What is answered when it was done.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Problem> problems) => (this.value, Problems) = (value, problems);

    /// <summary>Why it was refused; empty when it was done.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>True when there is a <see cref="Value"/>.</summary>
    public bool IsDone => Problems.Count == 0;

    /// <summary>The answer. Throws when the act was refused: look at <see cref="IsDone"/> first.</summary>
    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {Problems[0].Code}");

    /// <summary>Done, with its answer.</summary>
    public static Outcome<T> Done(T value) => new(value, []);

    /// <summary>Refused with at least one problem.</summary>
    public static Outcome<T> Refused(params IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? new(default, problems) : throw new ArgumentException("A refusal needs a problem.", nameof(problems));

    /// <summary>An answer is an outcome that was done.</summary>
    public static implicit operator Outcome<T>(T value) => Done(value);

    /// <summary>A problem is a refusal.</summary>
    public static implicit operator Outcome<T>(Problem problem) => Refused(problem);
}
