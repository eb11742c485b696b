using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ForgetReaders;

/// <summary>
/// The clock forgets where readers' requests came from a week after they came, and where answers go a week after they were given:
/// while a request is open its reader can still be answered. Answers whether more are left.
/// </summary>
[MaySend(Senders.Clock)]
[RunsEvery(seconds: 600)]
public sealed record ForgetReadersCommand : ICommand<bool>;

internal sealed class ForgetReadersHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ForgetReadersCommand, Outcome<bool>>
{
    private const int Most = 200;

    public async Task<Outcome<bool>> Handle(ForgetReadersCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        var before = now - ReaderRequest.AddressKept;
        var due = await db.ReaderRequests
            .Where(r => (r.CameFrom != null && r.ReceivedAt <= before) || (r.AnswerTo != null && r.AnsweredAt <= before))
            .OrderBy(r => r.ReceivedAt).Take(Most).ToListAsync(cancellationToken);
        foreach (var one in due) one.ForgetAddresses(now);
        await db.SaveChangesAsync(cancellationToken);
        return due.Count == Most;
    }
}
