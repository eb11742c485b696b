using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// Third: a command is one transaction (on SQLite an immediate one, the provider's default), committed when it was done and
/// rolled back when it was refused. Queries pass through. The retry strategy stands around the whole scope, in the dispatcher.
/// </summary>
internal sealed class TransactionBehaviour<TRequest, TResponse>(DbContext db) : IPipelineBehavior<TRequest, TResponse>
{
    /// <inheritdoc />
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IChangeSomething) return await next();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await next();
        if (Refusal<TResponse>.Is(outcome)) await transaction.RollbackAsync(CancellationToken.None);
        else await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
