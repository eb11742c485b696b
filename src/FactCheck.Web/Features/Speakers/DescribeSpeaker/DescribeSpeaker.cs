using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Speakers.DescribeSpeaker;

/// <summary>An editor says who a speaker is. The old name stays as an alias; published pages keep the name they were frozen with.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Number">The number that the form was filled for.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Note">Who this is, in a few words.</param>
/// <param name="SameAs">An address that says who this is.</param>
[MaySend(Senders.Editor)]
public sealed record DescribeSpeakerCommand(Guid SpeakerId, int Number, SpeakerKind Kind, string? Name, string? Note, string? SameAs) : ICommand;

internal sealed class DescribeSpeakerValidator : AbstractValidator<DescribeSpeakerCommand>
{
    public DescribeSpeakerValidator()
    {
        RuleFor(command => command.Kind).IsInEnum();
        RuleFor(command => command.Name).NotEmpty().Refuse(SpeakerProblems.NameMissing);
        RuleFor(command => command.Note).MaximumLength(Speaker.LongestNote).Refuse(DescribeSpeakerProblems.NoteTooLong);
    }
}

internal sealed class DescribeSpeakerHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<DescribeSpeakerCommand, Outcome>
{
    public async Task<Outcome> Handle(DescribeSpeakerCommand request, CancellationToken cancellationToken)
    {
        var speaker = await db.Speakers.FirstOrDefaultAsync(s => s.Id == request.SpeakerId, cancellationToken);
        if (speaker is null) return SpeakerProblems.NotThere;
        if (speaker.Number != request.Number) return DescribeSpeakerProblems.MovedOn;
        var outcome = speaker.Describe(request.Kind, request.Name!, request.Note, request.SameAs, clock.Now());
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>Why a description is refused.</summary>
public static class DescribeSpeakerProblems
{
    /// <summary>Somebody described the speaker after the form was filled.</summary>
    public static readonly Problem MovedOn = new("speaker.moved-on", "Somebody else changed this speaker meanwhile. What you typed stands as you left it, what only they changed was taken over: look, and save again.");

    /// <summary>The note is too long.</summary>
    public static readonly Problem NoteTooLong = new("speaker.note-too-long", "The note is longer than 500 characters.", "Note");
}
