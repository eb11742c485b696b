using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.AnswerRequest;

/// <summary>An editor answers what a reader asked.</summary>
/// <param name="RequestId">Which one.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Answer">What the desk says to it: on the verdict's page, or to the reader alone.</param>
[MaySend(Senders.Editor)]
public sealed record AnswerRequestCommand(Guid RequestId, ReaderRequestResult? Result, string? Answer) : ICommand;

internal sealed class AnswerRequestValidator : AbstractValidator<AnswerRequestCommand>
{
    public AnswerRequestValidator()
    {
        RuleFor(command => command.Result).NotNull().Refuse(AnswerRequestProblems.ResultMissing);
        RuleFor(command => command.Answer).NotEmpty().Refuse(ReaderRequestProblems.AnswerMissing);
    }
}

internal sealed class AnswerRequestHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AnswerRequestCommand, Outcome>
{
    public async Task<Outcome> Handle(AnswerRequestCommand request, CancellationToken cancellationToken)
    {
        var asked = await db.ReaderRequests.FirstOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken);
        if (asked is null) return AnswerRequestProblems.NotThere;
        var outcome = asked.Close(request.Result!.Value, request.Answer!, acting.Actor, clock.Now(), asked.ClaimId is { } claim ? await SinceAsync(claim, asked.ReceivedAt, cancellationToken) : null);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private async Task<DoneSince> SinceAsync(Guid claimId, DateTimeOffset at, CancellationToken cancel)
    {
        var standing = await db.Claims.Where(c => c.Id == claimId).Select(c => c.Standing).SingleAsync(cancel);
        var isCorrected = await db.Verdicts.Where(v => v.ClaimId == claimId).AnyAsync(v => v.Versions.Any(version => version.Number > 1 && version.PublishedAt > at), cancel);
        return new(isCorrected, standing is Standing.Retracted or Standing.Removed);
    }
}

/// <summary>Why an answer is refused.</summary>
public static class AnswerRequestProblems
{
    /// <summary>No such request.</summary>
    public static readonly Problem NotThere = new("request.not-there", "There is no such request.");

    /// <summary>What came of it?</summary>
    public static readonly Problem ResultMissing = new("request.result-missing", "Choose what came of it.", nameof(AnswerRequestCommand.Result));
}
