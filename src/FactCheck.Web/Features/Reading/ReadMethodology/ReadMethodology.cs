using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadMethodology;

/// <summary>Asks how the desk works.</summary>
[MaySend(Senders.Anyone)]
public sealed record ReadMethodologyQuery : IQuery<ReadMethodologyView>;

/// <summary>How the desk works: the policy in its own words, and what its queues really ask.</summary>
/// <param name="Policy">Markdown; empty while unwritten.</param>
/// <param name="Queues">The open queues.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadMethodologyView(string Policy, IReadOnlyList<QueueShownView> Queues, Publisher Publisher);

/// <summary>What a queue asks.</summary>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Description">What belongs into it.</param>
/// <param name="Seats">How many ratings.</param>
/// <param name="Rule">When they count as one.</param>
/// <param name="LeastExhibits">How many exhibits a review must cite.</param>
/// <param name="LeastCoverage">Percentage of sentences that must cite evidence.</param>
/// <param name="Scale">The rating scale's name.</param>
public sealed record QueueShownView(string Name, string Description, int Seats, AgreementRule Rule, int LeastExhibits, int LeastCoverage, string Scale);

internal sealed class ReadMethodologyHandler(FactCheckDb db) : IRequestHandler<ReadMethodologyQuery, Outcome<ReadMethodologyView>>
{
    public async Task<Outcome<ReadMethodologyView>> Handle(ReadMethodologyQuery request, CancellationToken cancellationToken)
    {
        var newsroom = await db.NewsroomAsync(cancellationToken);
        var queues = await db.Queues.AsNoTracking().Where(q => q.ClosedAt == null).OrderBy(q => q.FoldedName).ToListAsync(cancellationToken);
        var scales = await db.Scales.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return new ReadMethodologyView(
            newsroom.Policies.Methodology,
            [.. queues.Select(q => new QueueShownView(
                q.Name, q.Description, q.Terms.Seats, q.Terms.Rule, q.Terms.LeastExhibits, q.Terms.LeastCoverage, scales.GetValueOrDefault(q.Terms.ScaleId, "")))],
            await db.PublisherAsync(cancellationToken));
    }
}
