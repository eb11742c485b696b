using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.ShowArticle;

/// <summary>Asks for one article with the claims that stand in it.</summary>
/// <param name="ArticleId">The article.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ShowArticleQuery(Guid ArticleId) : IQuery<ShowArticleView>;

internal sealed class ShowArticleHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ShowArticleQuery, Outcome<ShowArticleView>>
{
    public async Task<Outcome<ShowArticleView>> Handle(ShowArticleQuery request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Include(a => a.Mentions)
            .FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var capture = await db.Set<Capture>().Where(c => c.ArticleId == article.Id).OrderBy(c => c.Id)
            .Select(c => new CaptureView(c.Kind, c.From, c.Sha256)).FirstOrDefaultAsync(cancellationToken);
        var outlet = await db.Outlets.Where(o => o.Id == article.Details.OutletId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        var broughtBy = await db.Users.Where(p => p.Id == article.ReceivedBy).Select(p => p.DisplayName).FirstOrDefaultAsync(cancellationToken);
        var claimIds = article.Mentions.Select(m => m.ClaimId).Distinct().ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => claimIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var speakerIds = article.Mentions.SelectMany(m => m.Speakers).Select(s => s.SpeakerId).Distinct().ToList();
        var speakers = await db.Speakers.AsNoTracking().Where(s => speakerIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var cards = article.Mentions.OrderBy(m => m.Start).ThenBy(m => m.Id).Where(m => claims.ContainsKey(m.ClaimId))
            .Select(m => CardOf(m, claims[m.ClaimId], speakers, by)).ToList();
        return new ShowArticleView(
            article.Id, article.Details, outlet, article.Text, [.. article.Boilerplate], article.SplitState, article.SplitProgress, article.SplitFailure, article.EngineVersion,
            article.ReceivedAt, broughtBy, capture, article.WithdrawnAt, article.WithdrawnReason, cards, acting.Actor.IsEditor,
            await db.Topics.Where(t => article.TopicIds.Contains(t.Id)).OrderBy(t => t.FoldedName).Select(t => t.Name).ToListAsync(cancellationToken),
            claims.Values.Count(c => c.LeadArticleId == article.Id && c.Status == ClaimStatus.Suggested && article.TopicIds.Except(c.TopicIds).Any()));
    }

    private static ClaimCardView CardOf(Mention mention, Claim claim, Dictionary<Guid, Speaker> speakers, By by) => new(
        claim.Id, claim.Number, claim.Text, claim.Language, claim.WordingNumber, claim.Status, claim.Standing, claim.Kind, claim.CheckWorthiness, claim.CheckWorthinessReasons,
        mention.Id, claim.LeadMentionId == mention.Id, mention.PlaceNow(), mention.Words, mention.Via?.Text, mention.IsSpeakerConfirmed,
        [.. mention.Speakers.OrderBy(s => s.Place).Where(s => speakers.ContainsKey(s.SpeakerId)).Select(s => VoiceOf(s, speakers[s.SpeakerId]))],
        claim.AllowedActs(by));

    private static VoiceView VoiceOf(MentionSpeaker said, Speaker speaker) => new(speaker.Id, speaker.Name, speaker.Kind, said.Role, speaker.IsConfirmed);
}
