using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// Last before the handler: a command is one transaction inside the provider's retry strategy (on SQLite an immediate one),
/// committed when it was done and rolled back when it was refused. A query reads over one
/// connection; one that reads by prepared statements over none of the context.
/// </summary>
internal sealed class TransactionBehaviour<TRequest, TResponse>(Lazy<FactCheckDb> db, IDatabase database) : IPipelineBehavior<TRequest, TResponse>
{
    /// <inheritdoc />
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request switch
        {
            IChangeSomething => database.InTransactionAsync(db.Value, _ => next(), outcome => !Refusal<TResponse>.Is(outcome), cancellationToken),
            IReadPrepared => next(),
            _ => database.ReadingAsync(db.Value, () => next(), cancellationToken),
        };
}
