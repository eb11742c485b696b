using FactCheck.Domain.Claims;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.ShowExhibit;

/// <summary>Asks for one exhibit and everything that cites it, as far as whoever looks may read it.</summary>
/// <param name="ExhibitId">The exhibit.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ShowExhibitQuery(Guid ExhibitId) : IQuery<ShowExhibitView>;

internal sealed class ShowExhibitHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<ShowExhibitQuery, Outcome<ShowExhibitView>>
{
    private const int MostClaims = 200;

    public async Task<Outcome<ShowExhibitView>> Handle(ShowExhibitQuery request, CancellationToken cancellationToken)
    {
        var exhibit = await db.Exhibits.AsNoTracking().FirstOrDefaultAsync(e => e.Id == request.ExhibitId, cancellationToken);
        if (exhibit?.SameAsId is { } same) exhibit = await db.Exhibits.AsNoTracking().FirstOrDefaultAsync(e => e.Id == same, cancellationToken);
        if (exhibit is null) return ShowExhibitProblems.NotThere;
        var actor = acting.Actor;
        var (citing, more) = await CitingAsync(exhibit.Id, actor, cancellationToken);
        var isCited = exhibit.StoredSha256 is { } copy && await db.CopyIsCitedAsync(copy, cancellationToken);
        return new ShowExhibitView(
            exhibit.Id, exhibit.Details, exhibit.Opened, exhibit.WithdrawnAt, exhibit.WithdrawnNotice, exhibit.StoredText, exhibit.StoredSha256, exhibit.StoredAt,
            citing, actor.IsEditor, actor.IsEditor || actor.Is(exhibit.AddedBy ?? Guid.Empty),
            !isCited && (actor.IsEditor || (actor.IsReviewer && exhibit.StoredText is null)), isCited, more)
        { Touches = actor.IsEditor ? await db.CascadeOfExhibitAsync(exhibit.Id, cancellationToken) : Cascade.Nothing };
    }

    private async Task<(IReadOnlyList<CitingView> Citing, bool More)> CitingAsync(Guid exhibitId, Actor actor, CancellationToken cancel)
    {
        var all = await db.CitingsAsync(exhibitId, cancel);
        var claimIds = all.Select(c => c.ClaimId).Distinct().Order().Take(MostClaims).ToList();
        var citings = all.Where(c => claimIds.Contains(c.ClaimId)).ToList();
        var claims = await db.Claims.AsNoTracking().Where(c => claimIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var writers = citings.Select(c => c.WriterId).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(p => writers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancel);
        var (now, queues) = (clock.Now(), await db.Queues.Where(q => q.Members.Any(m => m.PersonId == actor.PersonId)).Select(q => q.Id).ToListAsync(cancel));
        By As(Claim claim) => new(actor, new DeskFacts(IsMember: claim.QueueId is { } queue && queues.Contains(queue)), now);
        return ([.. citings.Select(c => (Citing: c, Claim: claims[c.ClaimId]))
            // Earlier rounds stay closed to those who rate now, or may yet.
            .Where(it => it.Citing.WriterId is not { } writer || actor.Is(writer) || it.Claim.RoundIsOpenTo(As(it.Claim), it.Citing.Round))
            .OrderBy(it => it.Claim.Number).ThenByDescending(it => it.Citing.Version).ThenBy(it => it.Citing.Round)
            .Select(it => new CitingView(
                it.Claim.Number, it.Claim.Text, it.Claim.Language, it.Citing.WriterId is { } by ? names.GetValueOrDefault(by, "A former reviewer") : null, it.Citing.Round, it.Citing.Version,
                it.Citing.Version > 0 && it.Citing.Version == it.Claim.PublishedVersion && it.Claim.Standing == Standing.Up))], citings.Count < all.Count);
    }
}

/// <summary>An exhibit.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Details">What is said of it.</param>
/// <param name="IsOpened">Whether the whole desk knows of it.</param>
/// <param name="WithdrawnAt">Since when it is withdrawn.</param>
/// <param name="WithdrawnNotice">What is said beside it since.</param>
/// <param name="StoredText">The desk's copy of its text.</param>
/// <param name="StoredSha256">Hash of the copy.</param>
/// <param name="StoredAt">When the copy was taken.</param>
/// <param name="Citing">What cites it: verdicts, and reviews that whoever looks may read.</param>
/// <param name="MayWithdraw">Whether whoever looks may mark it as withdrawn.</param>
/// <param name="MayDescribe">Whether whoever looks may correct what is said of it.</param>
/// <param name="MayStore">Whether whoever looks may keep a copy.</param>
/// <param name="IsCopyCited">Whether published verdicts tell readers that the desk keeps this copy: then it is not replaced.</param>
/// <param name="HasMore">Whether more claims cite it than are listed.</param>
public sealed record ShowExhibitView(
    Guid Id, ExhibitDetails Details, bool IsOpened, DateTimeOffset? WithdrawnAt, string? WithdrawnNotice, string? StoredText, string? StoredSha256, DateTimeOffset? StoredAt,
    IReadOnlyList<CitingView> Citing, bool MayWithdraw, bool MayDescribe, bool MayStore, bool IsCopyCited = false, bool HasMore = false)
{
    /// <summary>What withdrawing it touches; nothing for who may not.</summary>
    public Cascade Touches { get; init; } = Cascade.Nothing;
}

/// <summary>A verdict or a review that cites it.</summary>
/// <param name="Number">The claim's short number.</param>
/// <param name="Text">The claim's newest wording.</param>
/// <param name="Language">The wording's language tag.</param>
/// <param name="Writer">Who wrote the review; null for a verdict.</param>
/// <param name="Round">The review's round; 0 for a verdict.</param>
/// <param name="Version">The newest version that cites it; 0 for a review.</param>
/// <param name="IsUp">Whether readers see that version now: a withdrawal puts its notice there.</param>
public sealed record CitingView(long Number, string Text, string Language, string? Writer, int Round, int Version, bool IsUp);

/// <summary>Why an exhibit is not shown.</summary>
public static class ShowExhibitProblems
{
    /// <summary>No such exhibit.</summary>
    public static readonly Problem NotThere = new("exhibit.not-known", "There is no such exhibit, or its round is not settled yet. Look in the list.");
}
