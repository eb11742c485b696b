using FactCheck.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Outbox;

/// <summary>The reading side of the outbox, for its one worker.</summary>
public interface IOutbox
{
    /// <summary>Messages that wait, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> ReadAsync(int most, CancellationToken cancellationToken);

    /// <summary>These were carried out. A message that is marked only after a crash is carried out again, under the same id.</summary>
    Task MarkSentAsync(IReadOnlyCollection<Guid> ids, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What was carried out after that message of that instant, oldest first: how other machines catch up, page by page.</summary>
    /// <param name="since">The instant, inclusive.</param>
    /// <param name="after">The last message read of that instant; <see cref="Guid.Empty"/> to begin with all of it.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<OutboxMessage>> SentSinceAsync(DateTimeOffset since, Guid after, int most, CancellationToken cancellationToken);

    /// <summary>Forgets what was carried out before that instant; answers how many.</summary>
    Task<int> ForgetSentAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>The outbox on either database.</summary>
internal sealed class StoredOutbox(FactCheckDb db) : IOutbox
{
    public async Task<IReadOnlyList<OutboxMessage>> ReadAsync(int most, CancellationToken cancellationToken) =>
        await db.Outbox.AsNoTracking().Where(m => m.SentAt == null).OrderBy(m => m.Id).Take(most).ToListAsync(cancellationToken);

    public Task MarkSentAsync(IReadOnlyCollection<Guid> ids, DateTimeOffset at, CancellationToken cancellationToken)
    {
        DateTimeOffset? sent = at.Cut();
        return db.Outbox.Where(m => ids.Contains(m.Id) && m.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, sent), cancellationToken);
    }

    public async Task<IReadOnlyList<OutboxMessage>> SentSinceAsync(DateTimeOffset since, Guid after, int most, CancellationToken cancellationToken) =>
        await db.Outbox.AsNoTracking().Where(m => m.SentAt != null && (m.SentAt > since || (m.SentAt == since && m.Id.CompareTo(after) > 0)))
            .OrderBy(m => m.SentAt).ThenBy(m => m.Id).Take(most).ToListAsync(cancellationToken);

    public Task<int> ForgetSentAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        db.Outbox.Where(m => m.SentAt != null && m.SentAt < before).ExecuteDeleteAsync(cancellationToken);
}
