using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.KeepReview;

/// <summary>
/// Keeps a reviewer's draft as it is typed, joined with what their other windows typed. The hold lasts longer by it, up to the
/// queue's limit; after the hold the draft is kept all the same.
/// </summary>
/// <param name="ClaimNumber">The claim.</param>
/// <param name="Round">The round that the form was filled for.</param>
/// <param name="Edit">The form's fields, as they were and as they are.</param>
[MaySend(Senders.Reviewer)]
public sealed record KeepReviewCommand(long ClaimNumber, int Round, FormEdit Edit) : ICommand<Joined>;

internal sealed class KeepReviewValidator : AbstractValidator<KeepReviewCommand>
{
    public KeepReviewValidator() => RuleFor(command => command.Edit).NotNull().Refuse(KeepReviewProblems.NothingSent);
}

internal sealed class KeepReviewHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<KeepReviewCommand, Outcome<Joined>>
{
    /// <summary>A hold is made longer once that much is gained: not with every word.</summary>
    private static readonly TimeSpan WorthIt = TimeSpan.FromMinutes(1);

    public async Task<Outcome<Joined>> Handle(KeepReviewCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Number == request.ClaimNumber, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var now = clock.Now();
        var draft = await db.DraftToWriteAsync(claim, request.Round, acting.Actor, now, cancellationToken);
        if (!draft.IsDone) return Outcome<Joined>.Refused(draft.Problems);
        var joined = draft.Value.Save(acting.Actor, OfCited(request.Edit, draft.Value.Content), now);
        if (!joined.IsDone) return joined;
        if (claim.CurrentRound is { } round && round.Number == request.Round && round.HeldBy(acting.Actor.PersonId, now) is { } seat && round.HoldFrom(now) - seat.HeldUntil > WorthIt)
            claim.Extend(await db.ByAsync(claim, acting.Actor, now, cancellationToken), acting.Actor.PersonId!.Value);
        await db.SaveChangesAsync(cancellationToken);
        return joined;
    }

    /// <summary>Evidence comes and goes by its own acts: the form changes the parts of what is cited, never which exhibit it is.</summary>
    private static FormEdit OfCited(FormEdit edit, ReviewContent content)
    {
        var cited = content.Evidence.Select(one => one.Number).ToHashSet();
        return new(Kept(edit.Original), Kept(edit.Mine));

        Dictionary<string, string> Kept(IReadOnlyDictionary<string, string> fields) => fields
            .Where(field => EvidenceParts.Find(field.Key) is not { } part || (part.Part != "Exhibit" && cited.Contains(part.Number)))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
    }
}

/// <summary>Why a draft is not kept.</summary>
public static class KeepReviewProblems
{
    /// <summary>No fields.</summary>
    public static readonly Problem NothingSent = new("review.nothing-sent", "The form came without its fields. Reload the page and try again.");
}
