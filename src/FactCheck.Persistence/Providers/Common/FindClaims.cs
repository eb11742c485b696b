using FactCheck.Domain.Claims;
using FactCheck.Persistence.Finding;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>The two questions that each database answers in its own way.</summary>
internal interface ISearchIndex
{
    /// <summary>The newest claims that have all the words; or, with <paramref name="unfinished"/>, words that begin like the last one.</summary>
    Task<List<Candidate>> CandidatesAsync(
        IReadOnlyList<string> words, bool unfinished, IReadOnlyList<string> filters, int most, CancellationToken cancellationToken);

    /// <summary>Words of claims that begin with these letters, of a length between the bounds, with how often they are used.</summary>
    Task<List<(string Word, long Uses)>> WordsAsync(string beginning, int shortest, int longest, CancellationToken cancellationToken);
}

/// <summary>Search over whichever index the database has.</summary>
internal sealed class FindClaims(FactCheckDb db, ISearchIndex index) : IFindClaims
{
    private const int MostCandidates = 400, Few = 50, ShortestBeginning = 3, MostBySpeaker = 100, MostAnswered = 100;

    public async Task<ClaimsFound> FindAsync(ClaimSearch search, CancellationToken cancellationToken)
    {
        var most = Math.Clamp(search.Most, 1, MostAnswered);
        var words = SearchText.WordsOf(search.Words);
        if (words.Count == 0) return ClaimsFound.Nothing;
        var byNumber = SearchText.NumberIn(search.Words) is { } number ? await ByNumberAsync(number, search, cancellationToken) : [];
        var candidates = await CandidatesAsync(words, [.. SearchText.FiltersOf(search)], cancellationToken);
        var bySpeaker = await BySpeakerAsync(words, search, cancellationToken);
        List<Guid> ids = [.. byNumber.Concat(Ranking.Best(candidates, words).Select(c => c.Id)).Concat(bySpeaker).Distinct()];
        return ids.Count > 0
            ? new ClaimsFound([.. ids.Take(most)], ids.Count > most, [])
            : new ClaimsFound([], false, await SuggestAsync(words, cancellationToken));
    }

    // Whole words first: the beginning of a common word has so many hits that both databases would gather them all before the newest.
    private async Task<List<Candidate>> CandidatesAsync(IReadOnlyList<string> words, List<string> filters, CancellationToken cancellationToken)
    {
        var whole = await index.CandidatesAsync(words, unfinished: false, filters, MostCandidates, cancellationToken);
        if (whole.Count >= Few || words[^1].Length < ShortestBeginning) return whole;
        var begun = await index.CandidatesAsync(words, unfinished: true, filters, MostCandidates, cancellationToken);
        return [.. whole.Concat(begun).DistinctBy(c => c.Id)];
    }

    private Task<List<Guid>> ByNumberAsync(long number, ClaimSearch search, CancellationToken cancellationToken) =>
        Seen(search).Where(c => c.Number == number).Select(c => c.Id).ToListAsync(cancellationToken);

    // What somebody says is found by their name, whole or in part: the newest claims of the few speakers whose name has the words.
    private async Task<List<Guid>> BySpeakerAsync(IReadOnlyList<string> words, ClaimSearch search, CancellationToken cancellationToken)
    {
        var name = string.Join(' ', words);
        var speakers = await db.Speakers.IgnoreAutoIncludes()
            .Where(s => s.FoldedName == name || s.FoldedName.EndsWith(" " + name) || s.Aliases.Any(a => a.FoldedName == name))
            .OrderBy(s => s.Id).Take(5).Select(s => s.Id).ToListAsync(cancellationToken);
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

    private async Task<IReadOnlyList<string>> SuggestAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var meant = new List<string>(words);
        for (var i = 0; i < words.Count; i++)
            if (words[i].Length >= Spelling.Shortest) meant[i] = await MeantAsync(words[i], cancellationToken) ?? words[i];
        return meant.SequenceEqual(words) ? [] : [string.Join(' ', meant)];
    }

    private async Task<string?> MeantAsync(string word, CancellationToken cancellationToken)
    {
        var reach = Spelling.Reach(word.Length);
        var known = new List<(string, long)>();
        foreach (var beginning in new[] { word[..1], word[1..2] }.Distinct())
            known.AddRange(await index.WordsAsync(beginning, word.Length - reach, word.Length + reach, cancellationToken));
        return Spelling.Nearest(word, known);
    }
}
