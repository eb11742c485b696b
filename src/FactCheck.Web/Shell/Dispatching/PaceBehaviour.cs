using System.Threading.RateLimiting;
using FactCheck.Domain.Kernel;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>How fast one person may act: a bucket of acts that fills up again. Questions are not counted here, but per address.</summary>
/// <param name="Burst">Acts at once.</param>
/// <param name="PerSecond">Acts a second in the long run.</param>
public sealed record PaceLimits(int Burst = 120, int PerSecond = 10);

/// <summary>Counts everyone's acts on this node.</summary>
internal sealed class Pace(PaceLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> acts = PartitionedRateLimiter.Create<Guid, Guid>(
        person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = limits.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    /// <summary>True when this person may act once more now.</summary>
    public bool Allows(Guid person)
    {
        using var lease = acts.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => acts.Dispose();
}

/// <summary>Second: nobody acts faster than a person can, so that a forged page cannot flood the desk.</summary>
internal sealed class PaceBehaviour<TRequest, TResponse>(Acting acting, Pace pace) : IPipelineBehavior<TRequest, TResponse>
{
    /// <inheritdoc />
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is IChangeSomething && acting.Actor is { Kind: ActorKind.Person, PersonId: { } person } && !pace.Allows(person)
            ? Task.FromResult(Refusal<TResponse>.Of(DispatchingProblems.TooFast))
            : next();
}
