using FactCheck.Domain.Kernel;
using FactCheck.Domain.Triage;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.WeighTriage;

/// <summary>The desk says how much each part of a triage priority counts. The list follows within seconds.</summary>
/// <param name="Seen">Number of the basis that the form was filled for.</param>
/// <param name="Weights">The weights, 100 together.</param>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record WeighTriageCommand(int Seen, TriageWeights Weights) : ICommand;

internal sealed class WeighTriageHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<WeighTriageCommand, Outcome>
{
    public async Task<Outcome> Handle(WeighTriageCommand request, CancellationToken cancellationToken)
    {
        var basis = await db.TriageBases.SingleAsync(cancellationToken);
        var outcome = basis.Weigh(request.Seen, request.Weights, clock.Now());
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
