namespace FactCheck.Domain.Kernel;

/// <summary>
/// Why something was refused, in words that tell a person what to do. A kind of problem is declared once,
/// as a static member of the class beside the rule that refuses, with a code that no other problem has.
/// </summary>
/// <param name="Code">Unique, stable, dotted: <c>claim.already-queued</c>.</param>
/// <param name="Message">One or two plain sentences: what is wrong and what to do now.</param>
/// <param name="Field">Name of the request's field that it is about; null when it is about the whole act.</param>
public sealed record Problem(string Code, string Message, string? Field = null)
{
    /// <summary>The same problem, said beside one field of the form.</summary>
    public Problem At(string field) => this with { Field = field };
}
