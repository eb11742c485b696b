using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.CiteExhibit;

/// <summary>
/// Somebody cites a thing that the desk has: a reviewer in the draft of a review, an editor in a verdict that is corrected. Passage
/// and stance are written there. Answers its number.
/// </summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Round">The round that is written for; null for the verdict that is corrected.</param>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="ReadOn">When it was read; null while unknown.</param>
[MaySend(Senders.Reviewer)]
public sealed record CiteExhibitCommand(Guid ClaimId, int? Round, Guid ExhibitId, DateOnly? ReadOn) : ICommand<int>;

internal sealed class CiteExhibitHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<CiteExhibitCommand, Outcome<int>>
{
    public async Task<Outcome<int>> Handle(CiteExhibitCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var exhibit = await db.Exhibits.FirstOrDefaultAsync(e => e.Id == request.ExhibitId, cancellationToken);
        if (exhibit is null) return CiteExhibitProblems.NotKnown;
        if (exhibit.IsWithdrawn) return CiteExhibitProblems.Withdrawn;
        var now = clock.Now();
        var text = await db.TextThatCitesAsync(claim, request.Round, acting.Actor, now, cancellationToken);
        if (!text.IsDone) return Outcome<int>.Refused(text.Problems);
        if (!text.Value.IsBlind) exhibit.Open(now);
        var evidence = new Evidence(text.Value.NextNumber(), exhibit.SameAsId ?? exhibit.Id, "", Stance.Context, request.ReadOn);
        var cited = text.Value.Cite(evidence);
        if (!cited.IsDone) return Outcome<int>.Refused(cited.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return evidence.Number;
    }
}

/// <summary>Why an exhibit is not cited.</summary>
public static class CiteExhibitProblems
{
    /// <summary>No such exhibit for this person.</summary>
    public static readonly Problem NotKnown = new("exhibit.cannot-cite", "There is no such exhibit. Look again, or bring it in.");

    /// <summary>Taken back by its publisher.</summary>
    public static readonly Problem Withdrawn = new("exhibit.cite-withdrawn", "This was withdrawn: nothing new can rest on it.");
}
