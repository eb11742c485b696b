using FactCheck.Persistence;
using FactCheck.Persistence.Providers;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// Last before the handler: a command is one transaction inside the provider's retry strategy (on SQLite an immediate one),
/// committed when it was done and rolled back when it was refused. A query reads over one connection.
/// </summary>
internal sealed class TransactionBehaviour<TRequest, TResponse>(FactCheckDb db, IDatabase database) : IPipelineBehavior<TRequest, TResponse>
{
    /// <inheritdoc />
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is IChangeSomething
            ? database.InTransactionAsync(db, _ => next(), outcome => !Refusal<TResponse>.Is(outcome), cancellationToken)
            : database.ReadingAsync(db, () => next(), cancellationToken);
}
