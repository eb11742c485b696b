using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Training;

/// <summary>What an editor corrected of the engine's work.</summary>
public enum CorrectedPart
{
    /// <summary>The wording.</summary>
    Wording,

    /// <summary>The span.</summary>
    Span,

    /// <summary>Who said it.</summary>
    Speaker,

    /// <summary>One claim was several.</summary>
    Split,

    /// <summary>Several claims were one.</summary>
    Merge,

    /// <summary>The engine had missed it.</summary>
    Missed,

    /// <summary>It was no claim.</summary>
    NoClaim,

    /// <summary>Title, byline, outlet, date, address or language.</summary>
    Details,
}

/// <summary>
/// An editor's correction of the engine, kept so that the next engine learns from it. (A <i>correction</i> in the desk's words is
/// the next version of a verdict: this is not one.)
/// </summary>
public sealed class TrainingExample
{
    private TrainingExample()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>In which article; goes with its text when it is withdrawn.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>Of which claim; null for the article's details.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>What was corrected.</summary>
    public CorrectedPart Part { get; private set; }

    /// <summary>What the engine had said, as canonical JSON; null when it had said nothing.</summary>
    public string? Before { get; private set; }

    /// <summary>What the editor says, as canonical JSON; null when nothing is right.</summary>
    public string? After { get; private set; }

    /// <summary>The engine that was corrected.</summary>
    public string EngineVersion { get; private set; } = "";

    /// <summary>The editor.</summary>
    public Guid? CorrectedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>A correction of the engine. Records of any shape are kept as their canonical JSON.</summary>
    public static TrainingExample Of<T>(
        Guid articleId, Guid? claimId, CorrectedPart part, T? before, T? after, string engineVersion, Actor editor, DateTimeOffset at)
        where T : class => new()
        {
            Id = Guid.CreateVersion7(),
            ArticleId = articleId,
            ClaimId = claimId,
            Part = part,
            Before = before is null ? null : Hashing.ToCanonicalJson(before),
            After = after is null ? null : Hashing.ToCanonicalJson(after),
            EngineVersion = engineVersion,
            CorrectedBy = editor.PersonId,
            At = at.Cut(),
        };
}
