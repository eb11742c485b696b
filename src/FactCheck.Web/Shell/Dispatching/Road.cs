using FactCheck.Persistence.Providers;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// Runs one request in a fresh scope; a lost race is run again, in another fresh scope, and nobody sees it. Whatever else is
/// thrown is logged under a reference and answered as a problem.
/// </summary>
internal sealed partial class Road(IServiceScopeFactory scopes, IDatabase database, ILogger<Road> log)
{
    /// <summary>The first try and three more.</summary>
    public const int Tries = 4;

    /// <summary>Sends the request with the actor that <paramref name="introduce"/> sets. Throws only when cancelled.</summary>
    public async Task<TResponse> Travel<TResponse>(IRequest<TResponse> request, Action<Acting> introduce, CancellationToken cancel)
    {
        try
        {
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                try
                {
                    return await InOwnScope(request, introduce, cancel);
                }
                catch (Exception lost) when (database.IsLostRace(lost))
                {
                    LogLostRace(request.GetType().Name, attempt);
                }
            }
            return Refusal<TResponse>.Of(DispatchingProblems.Busy);
        }
        catch (Exception thrown) when (!cancel.IsCancellationRequested)
        {
            var reference = Guid.NewGuid().ToString("N")[..10];
            LogWentWrong(thrown, request.GetType().Name, reference);
            return Refusal<TResponse>.Of(DispatchingProblems.WentWrong(reference));
        }
    }

    private async Task<TResponse> InOwnScope<TResponse>(IRequest<TResponse> request, Action<Acting> introduce, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        introduce(scope.ServiceProvider.GetRequiredService<Acting>());
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancel);
    }

    [LoggerMessage(LogLevel.Information, "{Request} lost a race, try {Attempt}; run again")]
    private partial void LogLostRace(string request, int attempt);

    [LoggerMessage(LogLevel.Error, "{Request} went wrong, reference {Reference}")]
    private partial void LogWentWrong(Exception thrown, string request, string reference);
}
