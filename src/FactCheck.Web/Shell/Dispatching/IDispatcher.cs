using FactCheck.Domain.Kernel;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// The one road from a page, an endpoint or a worker to a handler. Each request gets a scope of its own (so that no
/// DbContext lives as long as a circuit), is authorized, validated, and, if it is a command, runs in one transaction.
/// It never throws but when cancelled: what goes wrong comes back as a problem.
/// </summary>
public interface IDispatcher
{
    /// <summary>Sends a command that answers nothing, for whoever looks at this page.</summary>
    Task<Outcome> Send(IRequest<Outcome> request, CancellationToken cancel = default);

    /// <summary>Sends a query, or a command that answers something, for whoever looks at this page.</summary>
    Task<Outcome<T>> Send<T>(IRequest<Outcome<T>> request, CancellationToken cancel = default);
}

/// <summary>The same road for workers, which act as the engine, the clock or the outbox.</summary>
public interface IWorkerDispatcher
{
    /// <summary>Sends a command as this actor. Refuses a person: people come through <see cref="IDispatcher"/>.</summary>
    Task<Outcome> Send(Actor worker, IRequest<Outcome> request, CancellationToken cancel = default);

    /// <summary>Sends a request that answers something as this actor. Refuses a person.</summary>
    Task<Outcome<T>> Send<T>(Actor worker, IRequest<Outcome<T>> request, CancellationToken cancel = default);
}

/// <summary>Who looks at a page, as far as the cookie says: not yet checked against the database.</summary>
/// <param name="PersonId">Whose account; null for a reader.</param>
/// <param name="SecurityStamp">The stamp that the cookie was made with; it changes when roles, password or access change.</param>
public sealed record Caller(Guid? PersonId, string? SecurityStamp)
{
    /// <summary>Someone without an account.</summary>
    public static Caller Reader { get; } = new(null, null);
}

/// <summary>Finds out who looks at this page: over HTTP from the cookie, in a circuit from the state it began with.</summary>
public interface IWhoCalls
{
    /// <summary>The caller of this circuit or HTTP request.</summary>
    ValueTask<Caller> Ask();
}

/// <summary>Reads, for every request anew, what a person may do.</summary>
public interface IKnowPeople
{
    /// <summary>
    /// The roles of this person, or null when the account is gone, deactivated or locked, or when the stamp is no longer the
    /// account's: then the caller is signed out, whatever the cookie says.
    /// </summary>
    Task<Roles?> RolesOf(Guid personId, string? securityStamp, CancellationToken cancel);

    /// <summary>True when this person's roles wait for a second factor; until then they count as a reviewer's at most.</summary>
    Task<bool> NeedsTwoFactor(Guid personId, CancellationToken cancel);
}
