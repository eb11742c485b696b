using FactCheck.Domain.Claims;
using FactCheck.Persistence.Finding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>The desk's search over whichever index the database has.</summary>
internal sealed class FindClaims(FactCheckDb db, ISearchIndex index) : IFindClaims
{
    private const int MostBySpeaker = 100, MostSpeakers = 5, MostAnswered = 100;

    public async Task<ClaimsFound> FindAsync(ClaimSearch search, CancellationToken cancellationToken)
    {
        var most = Math.Clamp(search.Most, 1, MostAnswered);
        var words = SearchText.WordsOf(search.Words);
        if (words.Count == 0) return ClaimsFound.Nothing;
        var byNumber = SpokenNumber.In(search.Words) is { } number ? await ByNumberAsync(number, search, cancellationToken) : [];
        IReadOnlyList<IReadOnlyList<string>> filters = [.. SearchText.FiltersOf(search).Select(word => (IReadOnlyList<string>)[word])];
        var isRanked = words.Count > 1;
        var candidates = await index.ByWordsAsync(
            SearchedTable.Claims, new(words, false, filters, isRanked ? WordSearch.MostCandidates : most + 1, IsRanked: isRanked), cancellationToken);
        // What a speaker says stands behind what has the words: with enough of that, nobody would see it.
        var bySpeaker = candidates.Count > most ? [] : await BySpeakerAsync(words, search, cancellationToken);
        List<Guid> ids = [.. byNumber.Concat(candidates.Select(c => c.Id)).Concat(bySpeaker).Distinct()];
        return ids.Count > 0
            ? new ClaimsFound([.. ids.Take(most)], ids.Count > most, [])
            : new ClaimsFound([], false, await db.SuggestAsync(SearchedTable.Claims, words, cancellationToken));
    }

    private Task<List<Guid>> ByNumberAsync(long number, ClaimSearch search, CancellationToken cancellationToken) =>
        Seen(search).Where(c => c.Number == number).Select(c => c.Id).ToListAsync(cancellationToken);

    // What somebody says is found by their name, whole or in part: the newest claims of the few speakers whose name has the words.
    private async Task<List<Guid>> BySpeakerAsync(IReadOnlyList<string> words, ClaimSearch search, CancellationToken cancellationToken)
    {
        var name = string.Join(' ', words);
        var speakers = await RawSql.QueryAsync(
            db, SpeakerSql.Named, row => row.GetGuid(0), cancellationToken, ("name", name), ("last", words[^1]), ("ending", "% " + name), ("most", MostSpeakers));
        if (speakers.Count == 0) return [];
        var claims = await db.Set<Domain.Articles.MentionSpeaker>()
            .Where(v => speakers.Contains(v.SpeakerId)).OrderByDescending(v => v.MentionId).Take(MostBySpeaker)
            .Join(db.Mentions, v => v.MentionId, m => m.Id, (_, m) => m.ClaimId).ToListAsync(cancellationToken);
        return await Seen(search).Where(c => claims.Contains(c.Id)).OrderByDescending(c => c.Number).Select(c => c.Id).ToListAsync(cancellationToken);
    }

    private IQueryable<Claim> Seen(ClaimSearch search)
    {
        IQueryable<Claim> claims = db.Claims.AsNoTracking();
        if (search.OnlyUp) claims = claims.Where(c => c.Standing == Standing.Up);
        return search.Status is { } status ? claims.Where(c => c.Status == status) : claims;
    }
}
