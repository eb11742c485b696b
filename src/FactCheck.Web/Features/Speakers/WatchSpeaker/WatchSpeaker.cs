using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Speakers.WatchSpeaker;

/// <summary>Editors want to see everything that a speaker says, or no longer.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Watched">Whether they do.</param>
[MaySend(Senders.Editor)]
public sealed record WatchSpeakerCommand(Guid SpeakerId, bool Watched) : ICommand;

internal sealed class WatchSpeakerHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<WatchSpeakerCommand, Outcome>
{
    public async Task<Outcome> Handle(WatchSpeakerCommand request, CancellationToken cancellationToken)
    {
        var speaker = await db.Speakers.FirstOrDefaultAsync(s => s.Id == request.SpeakerId, cancellationToken);
        if (speaker is null) return SpeakerProblems.NotThere;
        var outcome = speaker.Watch(request.Watched, clock.Now());
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
