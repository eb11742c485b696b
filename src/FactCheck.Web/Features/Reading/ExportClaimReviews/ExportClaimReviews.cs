using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;

namespace FactCheck.Web.Features.Reading.ExportClaimReviews;

/// <summary>Asks for verdicts as machines read them: all of them, page by page.</summary>
/// <param name="After">Where the page begins; null for the newest.</param>
/// <param name="Most">How many stand on a page.</param>
[MaySend(Senders.Anyone)]
public sealed record ExportClaimReviewsQuery(string? After, int Most = 500) : IQuery<ExportClaimReviewsView>;

/// <summary>One page of the verdicts.</summary>
/// <param name="After">Where it begins.</param>
/// <param name="Page">What stands on it, and where the next one begins.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ExportClaimReviewsView(string? After, ExportedVerdicts Page, Publisher Publisher);

internal sealed class ExportClaimReviewsHandler(FactCheckDb db) : IRequestHandler<ExportClaimReviewsQuery, Outcome<ExportClaimReviewsView>>
{
    public async Task<Outcome<ExportClaimReviewsView>> Handle(ExportClaimReviewsQuery request, CancellationToken cancellationToken) =>
        new ExportClaimReviewsView(request.After, await db.ExportAsync(request.After, request.Most, cancellationToken), await db.PublisherAsync(cancellationToken));
}
