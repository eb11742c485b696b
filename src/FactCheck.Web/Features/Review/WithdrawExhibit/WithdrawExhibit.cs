using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.WithdrawExhibit;

/// <summary>
/// An exhibit's publisher took it back: it is marked, the page of every verdict that is up and rests on it says so, and each
/// claim that rests on it comes onto the editors' desk. Answers on how many pages.
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
    // Claims are read in portions; all of them are told.
    private const int AtOnce = 200;

    public async Task<Outcome<int>> Handle(WithdrawExhibitCommand request, CancellationToken cancellationToken)
    {
        var exhibit = await db.Exhibits.FirstOrDefaultAsync(e => e.Id == request.ExhibitId, cancellationToken);
        if (exhibit is null) return WithdrawExhibitProblems.NotThere;
        var (now, notice) = (clock.Now(), request.Notice!.Trim());
        foreach (var id in await db.IdsOfAsync(exhibit.Id, cancellationToken))
        {
            var one = await db.Exhibits.SingleAsync(e => e.Id == id, cancellationToken);
            if (one.Withdraw(notice, now) is { IsDone: false } refused && one == exhibit) return Outcome<int>.Refused(refused.Problems);
        }

        var pages = await TellAsync(exhibit, new(acting.Actor, DeskFacts.None, now), notice, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return pages;
    }

    /// <summary>Notices on what is up, and a task for each claim that rests on it; sealed reviews are told of when their round is settled.</summary>
    private async Task<int> TellAsync(Exhibit exhibit, By by, string notice, CancellationToken cancel)
    {
        var citings = (await db.CitingsAsync(exhibit.Id, cancel)).ToLookup(c => c.ClaimId);
        var pages = 0;
        foreach (var ids in citings.Select(c => c.Key).Chunk(AtOnce))
        {
            var claims = await db.Claims.Where(c => ids.Contains(c.Id) && c.Status != ClaimStatus.Dismissed && c.Status != ClaimStatus.Merged).OrderBy(c => c.Number).ToListAsync(cancel);
            foreach (var claim in claims)
            {
                if (await TellAsync(claim, [.. citings[claim.Id]], exhibit, by, notice, cancel)) pages++;
            }
        }

        return pages;
    }

    /// <summary>The task for one claim, and the notice on its page. Answers whether it is on a page.</summary>
    private async Task<bool> TellAsync(Claim claim, IReadOnlyList<Citing> citings, Exhibit exhibit, By by, string notice, CancellationToken cancel)
    {
        var version = citings.Max(c => c.Version);
        var isUp = claim.Standing == Standing.Up && version == claim.PublishedVersion;
        // What only an earlier version or an earlier round rests on binds nobody any more.
        if (!isUp && !citings.Any(c => c.ReviewId is not null && c.Round == claim.CurrentRound?.Number && claim.CurrentRound is { ClosedAt: null, IsSettled: true })) return false;
        db.Tasks.Add(DeskTask.Open(claim.Id, exhibit, isUp ? version : 0, by.At));
        if (!isUp)
        {
            claim.NoteReviewsSourceWithdrawn(by, notice);
            return false;
        }

        claim.NoteSourceWithdrawn(by, notice);
        await db.LogSourceWithdrawnAsync(claim, notice, by, cancel);
        return true;
    }
}

/// <summary>Why an exhibit is not marked as withdrawn.</summary>
public static class WithdrawExhibitProblems
{
    /// <summary>No such exhibit.</summary>
    public static readonly Problem NotThere = new("exhibit.not-there", "There is no such exhibit. It may have been a wrong link: look in the list.");
}
