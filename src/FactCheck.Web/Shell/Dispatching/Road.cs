using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// Runs one request in a fresh scope, inside the provider's retry strategy; a lost race is run again, in another fresh scope,
/// and nobody sees it. Whatever else is thrown is logged under a reference and answered as a problem.
/// </summary>
internal sealed partial class Road(IServiceScopeFactory scopes, ILostRaces races, ILogger<Road> log)
{
    private const int Tries = 4;

    /// <summary>Sends the request with the actor that <paramref name="introduce"/> sets. Throws only when cancelled.</summary>
    public async Task<TResponse> Travel<TResponse>(IRequest<TResponse> request, Action<Acting> introduce, CancellationToken cancel)
    {
        try
        {
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                try
                {
                    return await Retrying(request, introduce, cancel);
                }
                catch (Exception lost) when (races.IsLostRace(lost))
                {
                    LogLostRace(request.GetType().Name, attempt);
                }
            }
            return Refusal<TResponse>.Of(DispatchingProblems.Busy);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            var reference = Guid.NewGuid().ToString("N")[..10];
            LogWentWrong(problem, request.GetType().Name, reference);
            return Refusal<TResponse>.Of(DispatchingProblems.WentWrong(reference));
        }
    }

    private async Task<TResponse> Retrying<TResponse>(IRequest<TResponse> request, Action<Acting> introduce, CancellationToken cancel)
    {
        // The strategy comes from a context of its own: each try below then starts with nothing tracked.
        await using var around = scopes.CreateAsyncScope();
        var strategy = around.ServiceProvider.GetRequiredService<DbContext>().Database.CreateExecutionStrategy();
        return await strategy.ExecuteAsync(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            introduce(scope.ServiceProvider.GetRequiredService<Acting>());
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancel);
        });
    }

    [LoggerMessage(LogLevel.Information, "{Request} lost a race, try {Attempt}; run again")]
    private partial void LogLostRace(string request, int attempt);

    [LoggerMessage(LogLevel.Error, "{Request} went wrong, reference {Reference}")]
    private partial void LogWentWrong(Exception problem, string request, string reference);
}
