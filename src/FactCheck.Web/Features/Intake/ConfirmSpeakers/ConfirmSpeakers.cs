using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.ConfirmSpeakers;

/// <summary>An editor confirms that the suggested speakers said it: without that, nothing is published.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="MentionId">The mention.</param>
[MaySend(Senders.Editor)]
public sealed record ConfirmSpeakersCommand(Guid ArticleId, Guid MentionId) : ICommand;

internal sealed class ConfirmSpeakersHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ConfirmSpeakersCommand, Outcome>
{
    public async Task<Outcome> Handle(ConfirmSpeakersCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Include(a => a.Mentions).FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var outcome = article.ConfirmSpeakers(request.MentionId, acting.Actor, clock.Now());
        if (!outcome.IsDone) return outcome;
        var ids = article.Mentions.First(m => m.Id == request.MentionId).Speakers.Select(s => s.SpeakerId).ToList();
        foreach (var speaker in await db.Speakers.Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken)) speaker.Confirm(clock.Now());
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
