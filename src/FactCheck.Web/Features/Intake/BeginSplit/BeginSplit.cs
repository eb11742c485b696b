using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.BeginSplit;

/// <summary>
/// The worker takes the article that waits longest, or one that a restart left in the middle: only one worker runs at a time, so
/// nobody else is at it. Nothing is held meanwhile; the article is only marked as being split.
/// </summary>
[MaySend(Senders.Engine)]
public sealed record BeginSplitCommand : ICommand<BeginSplitView>;

/// <summary>What to split.</summary>
/// <param name="ArticleId">The article; null when none waits.</param>
/// <param name="Text">Its text; empty when none waits.</param>
public sealed record BeginSplitView(Guid? ArticleId, string Text);

internal sealed class BeginSplitHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<BeginSplitCommand, Outcome<BeginSplitView>>
{
    public async Task<Outcome<BeginSplitView>> Handle(BeginSplitCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles
            .Where(a => a.WithdrawnAt == null && (a.SplitState == SplitState.Received || a.SplitState == SplitState.Splitting))
            .OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (article is null) return new BeginSplitView(null, "");
        var begun = article.BeginSplit(clock.Now());
        if (!begun.IsDone) return Outcome<BeginSplitView>.Refused(begun.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return new BeginSplitView(article.Id, article.Text!);
    }
}
