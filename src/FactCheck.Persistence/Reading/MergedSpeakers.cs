using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>
/// Who the speakers of published records are today: records and listings keep the id of whoever was merged away since, while the page
/// and its address are those of whoever stays. A merge is one step: whoever was merged before follows.
/// </summary>
internal static class MergedSpeakers
{
    /// <summary>The ids under which a speaker stands in published records.</summary>
    internal static async Task<IReadOnlyList<Guid>> IdsOfSpeakerAsync(this FactCheckDb db, Guid speakerId, CancellationToken cancel) =>
        // Put in order here: for the first fifty in order SQLite walks all speakers there are.
        [speakerId, .. (await db.Speakers.Where(s => s.MergedIntoId == speakerId).Select(s => s.Id).ToListAsync(cancel)).Order().Take(50)];

    /// <summary>Who these are today, of those who were merged.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, Guid>> WhoIsMergedAsync(this FactCheckDb db, IReadOnlyList<Guid> ids, CancellationToken cancel) =>
        ids.Count == 0 ? new Dictionary<Guid, Guid>() : await db.Speakers.Where(s => EF.Parameter(ids).Contains(s.Id) && s.MergedIntoId != null)
            .Select(s => new { s.Id, Into = s.MergedIntoId!.Value }).ToDictionaryAsync(s => s.Id, s => s.Into, cancel);

    /// <summary>Who is shown in these listings, by who they are today.</summary>
    internal static IQueryable<Shown> SpeakersShown(this FactCheckDb db, IQueryable<Listing> listings) =>
        listings.SelectMany(l => l.Speakers, (l, s) => new { l.ClaimId, l.Newness, s.SpeakerId }).Where(one => one.SpeakerId != null)
            .Join(db.Speakers, one => one.SpeakerId!.Value, s => s.Id, (one, s) => new Shown { ClaimId = one.ClaimId, Newness = one.Newness, TargetId = s.MergedIntoId ?? s.Id });
}

/// <summary>That a listing shows a speaker or a topic.</summary>
internal sealed class Shown
{
    /// <summary>Whose listing.</summary>
    public Guid ClaimId { get; init; }

    /// <summary>What is shown; null for a speaker who is nobody the desk knows.</summary>
    public Guid? TargetId { get; init; }

    /// <summary>The place of the listing.</summary>
    public long Newness { get; init; }
}
