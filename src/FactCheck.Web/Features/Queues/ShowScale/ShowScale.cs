using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ShowScale;

/// <summary>Asks for one rating scale with all its versions.</summary>
/// <param name="ScaleId">The scale.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ShowScaleQuery(Guid ScaleId) : IQuery<ShowScaleView>;

/// <summary>One scale.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Versions">Its versions, newest first.</param>
/// <param name="MayRevise">Whether whoever asks may revise it.</param>
public sealed record ShowScaleView(Guid Id, string Name, IReadOnlyList<ScaleVersionView> Versions, bool MayRevise);

/// <summary>One version.</summary>
/// <param name="Number">From 1.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Language">BCP 47 tag of its words.</param>
/// <param name="Ratings">Its ratings, in the order they are offered.</param>
public sealed record ScaleVersionView(int Number, DateTimeOffset MadeAt, string Language, IReadOnlyList<Rating> Ratings);

internal sealed class ShowScaleHandler(FactCheckDb db, IActing acting) : IRequestHandler<ShowScaleQuery, Outcome<ShowScaleView>>
{
    public async Task<Outcome<ShowScaleView>> Handle(ShowScaleQuery request, CancellationToken cancellationToken)
    {
        var scale = await db.Scales.AsNoTracking().FirstOrDefaultAsync(s => s.Id == request.ScaleId, cancellationToken);
        if (scale is null) return ScaleProblems.NotThere;
        return new ShowScaleView(
            scale.Id, scale.Name,
            [.. scale.Versions.OrderByDescending(v => v.Number).Select(v => new ScaleVersionView(v.Number, v.MadeAt, v.Language, v.Ratings))],
            acting.Actor.IsEditor || acting.Actor.IsAdministrator);
    }
}
