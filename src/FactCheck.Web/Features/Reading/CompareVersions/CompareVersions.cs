using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.CompareVersions;

/// <summary>Asks what changed between two versions of a verdict.</summary>
/// <param name="Path">The path of the verdict.</param>
/// <param name="From">One version.</param>
/// <param name="To">The other one; which of them is older does not matter.</param>
[MaySend(Senders.Anyone)]
public sealed record CompareVersionsQuery(string Path, int From, int To) : IQuery<CompareVersionsView>;

/// <summary>What changed.</summary>
/// <param name="ClaimId">Of which claim.</param>
/// <param name="Path">The current path of the verdict.</param>
/// <param name="Older">The older version.</param>
/// <param name="Newer">The newer version.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record CompareVersionsView(Guid ClaimId, string Path, VerdictRecord Older, VerdictRecord Newer, Publisher Publisher)
{
    /// <summary>Every version that followed the older one, up to the newer one, the oldest first.</summary>
    public IReadOnlyList<FollowingVersionView> Following { get; init; } = [];

    /// <summary>True where the claim was merged into another, to which its address leads now.</summary>
    public bool IsMerged { get; init; }

    /// <summary>True when one version was compared with itself.</summary>
    public bool AreOne => Older.Version == Newer.Version;
}

/// <summary>A version that followed another, and why.</summary>
/// <param name="Number">The version.</param>
/// <param name="PublishedAt">When it went up.</param>
/// <param name="Change">What changed in it and why; null where a retracted verdict was published anew.</param>
public sealed record FollowingVersionView(int Number, DateTimeOffset PublishedAt, VersionChange? Change);

internal sealed class CompareVersionsHandler(FactCheckDb db) : IRequestHandler<CompareVersionsQuery, Outcome<CompareVersionsView>>
{
    public async Task<Outcome<CompareVersionsView>> Handle(CompareVersionsQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Claim, cancellationToken);
        if (asked is null) return CompareVersionsProblems.NotThere;
        var merged = await db.MergedAtAsync(asked, cancellationToken);
        var claimId = merged?.Id ?? asked.TargetId;
        var standing = await db.Claims.Where(c => c.Id == claimId).Select(c => c.Standing).SingleAsync(cancellationToken);
        if (standing == Standing.None) return CompareVersionsProblems.NotThere;
        if (standing == Standing.Removed) return CompareVersionsProblems.Removed;
        var verdict = await db.Verdicts.AsNoTracking().SingleAsync(v => v.ClaimId == claimId, cancellationToken);
        var both = verdict.Versions.Where(v => v.Number == request.From || v.Number == request.To).OrderBy(v => v.Number).ToList();
        if (both.Count != new[] { request.From, request.To }.Distinct().Count()) return CompareVersionsProblems.NotThere;
        if (both[0].Record is not { } older || both[^1].Record is not { } newer) return CompareVersionsProblems.Removed;
        var path = asked.IsCurrent || merged is not null ? asked.Path : await db.Addresses
            .Where(a => a.TargetId == asked.TargetId && a.Target == AddressTarget.Claim && a.IsCurrent).Select(a => a.Path).FirstAsync(cancellationToken);
        return new CompareVersionsView(claimId, path, older, newer, await db.PublisherAsync(cancellationToken))
        {
            IsMerged = merged is not null,
            Following = [.. verdict.Versions.Where(v => v.Number > older.Version && v.Number <= newer.Version)
                .Select(v => new FollowingVersionView(v.Number, v.PublishedAt, v.Record?.Change))],
        };
    }
}

/// <summary>Why there is nothing to compare.</summary>
public static class CompareVersionsProblems
{
    /// <summary>It was removed on legal grounds.</summary>
    public static readonly Problem Removed = new("reading.removed", "This verdict was removed.");

    /// <summary>No such versions.</summary>
    public static readonly Problem NotThere = new("reading.no-versions", "There are no such two versions of this verdict.");
}
