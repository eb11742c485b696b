using System.Reflection;
using FactCheck.Domain.Kernel;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// First of all: who sends this, by the database as it is now, and may they? No generic constraint here or on any behaviour:
/// the container leaves out a behaviour whose constraint does not fit without a word, which would let everyone in.
/// </summary>
internal sealed class AuthorizationBehaviour<TRequest, TResponse>(Acting acting, Lazy<IKnowPeople> people)
    : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly MaySendAttribute? MaySend = typeof(TRequest).GetCustomAttribute<MaySendAttribute>();

    /// <inheritdoc />
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (await Recognise(cancellationToken) is not { } actor)
            return MaySend?.Allows(Actor.Reader) == true ? await next() : Refusal<TResponse>.Of(DispatchingProblems.SignedOut);
        acting.Actor = actor;
        if (MaySend?.Allows(actor) == true) return await next();
        return Refusal<TResponse>.Of(actor.Kind == ActorKind.Reader ? DispatchingProblems.SignInFirst : DispatchingProblems.MayNot);
    }

    private async Task<Actor?> Recognise(CancellationToken cancel)
    {
        if (acting.Worker is { } worker) return worker;
        if (acting.Caller.PersonId is not { } personId) return Actor.Reader;
        return await people.Value.RolesOf(personId, acting.Caller.SecurityStamp, cancel) is { } roles ? Actor.Person(personId, roles) : null;
    }
}
