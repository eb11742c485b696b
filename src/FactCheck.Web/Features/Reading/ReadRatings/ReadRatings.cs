using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;

namespace FactCheck.Web.Features.Reading.ReadRatings;

/// <summary>Asks what the desk's ratings mean.</summary>
[MaySend(Senders.Anyone)]
public sealed record ReadRatingsQuery : IQuery<ReadRatingsView>;

/// <summary>The scales that are in use.</summary>
/// <param name="Scales">Each with its newest version.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadRatingsView(IReadOnlyList<ScaleShownView> Scales, Publisher Publisher);

/// <summary>One scale.</summary>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Best">The number that means true; null when everything is off the scale.</param>
/// <param name="Ratings">Its ratings.</param>
public sealed record ScaleShownView(string Name, int Version, int? Best, IReadOnlyList<Rating> Ratings);

internal sealed class ReadRatingsHandler(FactCheckDb db) : IRequestHandler<ReadRatingsQuery, Outcome<ReadRatingsView>>
{
    public async Task<Outcome<ReadRatingsView>> Handle(ReadRatingsQuery request, CancellationToken cancellationToken)
    {
        var scales = await db.ScalesInUseAsync(cancellationToken);
        return new ReadRatingsView(
            [.. scales.Select(s => new ScaleShownView(s.Name, s.CurrentNumber, s.Current.Best, s.Current.Ratings))], await db.PublisherAsync(cancellationToken));
    }
}
