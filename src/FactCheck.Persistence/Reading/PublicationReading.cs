using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Newsrooms;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>
/// Gathers everything that a verdict's page would show if it were frozen now, with what the publication checks look at. The
/// preview, the checks and the act all use this, so that what was seen is what goes up.
/// </summary>
public static class PublicationReading
{
    /// <summary>The case of this claim with these words and findings.</summary>
    /// <param name="db">The database.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="content">The draft's words and evidence.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<PublicationCase> PublicationCaseAsync(
        this FactCheckDb db, Claim claim, VerdictContent content, Findings findings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var newsroom = await db.NewsroomAsync(cancellationToken);
        var mention = await db.Mentions.AsNoTracking().SingleAsync(m => m.Id == claim.LeadMentionId, cancellationToken);
        var context = (await db.ContextsAsync([mention], cancellationToken))[mention.Id];
        var exhibits = await db.CitedAsync(content.Evidence, cancellationToken);
        var topics = await db.Topics.AsNoTracking().Where(t => claim.TopicIds.Contains(t.Id)).OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(cancellationToken);
        var record = new VerdictRecord
        {
            ClaimId = claim.Id,
            ClaimNumber = claim.Number,
            Language = claim.Language,
            WordingNumber = claim.WordingNumber,
            Wording = claim.Text,
            Speakers = await db.SpeakersOfAsync(mention, cancellationToken),
            Article = await db.ShownArticleAsync(mention.ArticleId, cancellationToken),
            Context = ContextOf(context, mention),
            WasItSaid = findings.WasItSaid,
            Rating = await db.RatingAsync(findings.Rating, cancellationToken),
            Summary = content.Summary.Trim(),
            ShortAnswer = content.ShortAnswer.Trim(),
            Explanation = content.Explanation.Trim(),
            AsOf = content.AsOf,
            NextCheckOn = content.NextCheckOn,
            Evidence = [.. content.Evidence.OrderBy(e => e.Number).Where(e => exhibits.ContainsKey(e.ExhibitId)).Select(e => Shown(e, exhibits[e.ExhibitId]))],
            Topics = topics,
            Decision = await db.DecisionOfAsync(claim, cancellationToken),
            OtherMentions = await db.OtherMentionsAsync(claim, cancellationToken),
            WaiverReason = claim.CurrentRound?.WaiverReason,
        };
        var terms = claim.CurrentRound?.Terms;
        return new(
            record, mention.IsSpeakerConfirmed, newsroom.Today(now), OwnHosts(newsroom),
            [.. content.Evidence.Where(e => exhibits.GetValueOrDefault(e.ExhibitId) is { IsPublic: false }).Select(e => e.Number)],
            [.. content.Evidence.Where(e => exhibits.GetValueOrDefault(e.ExhibitId) is { IsWithdrawn: true }).Select(e => e.Number)],
            terms?.LeastExhibits ?? 1, terms?.LeastCoverage ?? 0, newsroom.Policies.Corrections.Length > 0);
    }

    /// <summary>The case of the next version of a verdict that is up: words and evidence change, what was found, of which words, and how, stays as it was frozen.</summary>
    /// <param name="db">The database.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="content">The words; of the evidence its numbers are heard, passages and exhibits are the desk's own. Only of what was brought in for this correction the parts are heard too: they are still written.</param>
    /// <param name="shown">The version that is up.</param>
    /// <param name="citable">What it can rest on.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<PublicationCase> CorrectionCaseAsync(
        this FactCheckDb db, Claim claim, VerdictContent content, VerdictRecord shown, IReadOnlyList<CitableEvidence> citable, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var typed = content.Evidence.DistinctBy(one => one.Number).ToDictionary(one => one.Number);
        var own = content with
        {
            Evidence = [.. citable.Where(one => typed.ContainsKey(one.Evidence.Number)).Select(one =>
                one.IsBeingWritten ? typed[one.Evidence.Number] with { ExhibitId = one.Evidence.ExhibitId } : one.Evidence)],
        };
        var page = await db.PublicationCaseAsync(claim, own, shown.Findings, now, cancellationToken);
        return page with
        {
            Record = page.Record with
            {
                Wording = shown.Wording,
                WordingNumber = shown.WordingNumber,
                WasItSaid = shown.WasItSaid,
                Rating = shown.Rating,
                Decision = shown.Decision,
                WaiverReason = shown.WaiverReason,
            },
        };
    }

    private static async Task<RecordDecision?> DecisionOfAsync(this FactCheckDb db, Claim claim, CancellationToken cancel)
    {
        if (claim.Decision is not { } decision || claim.Rounds.FirstOrDefault(r => r.Number == decision.Round) is not { } round) return null;
        var ids = round.Seats.Select(seat => seat.ReviewId).OfType<Guid>().ToList();
        var found = await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Findings.WasItSaid, r.Findings.Rating }).ToListAsync(cancel);
        return new(round.ReviewsIn, decision.How, found.Count(one => new Findings(one.WasItSaid, one.Rating) == decision.Findings), round.Terms.Rule);
    }

    private static async Task<IReadOnlyList<RecordSpeaker>> SpeakersOfAsync(this FactCheckDb db, Mention mention, CancellationToken cancel) =>
        SpeakersOf(mention, await db.SpeakersAsync([mention], cancel));

    private static Task<Dictionary<Guid, Speaker>> SpeakersAsync(this FactCheckDb db, IReadOnlyList<Mention> mentions, CancellationToken cancel)
    {
        var ids = mentions.SelectMany(m => m.Speakers).Select(s => s.SpeakerId).Distinct().ToList();
        return db.Speakers.IgnoreAutoIncludes().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
    }

    private static IReadOnlyList<RecordSpeaker> SpeakersOf(Mention mention, Dictionary<Guid, Speaker> speakers) =>
        [.. mention.Speakers.OrderBy(s => s.Place).Where(s => speakers.ContainsKey(s.SpeakerId)).Select(s => (Said: s, Who: speakers[s.SpeakerId]))
            .Select(s => new RecordSpeaker(s.Who.HasPage ? s.Who.Id : null, s.Who.Name, s.Said.Role, s.Who.Kind.ToString().ToLowerInvariant(), s.Who.SameAs))];

    private static async Task<RecordArticle> ShownArticleAsync(this FactCheckDb db, Guid articleId, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().Where(a => a.Id == articleId)
            .Select(a => new { a.Details, Outlet = db.Outlets.Where(o => o.Id == a.Details.OutletId).Select(o => o.Name).FirstOrDefault() }).SingleAsync(cancel);
        return new(articleId, article.Details.Title, article.Outlet, article.Details.Address, article.Details.Dated?.Written());
    }

    private static RecordContext ContextOf(ContextSentences around, Mention mention)
    {
        var quotation = mention.Quotation == Quotation.OwnVoice ? "own voice" : mention.Quotation.ToString().ToLowerInvariant();
        var cue = mention.Cue.Count == 0 ? null : string.Join(" … ", mention.Cue.Select(c => c.Text));
        return new(around.Before, around.Sentence, around.After, quotation, cue, mention.Via?.Text);
    }

    private static async Task<RecordRating?> RatingAsync(this FactCheckDb db, RatingRef? reference, CancellationToken cancel)
    {
        if (reference is null) return null;
        var scale = await db.Scales.AsNoTracking().SingleAsync(s => s.Id == reference.ScaleId, cancel);
        var version = scale.Versions.Single(v => v.Number == reference.ScaleVersion);
        var rating = version.Find(reference.Code)!;
        return new(
            reference.ScaleId, reference.ScaleVersion, rating.Code, rating.Word, rating.Definition,
            rating.Number, rating.IsOnScale ? version.Best : null, rating.IsOnScale ? 1 : null, Token(rating.Shape), Token(rating.Tone));
    }

    // As many questions for fifty places as for one, and no article's text: this is read again with every save of a draft.
    private static async Task<IReadOnlyList<RecordMention>> OtherMentionsAsync(this FactCheckDb db, Claim claim, CancellationToken cancel)
    {
        var others = await db.Mentions.AsNoTracking().Where(m => m.ClaimId == claim.Id && m.Id != claim.LeadMentionId).OrderBy(m => m.Id).Take(50)
            .Join(db.Articles, m => m.ArticleId, a => a.Id, (m, a) => new
            {
                Mention = m, a.Details.Title, a.Details.Address, a.Details.Dated, Outlet = db.Outlets.Where(o => o.Id == a.Details.OutletId).Select(o => o.Name).FirstOrDefault(),
            })
            .OrderBy(one => one.Mention.Id).ToListAsync(cancel);
        var speakers = await db.SpeakersAsync([.. others.Select(one => one.Mention)], cancel);
        return [.. others.Select(one => new RecordMention(
            one.Title, one.Outlet, one.Address, one.Dated?.Written(), one.Mention.Words, SpeakersOf(one.Mention, speakers)))];
    }

    private static RecordEvidence Shown(Domain.Reviews.Evidence evidence, CitedExhibit exhibit) => new(
        evidence.Number, exhibit.Id, ExhibitWords.Of(exhibit.Kind),
        exhibit.Title, exhibit.Publisher, exhibit.Address, evidence.Passage, evidence.Stance, evidence.ReadOn, exhibit.StoredSha256);

    private static IReadOnlyList<string> OwnHosts(Newsroom newsroom) =>
        Uri.TryCreate(newsroom.Address, UriKind.Absolute, out var own) ? [own.Host] : [];

    private static string Token<T>(T drawn) where T : struct, Enum => drawn.ToString();
}
