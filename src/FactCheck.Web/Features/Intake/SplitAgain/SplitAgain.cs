using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.SplitAgain;

/// <summary>An editor asks the worker to try once more after it gave up.</summary>
/// <param name="ArticleId">The article.</param>
[MaySend(Senders.Editor)]
public sealed record SplitAgainCommand(Guid ArticleId) : ICommand;

internal sealed class SplitAgainHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<SplitAgainCommand, Outcome>
{
    public async Task<Outcome> Handle(SplitAgainCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var outcome = article.AskToSplitAgain(clock.Now());
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
