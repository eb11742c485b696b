using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Triage.ListPutAside;

/// <summary>Asks for claims that left triage without a verdict, the newest first, a page at a time: what was dismissed and what was merged.</summary>
/// <param name="Reason">Only what was dismissed for this reason; null for any.</param>
/// <param name="OnlyMerged">Only what was merged into another claim.</param>
/// <param name="After">Where the page before ended, as its view said; null for the first page.</param>
[MaySend(Senders.Editor)]
public sealed record ListPutAsideQuery(DismissalReason? Reason, bool OnlyMerged, string? After) : IQuery<ListPutAsideView>;

internal sealed class ListPutAsideHandler(FactCheckDb db) : IRequestHandler<ListPutAsideQuery, Outcome<ListPutAsideView>>
{
    private const int Rows = 50;

    public async Task<Outcome<ListPutAsideView>> Handle(ListPutAsideQuery request, CancellationToken cancellationToken)
    {
        var found = new List<Found>();
        foreach (var some in Asked(request)) found.AddRange(await HeadAsync(After(some, request.After), cancellationToken));
        found = [.. found.OrderByDescending(c => c.StatusSince).ThenByDescending(c => c.Number).Take(Rows + 1)];
        var shown = found.Take(Rows).ToList();
        var intoIds = shown.Select(c => c.MergedIntoId).OfType<Guid>().Distinct().ToList();
        var into = await db.Claims.IgnoreAutoIncludes().Where(c => intoIds.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Text }).ToDictionaryAsync(c => c.Id, c => new StayingView(c.Number, c.Text), cancellationToken);
        var acts = await ActsAsync(shown.ConvertAll(c => c.Id), cancellationToken);
        return new ListPutAsideView(
            [.. shown.Select(c => new PutAsideView(
                c.Id, c.Number, c.Text, c.Language, c.StatusSince, c.DismissalReason, c.MergedIntoId is { } id ? into.GetValueOrDefault(id) : null,
                acts.GetValueOrDefault(c.Id).Who, acts.GetValueOrDefault(c.Id).Note))],
            found.Count > Rows ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].StatusSince.ToUnixTimeMilliseconds()}-{shown[^1].Number}") : null);
    }

    // Each of them is a walk along an index of its own: for both together SQLite would sort all that there are.
    private IReadOnlyList<IQueryable<Claim>> Asked(ListPutAsideQuery request)
    {
        var claims = db.Claims.IgnoreAutoIncludes().AsNoTracking();
        var merged = claims.Where(c => c.Status == ClaimStatus.Merged);
        if (request.OnlyMerged) return [merged];
        return request.Reason is { } reason ? [claims.Where(c => c.DismissalReason == reason)] : [claims.Where(c => c.Status == ClaimStatus.Dismissed), merged];
    }

    private static Task<List<Found>> HeadAsync(IQueryable<Claim> claims, CancellationToken cancel) => claims
        .OrderByDescending(c => c.StatusSince).ThenByDescending(c => c.Number).Take(Rows + 1)
        .Select(c => new Found(c.Id, c.Number, c.Text, c.Language, c.StatusSince, c.DismissalReason, c.MergedIntoId)).ToListAsync(cancel);

    // Instants are kept in whole milliseconds. An address that was tampered with begins at the first page.
    private static IQueryable<Claim> After(IQueryable<Claim> claims, string? after)
    {
        if (after?.Split('-') is not [var first, var second] || !long.TryParse(first, CultureInfo.InvariantCulture, out var ms) || ms is < 0 or > 253_402_300_799_999
            || !long.TryParse(second, CultureInfo.InvariantCulture, out var number)) return claims;
        var since = DateTimeOffset.FromUnixTimeMilliseconds(ms);
        return claims.Where(c => c.StatusSince <= since && (c.StatusSince < since || c.Number < number));
    }

    // Who put it aside, and what they noted, stands in the last line of its history that led where it is.
    private async Task<Dictionary<Guid, (string? Who, string? Note)>> ActsAsync(List<Guid> ids, CancellationToken cancel)
    {
        string[] there = [nameof(ClaimStatus.Dismissed), nameof(ClaimStatus.Merged)];
        var lines = await db.History.AsNoTracking().Where(line => ids.Contains(line.ClaimId) && there.Contains(line.To) && line.From != line.To).ToListAsync(cancel);
        var last = lines.GroupBy(line => line.ClaimId).Select(group => group.MaxBy(line => line.Number)!).ToList();
        var names = await db.NamesAsync(last.Select(line => line.Content?.PersonId).OfType<Guid>(), cancel);
        return last.ToDictionary(line => line.ClaimId, line => (line.Content?.PersonId is { } who ? names.GetValueOrDefault(who, "a former colleague") : null, line.Content?.Reason));
    }

    private sealed record Found(Guid Id, long Number, string Text, string Language, DateTimeOffset StatusSince, DismissalReason? DismissalReason, Guid? MergedIntoId);
}

/// <summary>One page of what was put aside.</summary>
/// <param name="Claims">The claims, the newest act first.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record ListPutAsideView(IReadOnlyList<PutAsideView> Claims, string? Next);

/// <summary>One claim that was put aside.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
/// <param name="Language">Language of the wording.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it was dismissed; null when it was merged.</param>
/// <param name="Into">The claim that stays; null when it was dismissed.</param>
/// <param name="Who">Name of the editor; null when nobody is known.</param>
/// <param name="Note">What they said besides; null for nothing.</param>
public sealed record PutAsideView(
    Guid Id, long Number, string Text, string Language, DateTimeOffset At, DismissalReason? Reason, StayingView? Into, string? Who, string? Note);

/// <summary>The claim into which another was merged.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its wording.</param>
public sealed record StayingView(long Number, string Text);
