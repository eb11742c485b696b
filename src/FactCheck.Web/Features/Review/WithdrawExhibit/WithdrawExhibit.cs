using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.WithdrawExhibit;

/// <summary>
/// An exhibit's publisher took it back: it is marked, and the page of every verdict that is up and rests on it says so. Answers on
/// how many pages.
/// </summary>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="Notice">What readers are told.</param>
[MaySend(Senders.Editor)]
public sealed record WithdrawExhibitCommand(Guid ExhibitId, string? Notice) : ICommand<int>;

internal sealed class WithdrawExhibitValidator : AbstractValidator<WithdrawExhibitCommand>
{
    public WithdrawExhibitValidator()
    {
        RuleFor(command => command.Notice).NotEmpty().Refuse(ExhibitProblems.NoticeMissing);
        RuleFor(command => command.Notice).MaximumLength(Claim.MostReason).Refuse(ClaimProblems.LongReason.At(nameof(WithdrawExhibitCommand.Notice)));
    }
}

internal sealed class WithdrawExhibitHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<WithdrawExhibitCommand, Outcome<int>>
{
    public async Task<Outcome<int>> Handle(WithdrawExhibitCommand request, CancellationToken cancellationToken)
    {
        var exhibit = await db.Exhibits.FirstOrDefaultAsync(e => e.Id == request.ExhibitId, cancellationToken);
        if (exhibit is null) return WithdrawExhibitProblems.NotThere;
        var (now, notice, id) = (clock.Now(), request.Notice!.Trim(), request.ExhibitId.ToString());
        var outcome = exhibit.Withdraw(notice, now);
        if (!outcome.IsDone) return Outcome<int>.Refused(outcome.Problems);
        var resting = await db.Claims
            .Where(c => c.Standing == Standing.Up && db.Verdicts.Any(v => v.ClaimId == c.Id && v.Versions.Any(n => n.Number == c.PublishedVersion && n.RecordJson!.Contains(id))))
            .ToListAsync(cancellationToken);
        foreach (var claim in resting) claim.NoteSourceWithdrawn(new(acting.Actor, DeskFacts.None, now), notice);
        await db.SaveChangesAsync(cancellationToken);
        return resting.Count;
    }
}

/// <summary>Why an exhibit is not marked as withdrawn.</summary>
public static class WithdrawExhibitProblems
{
    /// <summary>No such exhibit.</summary>
    public static readonly Problem NotThere = new("exhibit.not-there", "There is no such exhibit. It may have been a wrong link: look in the list.");
}
