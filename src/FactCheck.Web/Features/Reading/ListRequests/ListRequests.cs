using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ListRequests;

/// <summary>Asks what readers asked.</summary>
/// <param name="Answered">True for those that were answered; false for those that wait.</param>
[MaySend(Senders.Editor)]
public sealed record ListRequestsQuery(bool Answered) : IQuery<ListRequestsView>;

/// <summary>What readers asked.</summary>
/// <param name="Requests">Waiting ones the oldest first, answered ones the newest first.</param>
public sealed record ListRequestsView(IReadOnlyList<RequestRowView> Requests);

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
    private const int Rows = 100;

    public async Task<Outcome<ListRequestsView>> Handle(ListRequestsQuery request, CancellationToken cancellationToken)
    {
        // Asked and ordered as the two indexes are: PostgreSQL reads all that wait for an order that leaves the result out, SQLite
        // all that was ever asked for a condition on it.
        var asked = request.Answered
            ? db.ReaderRequests.AsNoTracking().Where(r => r.AnsweredAt != null).OrderByDescending(r => r.AnsweredAt)
            : db.ReaderRequests.AsNoTracking().Where(r => r.Result == null).OrderBy(r => r.Result).ThenBy(r => r.ReceivedAt);
        var rows = await asked.Take(Rows).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.ClaimId).OfType<Guid>().Distinct().ToList();
        var claims = await db.Claims.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Text }).ToDictionaryAsync(c => c.Id, cancellationToken);
        return new ListRequestsView([.. rows.Select(r =>
        {
            var about = r.ClaimId is { } id ? claims.GetValueOrDefault(id) : null;
            return new RequestRowView(r.Id, r.Kind, r.Text, r.Address, r.AnswerTo, r.ReceivedAt, about?.Number, about?.Text, r.Result, r.Answer);
        })]);
    }
}
