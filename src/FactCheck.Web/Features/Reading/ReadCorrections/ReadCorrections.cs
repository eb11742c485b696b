using System.Globalization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadCorrections;

/// <summary>Asks for the log of corrections.</summary>
/// <param name="Kind">Only this kind of change; null for all, and for a kind that nobody knows.</param>
/// <param name="After">Where the page begins; null for the first.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadCorrectionsQuery(string? Kind, string? After) : IQuery<ReadCorrectionsView>;

/// <summary>The log of corrections.</summary>
/// <param name="Policy">Markdown; empty while unwritten.</param>
/// <param name="Kind">Which kind of change is shown; null for all.</param>
/// <param name="Lines">The changes, newest first.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record ReadCorrectionsView(string Policy, LoggedChange? Kind, IReadOnlyList<LoggedLineView> Lines, string? Next, Publisher Publisher);

/// <summary>One change.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Reason">Why; null where the law forbids to say it.</param>
/// <param name="At">When.</param>
/// <param name="Version">The version that was made, or was up.</param>
/// <param name="Verdict">The verdict as it stands now; null once it was removed or merged.</param>
public sealed record LoggedLineView(LoggedChange Kind, string? Reason, DateTimeOffset At, int Version, VerdictLine? Verdict)
{
    /// <summary>What the verdict was about whose claim was merged: <see cref="Verdict"/> is then the one it went into. Null otherwise.</summary>
    public string? Merged { get; init; }

    /// <summary>Where the versions of the claim of this line are read: its page, or its old address once it was merged.</summary>
    public string? Versions { get; init; }
}

internal sealed class ReadCorrectionsValidator : AbstractValidator<ReadCorrectionsQuery>
{
    public ReadCorrectionsValidator() => RuleFor(query => query.Kind).MaximumLength(40);
}

internal sealed class ReadCorrectionsHandler(FactCheckDb db) : IRequestHandler<ReadCorrectionsQuery, Outcome<ReadCorrectionsView>>
{
    private const int Rows = 50;

    public async Task<Outcome<ReadCorrectionsView>> Handle(ReadCorrectionsQuery request, CancellationToken cancellationToken)
    {
        LoggedChange? kind = Enum.TryParse<LoggedChange>(request.Kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        var entries = await Entries(kind, request.After).Take(Rows + 1).ToListAsync(cancellationToken);
        var ids = entries.Select(e => e.ClaimId).Distinct().ToList();
        var listings = await db.Listings.AsNoTracking().Where(l => ids.Contains(l.ClaimId) && l.Standing != Standing.Removed).ToDictionaryAsync(l => l.ClaimId, cancellationToken);
        var merged = await db.WhereMergedAsync([.. ids.Where(id => !listings.ContainsKey(id))], cancellationToken);
        var gone = merged.Where(one => one.Value.Standing != Standing.Removed).ToDictionary();
        var summaries = await SummariesAsync([.. gone.Keys], cancellationToken);
        var old = await db.OldPathsAsync(gone, cancellationToken);
        var paths = await db.SpeakerPathsAsync(listings.Values.Concat(gone.Values), cancellationToken);
        var lines = entries.Take(Rows).Select(e => new LoggedLineView(
            e.Kind, e.Reason, e.At, e.Version, (listings.GetValueOrDefault(e.ClaimId) ?? (summaries.ContainsKey(e.ClaimId) ? gone[e.ClaimId] : null)) is { } listing ? VerdictLine.Of(listing, paths) : null)
        { Merged = summaries.GetValueOrDefault(e.ClaimId), Versions = listings.GetValueOrDefault(e.ClaimId)?.Path ?? old.GetValueOrDefault(e.ClaimId) });
        return new ReadCorrectionsView(
            (await db.NewsroomAsync(cancellationToken)).Policies.Corrections, kind, [.. lines], entries.Count > Rows ? Cursor(entries[Rows - 1]) : null,
            await db.PublisherAsync(cancellationToken));
    }

    // Removed ones have no words left to say.
    private async Task<Dictionary<Guid, string>> SummariesAsync(List<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var verdicts = await db.Verdicts.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).ToListAsync(cancel);
        return verdicts.Where(v => v.Newest?.Record is not null).ToDictionary(v => v.ClaimId, v => v.Newest!.Record!.Summary);
    }

    private IQueryable<CorrectionsLogEntry> Entries(LoggedChange? kind, string? after)
    {
        var entries = db.CorrectionsLog.AsNoTracking();
        if (kind is { } one) entries = entries.Where(e => e.Kind == one);
        if (after?.Split('.') is [var time, var id, var line] && Guid.TryParseExact(id, "N", out var claim) && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_799_999)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            entries = entries.Where(e => e.At < at || (e.At == at && (e.ClaimId.CompareTo(claim) < 0 || (e.ClaimId == claim && e.Number < number))));
        }

        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.ClaimId).ThenByDescending(e => e.Number);
    }

    private static string Cursor(CorrectionsLogEntry last) => string.Create(CultureInfo.InvariantCulture, $"{last.At.ToUnixTimeMilliseconds()}.{last.ClaimId:N}.{last.Number}");
}
