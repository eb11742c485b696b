using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.EmbedVerdict;

/// <summary>Asks for the card of a verdict that other sites show.</summary>
/// <param name="Path">The path of the verdict's own page.</param>
[MaySend(Senders.Anyone)]
public sealed record EmbedVerdictQuery(string Path) : IQuery<EmbedVerdictView>;

/// <summary>The card.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="CardPath">The current path of the card.</param>
/// <param name="Verdict">What it shows; null once the page was removed.</param>
/// <param name="Notice">What is said on top: a correction, a retraction, that it is checked again, that a source changed; null for nothing.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record EmbedVerdictView(Guid ClaimId, string CardPath, VerdictLine? Verdict, string? Notice, Publisher Publisher);

internal sealed class EmbedVerdictHandler(FactCheckDb db) : IRequestHandler<EmbedVerdictQuery, Outcome<EmbedVerdictView>>
{
    public async Task<Outcome<EmbedVerdictView>> Handle(EmbedVerdictQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Claim, cancellationToken);
        if (asked is null || await db.ListingOfAsync(asked.TargetId, cancellationToken) is not { } listing) return EmbedVerdictProblems.NotThere;
        var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == asked.TargetId, cancellationToken);
        var line = listing.Standing == Standing.Removed ? null : VerdictLine.Of(listing, await db.SpeakerPathsAsync([listing], cancellationToken));
        return new EmbedVerdictView(
            claim.Id, CascadeReading.CardOf(listing.Path), line, line is null ? null : NoticeOf(claim, line), await db.PublisherAsync(cancellationToken));
    }

    private static string? NoticeOf(Claim claim, VerdictLine line)
    {
        if (line.Standing == Standing.Retracted) return $"Retracted: {line.Reason}";
        var up = claim.Notices.Where(n => n.IsUp).ToList();
        if (up.Exists(n => n.Kind == NoticeKind.UnderReview)) return "We are checking this again.";
        if (up.Exists(n => n.Kind is NoticeKind.SourceWithdrawn or NoticeKind.SourceChanged)) return "A source that this rests on changed; we are looking at it.";
        return line.Change is { } change ? $"{change}: {line.Reason}" : null;
    }
}

/// <summary>Why there is no card.</summary>
public static class EmbedVerdictProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-card", "There is no verdict at this address.");
}
