using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Speakers.ConfirmSpeaker;

/// <summary>An editor confirms that a speaker whom the engine found exists under this name. It confirms no mention.</summary>
/// <param name="SpeakerId">The speaker.</param>
[MaySend(Senders.Editor)]
public sealed record ConfirmSpeakerCommand(Guid SpeakerId) : ICommand;

internal sealed class ConfirmSpeakerHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ConfirmSpeakerCommand, Outcome>
{
    public async Task<Outcome> Handle(ConfirmSpeakerCommand request, CancellationToken cancellationToken)
    {
        var speaker = await db.Speakers.FirstOrDefaultAsync(s => s.Id == request.SpeakerId, cancellationToken);
        if (speaker is null) return SpeakerProblems.NotThere;
        var outcome = speaker.Confirm(clock.Now());
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
