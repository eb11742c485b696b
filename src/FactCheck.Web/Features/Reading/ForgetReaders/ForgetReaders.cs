using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ForgetReaders;

/// <summary>
/// The clock forgets where readers' requests came from after a week, and where answers went once they were given. Answers whether
/// more are left.
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
            .Where(r => r.ReceivedAt <= before && (r.CameFrom != null || (r.Result != null && r.AnswerTo != null)))
            .OrderBy(r => r.ReceivedAt).Take(Most).ToListAsync(cancellationToken);
        foreach (var one in due) one.ForgetAddresses(now);
        await db.SaveChangesAsync(cancellationToken);
        return due.Count == Most;
    }
}
