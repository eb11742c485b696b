using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadCorrections;

/// <summary>Asks for the log of corrections.</summary>
/// <param name="After">Where the page begins; null for the first.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadCorrectionsQuery(string? After) : IQuery<ReadCorrectionsView>;

/// <summary>The log of corrections.</summary>
/// <param name="Policy">Markdown; empty while unwritten.</param>
/// <param name="Changes">Corrected, clarified, updated and retracted verdicts, newest first.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadCorrectionsView(string Policy, IReadOnlyList<VerdictLine> Changes, string? Next, Publisher Publisher);

internal sealed class ReadCorrectionsHandler(FactCheckDb db) : IRequestHandler<ReadCorrectionsQuery, Outcome<ReadCorrectionsView>>
{
    private const int Rows = 50;

    public async Task<Outcome<ReadCorrectionsView>> Handle(ReadCorrectionsQuery request, CancellationToken cancellationToken)
    {
        var changed = await db.Listings.AsNoTracking()
            .Where(l => l.Standing == Standing.Retracted || (l.Standing == Standing.Up && l.ChangeKind != null))
            .After(request.After).NewestFirst().Take(Rows + 1).ToListAsync(cancellationToken);
        var paths = await db.SpeakerPathsAsync(changed, cancellationToken);
        var policy = (await db.Newsrooms.AsNoTracking().FirstOrDefaultAsync(cancellationToken))?.Policies.Corrections ?? "";
        return new ReadCorrectionsView(
            policy, [.. changed.Take(Rows).Select(l => VerdictLine.Of(l, paths))], changed.Count > Rows ? ListingReading.Cursor(changed[Rows - 1]) : null,
            await db.PublisherAsync(cancellationToken));
    }
}
