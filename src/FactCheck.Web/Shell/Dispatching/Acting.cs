using FactCheck.Domain.Kernel;
using FactCheck.Persistence;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Carries the actor through one request's scope. Set once by the authorization, read by everyone after it.</summary>
internal sealed class Acting : IActing
{
    private Actor? actor;

    /// <summary>Who sent the request, before the database was asked.</summary>
    public Caller Caller { get; set; } = Caller.Reader;

    /// <summary>The worker that sent the request; null when a person or a reader did.</summary>
    public Actor? Worker { get; set; }

    /// <inheritdoc />
    public Actor Actor
    {
        get => actor ?? Actor.Reader;
        set => actor = value;
    }
}
