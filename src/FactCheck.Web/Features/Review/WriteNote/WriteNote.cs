using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.WriteNote;

/// <summary>A colleague tells the others something about a claim. Who rates in a running round is read once that round is over.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Text">The note.</param>
[MaySend(Senders.Member)]
public sealed record WriteNoteCommand(Guid ClaimId, string? Text) : ICommand;

internal sealed class WriteNoteValidator : AbstractValidator<WriteNoteCommand>
{
    public WriteNoteValidator()
    {
        RuleFor(command => command.Text).NotEmpty().Refuse(ClaimNoteProblems.Empty);
        RuleFor(command => command.Text).MaximumLength(ClaimNote.MostCharacters).Refuse(ClaimNoteProblems.TooLong);
    }
}

internal sealed class WriteNoteHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<WriteNoteCommand, Outcome>
{
    public async Task<Outcome> Handle(WriteNoteCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var note = claim.WriteNote(await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken), request.Text!);
        if (!note.IsDone) return Outcome.Refused(note.Problems);
        db.Notes.Add(note.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
