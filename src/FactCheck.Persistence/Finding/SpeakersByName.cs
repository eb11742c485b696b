using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Finding;

/// <summary>Finds speakers by what they are called, and makes those that are not there yet.</summary>
public static class SpeakersByName
{
    private const int MostAliases = 200;

    /// <summary>
    /// Those of these speakers whose name, or another name of theirs, holds this folded text. Other names are asked for first: beside
    /// each name they would be looked for once for every speaker there is.
    /// </summary>
    public static async Task<IQueryable<Speaker>> NamedAsync(this IQueryable<Speaker> speakers, FactCheckDb db, string folded, CancellationToken cancellationToken)
    {
        var others = await db.Set<SpeakerAlias>().Where(alias => alias.FoldedName.Contains(folded)).Select(alias => alias.SpeakerId)
            .Distinct().OrderBy(id => id).Take(MostAliases).ToListAsync(cancellationToken);
        return others.Count == 0
            ? speakers.Where(speaker => speaker.FoldedName.Contains(folded))
            : speakers.Where(speaker => speaker.FoldedName.Contains(folded) || EF.Parameter(others).Contains(speaker.Id));
    }

    /// <summary>
    /// The speakers of these names, by their folded name: named ones wherever they were met, by name or alias, and those described
    /// in this article. Of several namesakes the one that an editor confirmed first is meant: who is meant is confirmed anyway.
    /// </summary>
    public static async Task<Dictionary<string, Speaker>> SpeakersNamed(
        this FactCheckDb db, IEnumerable<string> names, Guid articleId, CancellationToken cancellationToken)
    {
        var folded = names.Select(Folding.Fold).Where(name => name.Length > 0).Distinct().ToList();
        var found = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        foreach (var some in folded.Chunk(500))
        {
            // Two questions, each along an index: as one, it is asked of every speaker there is.
            var others = await db.Set<SpeakerAlias>().Where(a => some.Contains(a.FoldedName)).Select(a => a.SpeakerId).Distinct().ToListAsync(cancellationToken);
            var speakers = await db.Speakers
                .Where(s => s.MergedIntoId == null && (s.ArticleId == null || s.ArticleId == articleId))
                .Where(s => some.Contains(s.FoldedName) || others.Contains(s.Id))
                .OrderBy(s => s.Id).ToListAsync(cancellationToken);
            foreach (var speaker in speakers.OrderBy(s => s.ConfirmedAt is null))
                foreach (var name in speaker.Aliases.Select(a => a.FoldedName).Prepend(speaker.FoldedName))
                    if (some.Contains(name)) found.TryAdd(name, speaker);
        }

        return found;
    }

    /// <summary>
    /// What an editor says about whose words these are, as voices; speakers named for the first time are added. Refuses speakers
    /// that are gone and descriptions of other articles.
    /// </summary>
    public static async Task<Outcome<IReadOnlyList<Voice>>> VoicesOf(
        this FactCheckDb db, IReadOnlyList<SaidBy> said, Guid articleId, Actor editor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var voices = new List<Voice>();
        var named = await db.SpeakersNamed(said.Where(s => s.SpeakerId is null).Select(s => s.Name ?? ""), articleId, cancellationToken);
        foreach (var one in said)
        {
            if (one.Check() is { } problem) return problem;
            var speaker = await SpeakerOf(db, one, named, articleId, editor, at, cancellationToken);
            if (!speaker.IsDone) return Outcome<IReadOnlyList<Voice>>.Refused([.. speaker.Problems.Select(p => p.At("Speakers"))]);
            if (voices.TrueForAll(v => v.SpeakerId != speaker.Value.Id)) voices.Add(new(speaker.Value.Id, one.Role));
        }

        return Outcome<IReadOnlyList<Voice>>.Done(voices);
    }

    private static async Task<Outcome<Speaker>> SpeakerOf(
        FactCheckDb db, SaidBy one, Dictionary<string, Speaker> named, Guid articleId, Actor editor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (one.SpeakerId is { } id)
        {
            var known = await db.Speakers.FirstOrDefaultAsync(s => s.Id == id && s.MergedIntoId == null, cancellationToken);
            if (known is null) return SpeakerProblems.NotThere;
            if (known.ArticleId is { } home && home != articleId) return SpeakerProblems.LivesElsewhere;
            known.Confirm(at);
            return known;
        }

        if (named.GetValueOrDefault(Folding.Fold(one.Name!)) is { } there) return there;
        var made = Speaker.Of(one.Kind, one.Name!, articleId, editor, at);
        if (made.IsDone) named[made.Value.FoldedName] = db.Speakers.Add(made.Value).Entity;
        return made;
    }
}
