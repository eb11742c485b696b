using FactCheck.Domain.Kernel;

namespace FactCheck.Persistence;

/// <summary>Who acts in this scope. The web's dispatcher fills it before anything else is asked of the scope.</summary>
public interface IActing
{
    /// <summary>The actor; <see cref="Actor.Reader"/> until someone else was named.</summary>
    Actor Actor { get; }
}
