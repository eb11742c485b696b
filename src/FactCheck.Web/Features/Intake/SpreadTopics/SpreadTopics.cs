using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.SpreadTopics;

/// <summary>An editor gives the topics of an article to the suggested claims that were found in it before it had them. Answers to how many.</summary>
/// <param name="ArticleId">The article.</param>
[MaySend(Senders.Editor)]
public sealed record SpreadTopicsCommand(Guid ArticleId) : ICommand<int>;

internal sealed class SpreadTopicsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SpreadTopicsCommand, Outcome<int>>
{
    public async Task<Outcome<int>> Handle(SpreadTopicsCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var claims = await db.Claims.Where(c => c.LeadArticleId == article.Id && c.Status == ClaimStatus.Suggested).OrderBy(c => c.Number).ToListAsync(cancellationToken);
        var given = 0;
        foreach (var claim in claims.Where(claim => article.TopicIds.Except(claim.TopicIds).Any()))
        {
            if (claim.SetTopics(by, [.. claim.TopicIds.Union(article.TopicIds)]) is { IsDone: false } refused) return Outcome<int>.Refused(refused.Problems);
            given++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return given;
    }
}
