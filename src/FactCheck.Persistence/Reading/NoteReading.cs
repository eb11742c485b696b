using FactCheck.Domain.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>Reads notes between colleagues under the blind rule.</summary>
public static class NoteReading
{
    /// <summary>
    /// The claim's notes that this person may read, the oldest first: their own, those that were never blind, and blind ones of rounds
    /// that are open to them (<see cref="Claim.RoundIsOpenTo"/>).
    /// </summary>
    public static async Task<IReadOnlyList<ClaimNote>> NotesAsync(this FactCheckDb db, Claim claim, By by, int most, CancellationToken cancellationToken)
    {
        List<int> open = [.. claim.Rounds.Select(r => r.Number).Where(round => claim.RoundIsOpenTo(by, round))];
        var person = by.PersonId ?? Guid.Empty;
        var notes = await db.Notes.IgnoreQueryFilters([FactCheckDb.BlindFilter]).AsNoTracking()
            .Where(n => n.ClaimId == claim.Id && (!n.IsBlind || n.WriterId == person || open.Contains(n.Round)))
            .OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(most).ToListAsync(cancellationToken);
        notes.Reverse();
        return notes;
    }
}
