using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ShowExhibit;

/// <summary>Asks for one exhibit and the claims whose verdict or open review cites it.</summary>
/// <param name="ExhibitId">The exhibit.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ShowExhibitQuery(Guid ExhibitId) : IQuery<ShowExhibitView>;

internal sealed class ShowExhibitHandler(FactCheckDb db, IActing acting) : IRequestHandler<ShowExhibitQuery, Outcome<ShowExhibitView>>
{
    private const int Most = 100;

    public async Task<Outcome<ShowExhibitView>> Handle(ShowExhibitQuery request, CancellationToken cancellationToken)
    {
        var exhibit = await db.Exhibits.AsNoTracking().FirstOrDefaultAsync(e => e.Id == request.ExhibitId, cancellationToken);
        if (exhibit is null) return ShowExhibitProblems.NotThere;
        var id = exhibit.Id.ToString();
        // The blind filter leaves only one's own reviews and those of settled rounds.
        var reviewed = await db.Reviews.Where(r => r.TakenBackAt == null && ((string)(object)r.Evidence).Contains(id)).Select(r => r.ClaimId).Distinct().Take(Most).ToListAsync(cancellationToken);
        var published = await db.Verdicts.Where(v => v.Versions.Any(n => n.RecordJson != null && n.RecordJson.Contains(id))).Select(v => v.ClaimId).Take(Most).ToListAsync(cancellationToken);
        var ids = reviewed.Concat(published).Distinct().ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync(cancellationToken);
        return new ShowExhibitView(
            exhibit.Id, exhibit.Details, exhibit.Opened, exhibit.WithdrawnAt, exhibit.WithdrawnNotice, exhibit.StoredSha256,
            [.. claims.Select(c => new CitingClaimView(c.Number, c.Text, c.Language, published.Contains(c.Id)))], acting.Actor.IsEditor);
    }
}

/// <summary>An exhibit.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Details">What is said of it.</param>
/// <param name="IsOpened">Whether the whole desk knows of it.</param>
/// <param name="WithdrawnAt">Since when it is withdrawn.</param>
/// <param name="WithdrawnNotice">What is said beside it since.</param>
/// <param name="StoredSha256">Hash of the desk's copy.</param>
/// <param name="Claims">The claims that cite it.</param>
/// <param name="MayEdit">Whether whoever looks may mark it as withdrawn.</param>
public sealed record ShowExhibitView(
    Guid Id, ExhibitDetails Details, bool IsOpened, DateTimeOffset? WithdrawnAt, string? WithdrawnNotice, string? StoredSha256, IReadOnlyList<CitingClaimView> Claims, bool MayEdit);

/// <summary>A claim that cites it.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="IsPublished">Whether a published version rests on it.</param>
public sealed record CitingClaimView(long Number, string Text, string Language, bool IsPublished);

/// <summary>Why an exhibit is not shown.</summary>
public static class ShowExhibitProblems
{
    /// <summary>No such exhibit.</summary>
    public static readonly Problem NotThere = new("exhibit.not-known", "There is no such exhibit, or its round is not settled yet. Look in the list.");
}
