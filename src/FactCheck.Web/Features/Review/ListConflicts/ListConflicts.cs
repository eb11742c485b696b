using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ListConflicts;

/// <summary>Asks for the conflicts of interest that whoever looks declared; editors see everybody's.</summary>
[MaySend(Senders.Reviewer)]
public sealed record ListConflictsQuery : IQuery<ListConflictsView>;

internal sealed class ListConflictsHandler(FactCheckDb db, IActing acting) : IRequestHandler<ListConflictsQuery, Outcome<ListConflictsView>>
{
    private const int Most = 500;

    public async Task<Outcome<ListConflictsView>> Handle(ListConflictsQuery request, CancellationToken cancellationToken)
    {
        var (me, all) = (acting.Actor.PersonId!.Value, acting.Actor.IsEditor);
        var conflicts = await db.ConflictsOfInterest.AsNoTracking().Where(c => all || c.PersonId == me).OrderBy(c => c.DeclaredAt).Take(Most + 1)
            .Select(c => new ConflictView(
                c.Id, db.Users.Where(p => p.Id == c.PersonId).Select(p => p.DisplayName).FirstOrDefault() ?? "", c.PersonId == me,
                db.Speakers.Where(s => s.Id == c.SpeakerId).Select(s => s.Name).FirstOrDefault() ?? db.Outlets.Where(o => o.Id == c.OutletId).Select(o => o.Name).FirstOrDefault() ?? "",
                c.Reason, c.DeclaredAt))
            .ToListAsync(cancellationToken);
        return new ListConflictsView([.. conflicts.Take(Most)], conflicts.Count > Most);
    }
}

/// <summary>Declared conflicts of interest.</summary>
/// <param name="Conflicts">The conflicts, the oldest first.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
public sealed record ListConflictsView(IReadOnlyList<ConflictView> Conflicts, bool HasMore = false);

/// <summary>One of them.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Person">Who declared it.</param>
/// <param name="IsMine">Whether whoever looks did.</param>
/// <param name="Towards">The speaker's or the outlet's name.</param>
/// <param name="Reason">Why.</param>
/// <param name="DeclaredAt">When.</param>
public sealed record ConflictView(Guid Id, string Person, bool IsMine, string Towards, string? Reason, DateTimeOffset DeclaredAt);
