using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ExportClaimReviews;

/// <summary>Asks for the newest verdicts as machines read them.</summary>
[MaySend(Senders.Anyone)]
public sealed record ExportClaimReviewsQuery : IQuery<ExportClaimReviewsView>;

/// <summary>The newest verdicts that are up.</summary>
/// <param name="Verdicts">Newest first.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ExportClaimReviewsView(IReadOnlyList<ExportedVerdictView> Verdicts, Publisher Publisher);

/// <summary>One verdict.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Record">The newest version.</param>
public sealed record ExportedVerdictView(string Path, VerdictRecord Record);

internal sealed class ExportClaimReviewsHandler(FactCheckDb db) : IRequestHandler<ExportClaimReviewsQuery, Outcome<ExportClaimReviewsView>>
{
    private const int Most = 1_000;

    public async Task<Outcome<ExportClaimReviewsView>> Handle(ExportClaimReviewsQuery request, CancellationToken cancellationToken)
    {
        var listings = await db.ListingsUp().NewestFirst().Take(Most).Select(l => new { l.ClaimId, l.Path }).ToListAsync(cancellationToken);
        var ids = listings.Select(l => l.ClaimId).ToList();
        var verdicts = await db.Verdicts.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).ToDictionaryAsync(v => v.ClaimId, cancellationToken);
        return new ExportClaimReviewsView(
            [.. listings.Where(l => verdicts.GetValueOrDefault(l.ClaimId)?.Newest?.Record is not null).Select(l => new ExportedVerdictView(l.Path, verdicts[l.ClaimId].Newest!.Record!))],
            await db.PublisherAsync(cancellationToken));
    }
}
