using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ShowContext;

/// <summary>
/// Asks what helps to rate a claim and is known to everybody: its other mentions, the published record of its speakers, published
/// verdicts on claims with the same words. Nothing of any review.
/// </summary>
/// <param name="ClaimId">The claim.</param>
[MaySend(Senders.Reviewer)]
public sealed record ShowContextQuery(Guid ClaimId) : IQuery<ShowContextView>;

internal sealed class ShowContextHandler(FactCheckDb db, IFindClaims find, IFindListings listed) : IRequestHandler<ShowContextQuery, Outcome<ShowContextView>>
{
    private const int MostMentions = 20, MostVerdicts = 5;

    public async Task<Outcome<ShowContextView>> Handle(ShowContextQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var mentions = await db.Mentions.AsNoTracking().Where(m => m.ClaimId == claim.Id && m.Id != claim.LeadMentionId).OrderBy(m => m.Id).Take(MostMentions).ToListAsync(cancellationToken);
        var lead = await db.Mentions.AsNoTracking().SingleAsync(m => m.Id == claim.LeadMentionId, cancellationToken);
        var own = await ShownAsync([claim.Id], cancellationToken);
        return new ShowContextView(
            await PlacesAsync(mentions, cancellationToken), await RecordsAsync(lead, claim.Id, cancellationToken), await SameWordsAsync(claim, cancellationToken),
            own.FirstOrDefault());
    }

    private async Task<IReadOnlyList<OtherMentionView>> PlacesAsync(List<Mention> mentions, CancellationToken cancel)
    {
        var articleIds = mentions.Select(m => m.ArticleId).Distinct().ToList();
        var articles = await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id)).Select(a => new { a.Id, a.Details }).ToDictionaryAsync(a => a.Id, a => a.Details, cancel);
        var outletIds = articles.Values.Select(a => a.OutletId).Distinct().ToList();
        var outlets = await db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var speakerIds = mentions.SelectMany(m => m.Speakers).Select(s => s.SpeakerId).Distinct().ToList();
        var names = await db.Speakers.Where(s => speakerIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return [.. mentions.Select(m => new OtherMentionView(
            m.ArticleId, articles[m.ArticleId].Title, articles[m.ArticleId].OutletId is { } outlet ? outlets.GetValueOrDefault(outlet) : null, articles[m.ArticleId].Dated, m.Words,
            [.. m.Speakers.OrderBy(s => s.Place).Select(s => names.GetValueOrDefault(s.SpeakerId, "") + (s.Role is { } role ? $", {role}" : ""))]))];
    }

    private async Task<IReadOnlyList<SpeakerRecordView>> RecordsAsync(Mention lead, Guid claimId, CancellationToken cancel)
    {
        var ids = lead.Speakers.OrderBy(s => s.Place).Select(s => s.SpeakerId).ToList();
        var speakers = await db.Speakers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancel);
        var records = new List<SpeakerRecordView>();
        foreach (var speaker in speakers.OrderBy(s => ids.IndexOf(s.Id)))
        {
            var record = await db.RecordOfAsync(listed, speaker.Id, claimId, FacetReading.MostCounted, cancel);
            records.Add(new(
                speaker.Id, speaker.Name, speaker.Note, [.. record.Ratings.Select(one => new RatingCountView(one.Word, one.Shape, one.Tone, one.Count))],
                await ShownAsync([.. record.ClaimIds.Take(MostVerdicts)], cancel), record.AndMore ? FacetReading.MostCounted : null));
        }

        return records;
    }

    /// <summary>Verdicts that are up and share the claim's longest words: all of them first, then fewer, as nobody says a thing twice in the same words.</summary>
    private async Task<IReadOnlyList<EarlierVerdictView>> SameWordsAsync(Claim claim, CancellationToken cancel)
    {
        var words = claim.Text.Split([' ', ',', '.', ';', ':', '“', '”', '"', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length).ToList();
        var ids = new List<Guid>();
        foreach (var many in new[] { 6, 4, 3, 2 }.Where(many => words.Count >= many))
        {
            var found = await find.FindAsync(new ClaimSearch(string.Join(' ', words.Take(many)), OnlyUp: true, Most: 2 * MostVerdicts), cancel);
            ids.AddRange(found.ClaimIds.Where(id => id != claim.Id && !ids.Contains(id)));
            if (ids.Count >= MostVerdicts) break;
        }

        return await ShownAsync([.. ids.Take(MostVerdicts)], cancel);
    }

    /// <summary>What is up of these, in this order.</summary>
    private async Task<IReadOnlyList<EarlierVerdictView>> ShownAsync(List<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var shown = await db.Listings.AsNoTracking().Where(l => ids.Contains(l.ClaimId)).Select(l => new
        {
            l.Standing, Verdict = new EarlierVerdictView(l.ClaimId, l.Path, l.Wording, l.Language, l.RatingWord, l.RatingShape, l.RatingTone, l.ChangedAt),
        }).ToListAsync(cancel);
        return [.. shown.Where(one => one.Standing == Standing.Up).Select(one => one.Verdict).OrderBy(verdict => ids.IndexOf(verdict.ClaimId))];
    }
}
