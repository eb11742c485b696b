using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadHome;

/// <summary>Asks for the front page.</summary>
[MaySend(Senders.Anyone)]
public sealed record ReadHomeQuery : IQuery<ReadHomeView>;

/// <summary>The front page.</summary>
/// <param name="Latest">Verdicts that are up, newest first; the first of them leads.</param>
/// <param name="Corrections">The last corrections and retractions, newest first.</param>
/// <param name="Ratings">What the desk's words mean.</param>
/// <param name="HasMore">True when there are more verdicts than these.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadHomeView(
    IReadOnlyList<VerdictLine> Latest, IReadOnlyList<VerdictLine> Corrections, IReadOnlyList<Rating> Ratings, bool HasMore, Publisher Publisher);

internal sealed class ReadHomeHandler(FactCheckDb db) : IRequestHandler<ReadHomeQuery, Outcome<ReadHomeView>>
{
    private const int Most = 15, MostCorrections = 4;

    public async Task<Outcome<ReadHomeView>> Handle(ReadHomeQuery request, CancellationToken cancellationToken)
    {
        var latest = await db.ListingsUp().NewestFirst().Take(Most + 1).ToListAsync(cancellationToken);
        // Two questions, each along an index: as one, it is asked of every verdict there is until four were found.
        var retracted = await db.Listings.AsNoTracking().Where(l => l.Standing == Standing.Retracted).NewestFirst().Take(MostCorrections).ToListAsync(cancellationToken);
        var corrected = await db.ListingsUp().Where(l => l.ChangeKind == ChangeKind.Correction).NewestFirst().Take(MostCorrections).ToListAsync(cancellationToken);
        List<Listing> corrections = [.. retracted.Concat(corrected).OrderByDescending(l => l.Newness).Take(MostCorrections)];
        var lines = await db.LinesAsync([.. latest.Take(Most), .. corrections], cancellationToken);
        var scales = await db.ScalesInUseAsync(cancellationToken);
        return new ReadHomeView(
            [.. lines.SkipLast(corrections.Count)], [.. lines.TakeLast(corrections.Count)],
            scales.Count > 0 ? scales[0].Current.Ratings : [], latest.Count > Most, await db.PublisherAsync(cancellationToken));
    }
}
