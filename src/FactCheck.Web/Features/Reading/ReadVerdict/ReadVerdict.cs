using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadVerdict;

/// <summary>Asks for the page of a claim's verdict.</summary>
/// <param name="Path">The path that was asked for, without a version.</param>
/// <param name="Version">The version; null for the newest.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadVerdictQuery(string Path, int? Version = null) : IQuery<ReadVerdictView>;

/// <summary>What a reader sees at a verdict's address.</summary>
/// <param name="ClaimId">Of which claim.</param>
/// <param name="Path">The current address: when it is not the one that was asked for, the reader is led on.</param>
/// <param name="Standing">Up, retracted or removed.</param>
/// <param name="StandingReason">Why it was retracted or removed; null otherwise.</param>
/// <param name="Record">Everything the version shows; null once removed.</param>
/// <param name="Hash">SHA-256 of the record.</param>
/// <param name="Newest">Number of the newest version.</param>
/// <param name="Notices">What is said on top of it, newest first.</param>
/// <param name="Versions">Every version, newest first.</param>
/// <param name="Links">Where its names lead.</param>
/// <param name="Answers">What the desk answered to readers who wrote about it, newest first.</param>
/// <param name="Publisher">Who publishes; its address is empty while nobody gave it.</param>
public sealed record ReadVerdictView(
    Guid ClaimId, string Path, Standing Standing, string? StandingReason, VerdictRecord? Record, string Hash, int Newest,
    IReadOnlyList<NoticeView> Notices, IReadOnlyList<VersionView> Versions, VerdictLinks Links, IReadOnlyList<AnswerView> Answers, Publisher Publisher)
{
    /// <summary>What stands on top of the page.</summary>
    public required MastheadView Masthead { get; init; }

    /// <summary>True when the day on which the desk meant to look again is over.</summary>
    public bool NextCheckIsOver { get; init; }

    /// <summary>True while the newest version is shown.</summary>
    public bool IsNewest => Record is null || Record.Version == Newest;
}

/// <summary>A notice on a version.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">In the desk's words; null for none.</param>
/// <param name="Since">Since when.</param>
public sealed record NoticeView(NoticeKind Kind, string? Text, DateTimeOffset Since);

/// <summary>What the desk answered to a reader.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Answer">In the desk's words; the reader's own are not shown.</param>
/// <param name="At">When.</param>
public sealed record AnswerView(ReaderRequestKind Kind, ReaderRequestResult Result, string Answer, DateTimeOffset At);

/// <summary>A version in the list of versions.</summary>
/// <param name="Number">From 1.</param>
/// <param name="PublishedAt">When it went up.</param>
/// <param name="Kind">What sort of change it was; null for the first.</param>
/// <param name="Reason">Why; null for the first.</param>
public sealed record VersionView(int Number, DateTimeOffset PublishedAt, ChangeKind? Kind, string? Reason);

internal sealed class ReadVerdictHandler(FactCheckDb db) : IRequestHandler<ReadVerdictQuery, Outcome<ReadVerdictView>>
{
    private const int MostAnswers = 20;

    public async Task<Outcome<ReadVerdictView>> Handle(ReadVerdictQuery request, CancellationToken cancellationToken)
    {
        // Only what is shown is read: a claim with its rounds and a verdict with every version weigh many times as much.
        var claim = await db.Addresses.Where(a => a.Path == request.Path && a.Target == AddressTarget.Claim)
            .Join(db.Claims.IgnoreAutoIncludes(), a => a.TargetId, c => c.Id, (a, c) => new { a.IsCurrent, c.Id, c.Standing, c.StandingReason, c.PublishedVersion, c.TopicIds })
            .FirstOrDefaultAsync(cancellationToken);
        if (claim is not { Standing: not Standing.None }) return ReadVerdictProblems.NotThere;
        var number = request.Version ?? claim.PublishedVersion;
        var versions = await VersionsOf(claim.Id, number, cancellationToken);
        if (versions.FirstOrDefault(v => v.Shown.Number == number) is not { } version) return ReadVerdictProblems.NotThere;
        var record = version.RecordJson is { } json ? Hashing.FromCanonicalJson<VerdictRecord>(json) : null;
        var path = claim.IsCurrent ? request.Path : await CurrentOf(claim.Id, cancellationToken) ?? request.Path;
        var links = record is null ? VerdictLinks.None : await LinksOf(record, claim.TopicIds, cancellationToken);
        var imprint = await db.ImprintAsync(cancellationToken);
        return new ReadVerdictView(
            claim.Id, path, claim.Standing, claim.StandingReason, claim.Standing == Standing.Removed ? null : record, version.Hash,
            claim.PublishedVersion, await NoticesOn(claim.Id, cancellationToken), [.. versions.Select(v => v.Shown)], links,
            claim.Standing == Standing.Removed ? [] : await AnswersTo(claim.Id, cancellationToken), imprint.Publisher)
        { Masthead = imprint.Masthead };
    }

    private Task<List<StoredVersionView>> VersionsOf(Guid claimId, int shown, CancellationToken cancel) => db.Verdicts
        .Where(v => v.ClaimId == claimId).SelectMany(v => v.Versions).OrderByDescending(v => v.Number)
        .Select(v => new StoredVersionView(new VersionView(v.Number, v.PublishedAt, v.ChangeKind, v.ChangeReason), v.Hash, v.Number == shown ? v.RecordJson : null)).ToListAsync(cancel);

    private Task<List<NoticeView>> NoticesOn(Guid claimId, CancellationToken cancel) => db.Claims.IgnoreAutoIncludes()
        .Where(c => c.Id == claimId).SelectMany(c => c.Notices).Where(n => n.Until == null).OrderByDescending(n => n.Number)
        .Select(n => new NoticeView(n.Kind, n.Text, n.Since)).ToListAsync(cancel);

    private async Task<IReadOnlyList<AnswerView>> AnswersTo(Guid claimId, CancellationToken cancel) => await db.ReaderRequests.AsNoTracking()
        .Where(r => r.ClaimId == claimId && r.Result != null && r.Kind != ReaderRequestKind.PleaseCheck).OrderByDescending(r => r.AnsweredAt).Take(MostAnswers)
        .Select(r => new AnswerView(r.Kind, r.Result!.Value, r.Answer!, r.AnsweredAt!.Value)).ToListAsync(cancel);

    private Task<string?> CurrentOf(Guid claimId, CancellationToken cancel) =>
        db.Addresses.Where(a => a.TargetId == claimId && a.Target == AddressTarget.Claim && a.IsCurrent).Select(a => (string?)a.Path).FirstOrDefaultAsync(cancel);

    private async Task<VerdictLinks> LinksOf(VerdictRecord record, IReadOnlyList<Guid> topics, CancellationToken cancel)
    {
        Guid[] ids = [record.Article.ArticleId, .. record.Speakers.Select(s => s.SpeakerId).OfType<Guid>(), .. topics];
        // Joined by its own index: a condition that looks for the outlet beside the others would go through every address there is.
        var outlets = db.Articles.Where(a => a.Id == record.Article.ArticleId).Join(db.Addresses, a => a.Details.OutletId, a => a.TargetId, (_, a) => a);
        var paths = await db.Addresses.Where(a => EF.Parameter(ids).Contains(a.TargetId)).Concat(outlets).Where(a => a.IsCurrent)
            .Select(a => new { a.Target, a.TargetId, a.Path, Topic = db.Topics.Where(t => t.Id == a.TargetId).Select(t => t.Name).FirstOrDefault() })
            .ToListAsync(cancel);
        return new(
            paths.Where(a => a.Target == AddressTarget.Speaker).ToDictionary(a => a.TargetId, a => a.Path),
            paths.FirstOrDefault(a => a.Target == AddressTarget.Article)?.Path,
            paths.FirstOrDefault(a => a.Target == AddressTarget.Outlet)?.Path,
            [.. paths.Where(a => a.Target == AddressTarget.Topic).Select(a => new TopicLink(a.Topic!, a.Path)).OrderBy(topic => topic.Name, StringComparer.Ordinal)]);
    }
}

/// <summary>A version as it is read.</summary>
/// <param name="Shown">What the list of versions says.</param>
/// <param name="Hash">SHA-256 of its record.</param>
/// <param name="RecordJson">Its record; null unless it is the one that is shown, and once sealed.</param>
internal sealed record StoredVersionView(VersionView Shown, string Hash, string? RecordJson);

/// <summary>Why there is no page.</summary>
public static class ReadVerdictProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-verdict", "There is no verdict at this address.");
}
