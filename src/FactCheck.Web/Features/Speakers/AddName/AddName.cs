using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Speakers.AddName;

/// <summary>An editor says by which other name articles speak of a speaker: the engine recognises it from then on.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Name">The other name.</param>
[MaySend(Senders.Editor)]
public sealed record AddNameCommand(Guid SpeakerId, string? Name) : ICommand;

internal sealed class AddNameValidator : AbstractValidator<AddNameCommand>
{
    public AddNameValidator() => RuleFor(command => command.Name).NotEmpty().Refuse(SpeakerProblems.NameMissing.At("OtherName"));
}

internal sealed class AddNameHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<AddNameCommand, Outcome>
{
    public async Task<Outcome> Handle(AddNameCommand request, CancellationToken cancellationToken)
    {
        var speaker = await db.Speakers.FirstOrDefaultAsync(s => s.Id == request.SpeakerId, cancellationToken);
        if (speaker is null) return SpeakerProblems.NotThere;
        var outcome = speaker.AlsoKnownAs(request.Name!, clock.Now());
        if (!outcome.IsDone) return Outcome.Refused([.. outcome.Problems.Select(problem => problem.Field == "Name" ? problem.At("OtherName") : problem)]);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
