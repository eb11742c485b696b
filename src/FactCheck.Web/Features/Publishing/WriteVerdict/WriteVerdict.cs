using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.WriteVerdict;

/// <summary>Asks for the desk where a verdict is written: its draft, what the reviews found, the page as it would be, and the checks.</summary>
/// <param name="ClaimNumber">The claim.</param>
[MaySend(Senders.Reviewer)]
public sealed record WriteVerdictQuery(long ClaimNumber) : IQuery<WriteVerdictView>;

/// <summary>Everything the writer of a verdict looks at.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Text">Its words.</param>
/// <param name="PersonId">Who writes: what the browser keeps is kept under it.</param>
/// <param name="Draft">The draft as it is kept.</param>
/// <param name="Fields">The draft's fields, by name, for settling a clash.</param>
/// <param name="Revision">Number of the draft: what is published is what was seen.</param>
/// <param name="Preview">The page as it would be.</param>
/// <param name="Checks">Every check with what it found.</param>
/// <param name="Reviews">What the round's raters found, the first first.</param>
/// <param name="Evidence">All evidence that can be cited: the reviews' and the draft's.</param>
/// <param name="Acts">What this person may do with the claim now.</param>
/// <param name="CannotPublish">Why this person cannot sign, besides the checks; empty when they can.</param>
/// <param name="VersionUp">Number of the version that was published last; 0 for none.</param>
/// <param name="IsUp">True where a version is up: then a publication says what changed.</param>
/// <param name="SameFindings">True when the findings are those of the version that is up.</param>
public sealed record WriteVerdictView(
    Guid ClaimId, long Number, string Text, Guid PersonId, VerdictContent Draft, IReadOnlyDictionary<string, string> Fields, int Revision,
    VerdictRecord Preview, IReadOnlyList<CheckResult> Checks, IReadOnlyList<OpenedReviewView> Reviews, IReadOnlyList<CitableEvidence> Evidence,
    IReadOnlyList<Act> Acts, IReadOnlyList<Problem> CannotPublish, int VersionUp, bool IsUp, bool SameFindings)
{
    /// <summary>What a next version touches; nothing while none is up.</summary>
    public Cascade Touches { get; init; } = Cascade.Nothing;

    /// <summary>Set once nothing is to be written: the claim is published.</summary>
    public PublishedView? Published { get; init; }
}

/// <summary>The version that is up, or was up last.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Who">Who signed it.</param>
/// <param name="At">When.</param>
/// <param name="Path">Where readers find it; null where they find nothing.</param>
/// <param name="CanCorrect">Whether this person may correct it.</param>
public sealed record PublishedView(int Version, string Who, DateTimeOffset At, string? Path, bool CanCorrect);

/// <summary>A review of the settled round.</summary>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Rating">The word of the rating; null when it was left out.</param>
/// <param name="Said">Was it said?; null for the article's own voice.</param>
/// <param name="Rationale">Why, in Markdown.</param>
public sealed record OpenedReviewView(string Writer, string? Rating, WasItSaid? Said, string Rationale);

internal sealed class WriteVerdictHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<WriteVerdictQuery, Outcome<WriteVerdictView>>
{
    public async Task<Outcome<WriteVerdictView>> Handle(WriteVerdictQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Number == request.ClaimNumber, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (claim.Decision is not { } decision) return WriteVerdictProblems.NothingDecided;
        var now = clock.Now();
        var by = await db.ByAsync(claim, acting.Actor, now, cancellationToken);
        var verdict = await db.Verdicts.AsNoTracking().FirstOrDefaultAsync(v => v.ClaimId == claim.Id, cancellationToken);
        var draft = verdict?.Draft ?? VerdictContent.Empty;
        var page = await db.PublicationCaseAsync(claim, draft, decision.Findings, now, cancellationToken);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.ClaimId == claim.Id && r.Round == decision.Round && r.Opened && r.TakenBackAt == null)
            .OrderBy(r => r.SubmittedAt).ToListAsync(cancellationToken);
        return new WriteVerdictView(
            claim.Id, claim.Number, claim.Text, acting.Actor.PersonId!.Value, draft, draft.ToFields(), verdict?.Revision ?? 0, page.Record,
            PublicationChecks.Results(page),
            await OpenedAsync(reviews, page.Record, cancellationToken), await db.CitableAsync(draft.Evidence, draft.BroughtIn, reviews, cancellationToken),
            claim.AllowedActs(by), claim.WhyNot(Act.Publish, by), claim.PublishedVersion, claim.Standing == Standing.Up,
            claim.PublishedFindings == decision.Findings)
        {
            Touches = await db.CascadeOfVerdictAsync(claim.Id, cancellationToken),
            Published = claim.Status == ClaimStatus.Published ? await PublishedAsync(claim, verdict, by, cancellationToken) : null,
        };
    }

    private async Task<PublishedView?> PublishedAsync(Claim claim, Verdict? verdict, By by, CancellationToken cancel)
    {
        if (verdict?.Newest is not { } newest) return null;
        var who = await db.Users.Where(u => u.Id == newest.SignedBy).Select(u => u.DisplayName).FirstOrDefaultAsync(cancel);
        var path = claim.Standing is Standing.Up or Standing.Retracted ? (await db.ListingOfAsync(claim.Id, cancel))?.Path : null;
        return new(newest.Number, who ?? "A former colleague", newest.PublishedAt, path, claim.AllowedActs(by).Contains(Act.Correct));
    }

    private async Task<IReadOnlyList<OpenedReviewView>> OpenedAsync(List<Domain.Reviews.Review> reviews, VerdictRecord record, CancellationToken cancel)
    {
        var writers = reviews.Select(r => r.WriterId).ToList();
        var names = await db.Users.Where(u => writers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var scaleId = reviews.Select(r => r.Findings.Rating?.ScaleId).FirstOrDefault(id => id is not null) ?? record.Rating?.ScaleId;
        var scale = scaleId is { } id ? await db.Scales.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) : null;
        string? Word(RatingRef? rating) => rating is null ? null
            : scale?.Versions.FirstOrDefault(v => v.Number == rating.ScaleVersion)?.Find(rating.Code)?.Word ?? rating.Code;
        return [.. reviews.Select(r => new OpenedReviewView(names.GetValueOrDefault(r.WriterId, "former reviewer"), Word(r.Findings.Rating), r.Findings.WasItSaid, r.Rationale))];
    }
}

/// <summary>Why there is nothing to write.</summary>
public static class WriteVerdictProblems
{
    /// <summary>The round is not over.</summary>
    public static readonly Problem NothingDecided = new("verdict.nothing-decided", "There are no findings yet: a verdict is written once the round is decided.");
}
