using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ListRequests;

/// <summary>Asks what readers asked, a page at a time.</summary>
/// <param name="Answered">True for those that were answered; false for those that wait.</param>
/// <param name="After">The last request of the page before; null for the first page.</param>
[MaySend(Senders.Editor)]
public sealed record ListRequestsQuery(bool Answered, Guid? After = null) : IQuery<ListRequestsView>;

/// <summary>What readers asked.</summary>
/// <param name="Requests">Waiting ones the oldest first, answered ones the newest first.</param>
/// <param name="Count">How many there are in all, counted up to one more than <see cref="MostCounted"/>.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record ListRequestsView(IReadOnlyList<RequestRowView> Requests, int Count = 0, Guid? Next = null)
{
    /// <summary>Beyond this nobody is told an exact number.</summary>
    public const int MostCounted = 1_000;
}

/// <summary>One request.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Text">In the reader's words.</param>
/// <param name="Address">A page that shows it.</param>
/// <param name="AnswerTo">Where the reader wants to be answered.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="ClaimNumber">The claim it is about; null for none.</param>
/// <param name="Wording">The claim's words.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Answer">What the desk said to it.</param>
public sealed record RequestRowView(
    Guid Id, ReaderRequestKind Kind, string Text, string? Address, string? AnswerTo, DateTimeOffset ReceivedAt, long? ClaimNumber, string? Wording,
    ReaderRequestResult? Result, string? Answer);

internal sealed class ListRequestsHandler(FactCheckDb db) : IRequestHandler<ListRequestsQuery, Outcome<ListRequestsView>>
{
    private const int Rows = 50;

    public async Task<Outcome<ListRequestsView>> Handle(ListRequestsQuery request, CancellationToken cancellationToken)
    {
        var of = db.ReaderRequests.AsNoTracking().Where(r => request.Answered ? r.AnsweredAt != null : r.Result == null);
        var last = request.After is { } after ? await db.ReaderRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == after, cancellationToken) : null;
        var found = await (request.Answered ? Answered(of, last) : Waiting(of, last)).Take(Rows + 1).ToListAsync(cancellationToken);
        var rows = found.Take(Rows).ToList();
        var count = await (request.Answered ? Answered(of, null) : Waiting(of, null)).Select(r => r.Id).Take(ListRequestsView.MostCounted + 1).CountAsync(cancellationToken);
        var ids = rows.Select(r => r.ClaimId).OfType<Guid>().Distinct().ToList();
        var claims = await db.Claims.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Text }).ToDictionaryAsync(c => c.Id, cancellationToken);
        return new ListRequestsView([.. rows.Select(r =>
        {
            var about = r.ClaimId is { } id ? claims.GetValueOrDefault(id) : null;
            return new RequestRowView(r.Id, r.Kind, r.Text, r.Address, r.AnswerTo, r.ReceivedAt, about?.Number, about?.Text, r.Result, r.Answer);
        })], count, found.Count > Rows ? rows[^1].Id : null);
    }

    // The oldest waits the longest. What was answered since the page before was drawn still says where that page ended.
    private static IOrderedQueryable<ReaderRequest> Waiting(IQueryable<ReaderRequest> of, ReaderRequest? last)
    {
        if (last is not null) of = of.Where(r => r.ReceivedAt > last.ReceivedAt || (r.ReceivedAt == last.ReceivedAt && r.Id.CompareTo(last.Id) > 0));
        // By the result too, which none has: PostgreSQL reads all that wait for an order that is not its index's.
        return of.OrderBy(r => r.Result).ThenBy(r => r.ReceivedAt).ThenBy(r => r.Id);
    }

    private static IOrderedQueryable<ReaderRequest> Answered(IQueryable<ReaderRequest> of, ReaderRequest? last)
    {
        if (last is { AnsweredAt: { } at }) of = of.Where(r => r.AnsweredAt < at || (r.AnsweredAt == at && r.Id.CompareTo(last.Id) < 0));
        return of.OrderByDescending(r => r.AnsweredAt).ThenByDescending(r => r.Id);
    }
}
