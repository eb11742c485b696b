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
public sealed record EmbedVerdictView(Guid ClaimId, string CardPath, VerdictLine? Verdict, string? Notice, Publisher Publisher)
{
    /// <summary>The claim whose card stood at this address before it was merged; null for the claim's own card.</summary>
    public Guid? MergedId { get; init; }
}

internal sealed class EmbedVerdictHandler(FactCheckDb db) : IRequestHandler<EmbedVerdictQuery, Outcome<EmbedVerdictView>>
{
    public async Task<Outcome<EmbedVerdictView>> Handle(EmbedVerdictQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Claim, cancellationToken);
        if (asked is null || await db.ListingOfAsync(asked.TargetId, cancellationToken) is not { } listing) return EmbedVerdictProblems.NotThere;
        var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == asked.TargetId, cancellationToken);
        var line = listing.Standing == Standing.Removed ? null : VerdictLine.Of(listing, await db.SpeakerPathsAsync([listing], cancellationToken));
        // Whoever shows the card of a merged claim shows it in a text about that claim: the card says what became of it.
        var merged = await db.MergedAtAsync(asked, cancellationToken);
        var notice = line is null ? null : string.Join(" ", new[] { merged is null ? null : Merged(merged), NoticeOf(claim, line) }.Where(one => one is not null));
        return new EmbedVerdictView(
            claim.Id, CascadeReading.CardOf(merged is null ? listing.Path : asked.Path), line, notice is "" ? null : notice, await db.PublisherAsync(cancellationToken))
        { MergedId = merged?.Id };
    }

    private static string Merged(MergedClaim gone) => gone.Standing == Standing.Removed
        ? "Merged: the claim whose card stood here went into this one."
        : $"Merged: the claim “{gone.Wording}”, whose card stood here, went into this one.";

    private static string? NoticeOf(Claim claim, VerdictLine line)
    {
        var up = claim.Notices.Where(n => n.IsUp).ToList();
        var again = up.Exists(n => n.Kind == NoticeKind.UnderReview);
        if (line.Standing == Standing.Retracted) return $"Retracted: {line.Reason}{(again ? " We are checking this again." : "")}";
        if (again) return "We are checking this again.";
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
