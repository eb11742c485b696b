using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.BeginSplit;

/// <summary>
/// The worker takes the article that waits longest, or one that a restart left in the middle: only one worker runs at a time, so
/// nobody else is at it. Nothing is held meanwhile; the article is only marked as being split. What was begun too often without an
/// end is given up, so that one text never keeps the others waiting.
/// </summary>
[MaySend(Senders.Engine)]
public sealed record BeginSplitCommand : ICommand<BeginSplitView>;

/// <summary>What to split.</summary>
/// <param name="ArticleId">The article; null when none waits.</param>
/// <param name="Text">Its text; empty when none waits.</param>
public sealed record BeginSplitView(Guid? ArticleId, string Text);

internal sealed class BeginSplitHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<BeginSplitCommand, Outcome<BeginSplitView>>
{
    private const int Most = 5;

    public async Task<Outcome<BeginSplitView>> Handle(BeginSplitCommand request, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        var waiting = db.Articles.Where(a => a.WithdrawnAt == null && (a.SplitState == SplitState.Received || a.SplitState == SplitState.Splitting));
        foreach (var stuck in await waiting.Where(a => a.SplitTries >= Article.MostSplitTries).OrderBy(a => a.Id).Take(Most).ToListAsync(cancellationToken))
            stuck.FailSplit(ArticleProblems.SplitTooOften.Message, at);
        var article = await waiting.Where(a => a.SplitTries < Article.MostSplitTries).OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (article?.BeginSplit(at) is { IsDone: false } refused) return Outcome<BeginSplitView>.Refused(refused.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return new BeginSplitView(article?.Id, article?.Text ?? "");
    }
}
