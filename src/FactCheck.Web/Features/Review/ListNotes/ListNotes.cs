using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ListNotes;

/// <summary>Asks for the notes on a claim that whoever looks may read.</summary>
/// <param name="ClaimId">The claim.</param>
[MaySend(Senders.Member)]
public sealed record ListNotesQuery(Guid ClaimId) : IQuery<ListNotesView>;

internal sealed class ListNotesHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ListNotesQuery, Outcome<ListNotesView>>
{
    private const int Most = 100;

    public async Task<Outcome<ListNotesView>> Handle(ListNotesQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var (actor, by) = (acting.Actor, await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken));
        var notes = await db.NotesAsync(claim, by, Most, cancellationToken);
        var writers = notes.Select(n => n.WriterId).Distinct().ToList();
        var names = await db.Users.Where(p => writers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        return new ListNotesView(
            [.. notes.Select(n => new ColleagueNoteView(
                n.Id, names.GetValueOrDefault(n.WriterId, "A former colleague"), n.Text, n.At, actor.Is(n.WriterId), n.IsBlind && !claim.Rounds.Any(r => r.Number == n.Round && claim.RoundIsOpenTo(by, r.Number))))],
            claim.IsBlindTo(actor));
    }
}

/// <summary>The notes on a claim.</summary>
/// <param name="Notes">The notes, the oldest first.</param>
/// <param name="IsBlind">True when what whoever looks would write waits for the round.</param>
public sealed record ListNotesView(IReadOnlyList<ColleagueNoteView> Notes, bool IsBlind);

/// <summary>One note.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When.</param>
/// <param name="IsMine">Whether whoever looks wrote it.</param>
/// <param name="IsWaiting">Whether the others cannot read it yet.</param>
public sealed record ColleagueNoteView(Guid Id, string Writer, string Text, DateTimeOffset At, bool IsMine, bool IsWaiting);
