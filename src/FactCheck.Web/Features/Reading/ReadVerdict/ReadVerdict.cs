using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;

namespace FactCheck.Web.Features.Reading.ReadVerdict;

/// <summary>Asks for the page of a claim's verdict.</summary>
/// <param name="Path">The path that was asked for, without a version.</param>
/// <param name="Version">The version; null for the newest.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadVerdictQuery(string Path, int? Version = null) : IPreparedQuery<ReadVerdictView>;

/// <summary>What a reader sees at a verdict's address.</summary>
/// <param name="ClaimId">Of which claim.</param>
/// <param name="Path">The current address: when it is not the one that was asked for, the reader is led on.</param>
/// <param name="Standing">Up, retracted or removed.</param>
/// <param name="StandingReason">Why it was retracted or removed; null otherwise.</param>
/// <param name="Record">Everything the version shows; null once it was removed, also where another was published since.</param>
/// <param name="Hash">SHA-256 of the record.</param>
/// <param name="Newest">Number of the newest version.</param>
/// <param name="Notices">What is said on top of it, newest first.</param>
/// <param name="Versions">Every version, newest first.</param>
/// <param name="Links">Where its names lead.</param>
/// <param name="Answers">What the desk answered to readers who wrote about it, newest first.</param>
/// <param name="Publisher">Who publishes; its address is empty while nobody gave it.</param>
public sealed record ReadVerdictView(
    Guid ClaimId, string Path, Standing Standing, string? StandingReason, VerdictRecord? Record, string Hash, int Newest,
    IReadOnlyList<PageNotice> Notices, IReadOnlyList<PageVersion> Versions, VerdictLinks Links, IReadOnlyList<PageAnswer> Answers, Publisher Publisher)
{
    /// <summary>What stands on top of the page.</summary>
    public required MastheadView Masthead { get; init; }

    /// <summary>True when the day on which the desk meant to look again is over.</summary>
    public bool NextCheckIsOver { get; init; }

    /// <summary>When it was retracted; null while it is up.</summary>
    public DateTimeOffset? RetractedAt { get; init; }

    /// <summary>What was merged into it, the last first.</summary>
    public IReadOnlyList<PageMerge> TakenIn { get; init; } = [];

    /// <summary>Set on a version of a claim that was merged: where its address leads now.</summary>
    public PageMerge? MergedInto { get; init; }

    /// <summary>True while the newest version is shown.</summary>
    public bool IsNewest => Record is null || Record.Version == Newest;

    /// <summary>True where the verdict stands as it is now: no older version, and none of a claim that was merged.</summary>
    public bool IsCurrent => IsNewest && MergedInto is null;
}

internal sealed class ReadVerdictHandler(IVerdictPages pages) : IRequestHandler<ReadVerdictQuery, Outcome<ReadVerdictView>>
{
    public async Task<Outcome<ReadVerdictView>> Handle(ReadVerdictQuery request, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(request.Path, cancellationToken) is not { Standing: not Standing.None } page) return ReadVerdictProblems.NotThere;
        // The claim's own address leads on after a merge; what stood there stays readable as versions.
        if (request.Version is not null && page.CurrentPath != request.Path && await pages.FindMergedAsync(request.Path, cancellationToken) is { } merged) page = merged;
        var number = request.Version ?? page.Newest;
        if (page.Versions.FirstOrDefault(v => v.Number == number) is not { } version) return ReadVerdictProblems.NotThere;
        var isRemoved = page.Standing == Standing.Removed;
        var record = isRemoved ? null : await pages.RecordAsync(page.ClaimId, version, cancellationToken);
        var links = record is null ? VerdictLinks.None : LinksOf(await pages.LinksAsync(record, cancellationToken), page.Topics);
        var imprint = Imprint.Of(page.Newsroom);
        return new ReadVerdictView(
            page.ClaimId, page.CurrentPath, page.Standing, page.StandingReason, record, version.Hash, page.Newest, page.Notices, page.Versions, links,
            isRemoved ? [] : page.Answers, imprint.Publisher)
        { Masthead = imprint.Masthead, RetractedAt = page.RetractedAt, TakenIn = isRemoved ? [] : page.TakenIn, MergedInto = page.MergedInto };
    }

    private static VerdictLinks LinksOf(IReadOnlyList<PageLink> links, IReadOnlyList<PageLink> topics) => new(
        links.Where(a => a.Target == AddressTarget.Speaker).DistinctBy(a => a.TargetId).ToDictionary(a => a.TargetId, a => a.Path),
        links.FirstOrDefault(a => a.Target == AddressTarget.Article)?.Path,
        links.FirstOrDefault(a => a.Target == AddressTarget.Outlet)?.Path,
        [.. topics.Select(a => new TopicLink(a.Name, a.Path)).OrderBy(topic => topic.Name, StringComparer.Ordinal)]);
}

/// <summary>Why there is no page.</summary>
public static class ReadVerdictProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-verdict", "There is no verdict at this address.");
}
