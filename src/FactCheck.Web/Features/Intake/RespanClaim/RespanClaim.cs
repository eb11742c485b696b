using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.RespanClaim;

/// <summary>An editor says in which words of the article a claim stands. The text itself stays as it came.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="MentionId">The mention that moves.</param>
/// <param name="Content">The claim's own words.</param>
[MaySend(Senders.Editor)]
public sealed record RespanClaimCommand(Guid ArticleId, Guid MentionId, IReadOnlyList<Stretch> Content) : ICommand;

internal sealed class RespanClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<RespanClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(RespanClaimCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Include(a => a.Mentions).FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article?.Mentions.FirstOrDefault(m => m.Id == request.MentionId) is not { } mention) return ArticleProblems.NoSuchMention;
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == mention.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var (before, at) = (mention.Content, clock.Now());
        if (claim.LeadMentionId == mention.Id && claim.Respan(new(acting.Actor, DeskFacts.None, at)) is { IsDone: false } refused) return refused;
        var outcome = article.Respan(mention.Id, mention.PlaceNow() with { Content = request.Content }, at);
        if (!outcome.IsDone) return outcome;
        if (claim.EngineVersion is { } engine)
            db.TrainingExamples.Add(TrainingExample.Of(article.Id, claim.Id, CorrectedPart.Span, before, mention.Content, engine, acting.Actor, at));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
