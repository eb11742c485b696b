using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.JudgeClaim;

/// <summary>Asks for all reviews of a claim's newest round, side by side. Refused until all are in.</summary>
/// <param name="ClaimNumber">The claim.</param>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record JudgeClaimQuery(long ClaimNumber) : IQuery<JudgeClaimView>;

internal sealed class JudgeClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<JudgeClaimQuery, Outcome<JudgeClaimView>>
{
    public async Task<Outcome<JudgeClaimView>> Handle(JudgeClaimQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().FirstOrDefaultAsync(c => c.Number == request.ClaimNumber, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        if (claim.CurrentRound is not { IsSettled: true } round) return ReviewProblems.NotAllIn;
        var by = await db.ByAsync(claim, acting.Actor, clock.Now(), cancellationToken);
        var reviews = await db.Reviews.AsNoTracking().Where(r => r.ClaimId == claim.Id && r.Round == round.Number && r.TakenBackAt == null).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var notes = await db.ReviewDrafts.AsNoTracking().Where(d => d.ClaimId == claim.Id && d.Round == round.Number && d.Opened && d.HandedOverAt != null).ToListAsync(cancellationToken);
        var people = reviews.Select(r => r.WriterId).Concat(notes.Select(n => n.WriterId)).ToList();
        var names = await db.Users.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        var ratings = await db.RatingsAsync(round.Terms, cancellationToken);
        var evidence = await db.ShownAsync(reviews.SelectMany(r => r.Evidence).DistinctBy(e => e.Number), cancellationToken);
        return new JudgeClaimView(
            claim.Id, claim.Number, claim.Status, claim.Text, claim.Language, claim.IsOwnVoice, await db.PlaceAsync(claim, cancellationToken), round.Number, reviews.Sum(r => r.Revision), ratings,
            [.. reviews.Select(r => ReviewOf(r.Id, names.GetValueOrDefault(r.WriterId) ?? "", r.Findings, r.Rationale, [.. evidence.Where(e => r.Evidence.Any(own => own.Number == e.Number))], ratings)
                with { First = r.WasRevised ? r.First.Findings : null, ReturnComment = r.ReturnComment })],
            [.. notes.Select(n => new NoteView(names.GetValueOrDefault(n.WriterId) ?? "", n.Content.Rationale))],
            claim.Decision, round.WaiverReason, claim.AllowedActs(by), claim.WhyNot(Act.Adjudicate, by), claim.WhyNot(Act.AskAgain, by));
    }

    private static ReviewView ReviewOf(Guid id, string writer, Findings findings, string rationale, IReadOnlyList<RecordEvidence> evidence, IReadOnlyList<Rating> ratings) =>
        new(id, writer, findings.WasItSaid, ratings.FirstOrDefault(r => r.Code == findings.Rating?.Code), rationale, evidence, null, null);
}

/// <summary>A claim with all its reviews.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Status">Where the work stands.</param>
/// <param name="Text">The newest wording.</param>
/// <param name="Language">Its language tag.</param>
/// <param name="IsOwnVoice">Whether nobody is quoted.</param>
/// <param name="Place">The claim in its article.</param>
/// <param name="Round">The round.</param>
/// <param name="Seen">Tells these reviews from later ones.</param>
/// <param name="Ratings">The ratings of the round's scale.</param>
/// <param name="Reviews">The reviews.</param>
/// <param name="Notes">Drafts that came too late.</param>
/// <param name="Decision">What was decided; null while disputed.</param>
/// <param name="WaiverReason">Why the rule of who may judge was lifted.</param>
/// <param name="Acts">What whoever looks may do now.</param>
/// <param name="WhyNotAdjudicate">Why they may not judge.</param>
/// <param name="WhyNotAskAgain">Why no more rating can be asked for.</param>
public sealed record JudgeClaimView(
    Guid ClaimId, long Number, ClaimStatus Status, string Text, string Language, bool IsOwnVoice, ClaimPlace Place, int Round, int Seen, IReadOnlyList<Rating> Ratings,
    IReadOnlyList<ReviewView> Reviews, IReadOnlyList<NoteView> Notes, Decision? Decision, string? WaiverReason,
    IReadOnlyList<Act> Acts, IReadOnlyList<Problem> WhyNotAdjudicate, IReadOnlyList<Problem> WhyNotAskAgain);

/// <summary>One review.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Writer">Who wrote it; for the desk only.</param>
/// <param name="WasItSaid">Was it said?</param>
/// <param name="Rating">Is it true?</param>
/// <param name="Rationale">Why.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="First">What was found first, when it was revised since.</param>
/// <param name="ReturnComment">With which comment it was returned.</param>
public sealed record ReviewView(
    Guid Id, string Writer, WasItSaid? WasItSaid, Rating? Rating, string Rationale, IReadOnlyList<RecordEvidence> Evidence, Findings? First, string? ReturnComment);

/// <summary>A draft that came too late for a seat.</summary>
/// <param name="Writer">Who wrote it.</param>
/// <param name="Text">What it says.</param>
public sealed record NoteView(string Writer, string Text);
