using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Persistence;
using FactCheck.Persistence.Saving;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.AskDesk;

/// <summary>A reader asks the desk to check something, tells it that a verdict is wrong, or wants to be heard on it.</summary>
/// <param name="Path">The path of the verdict; null for something to check.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Text">In the reader's words.</param>
/// <param name="Address">A page that shows it; null for none.</param>
/// <param name="AnswerTo">Where the reader wants to be answered; null for nowhere.</param>
/// <param name="CameFrom">Network address it came from.</param>
[MaySend(Senders.Anyone)]
public sealed record AskDeskCommand(string? Path, ReaderRequestKind Kind, string Text, string? Address, string? AnswerTo, string? CameFrom) : ICommand;

internal sealed class AskDeskValidator : AbstractValidator<AskDeskCommand>
{
    public AskDeskValidator()
    {
        RuleFor(command => command.Text).NotEmpty().Refuse(ReaderRequestProblems.TextMissing);
        RuleFor(command => command.Text).MaximumLength(ReaderRequest.LongestText).Refuse(ReaderRequestProblems.TextTooLong);
        RuleFor(command => command.AnswerTo).MaximumLength(254).Refuse(ReaderRequestProblems.AnswerTo);
    }
}

internal sealed class AskDeskHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<AskDeskCommand, Outcome>
{
    private const int MostADay = 20;

    public async Task<Outcome> Handle(AskDeskCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now();
        Guid? claimId = null;
        if (request.Kind != ReaderRequestKind.PleaseCheck)
        {
            claimId = await db.Addresses.Where(a => a.Path == request.Path && a.Target == AddressTarget.Claim).Select(a => (Guid?)a.TargetId).FirstOrDefaultAsync(cancellationToken);
            if (claimId is null || !await db.Listings.AnyAsync(l => l.ClaimId == claimId && l.Standing != Standing.Removed, cancellationToken)) return ReaderRequestProblems.ClaimMissing;
        }

        var asked = ReaderRequest.Ask(request.Kind, request.Text, claimId, request.Address, request.AnswerTo, request.CameFrom, now);
        if (!asked.IsDone) return Outcome.Refused(asked.Problems);
        var since = now - TimeSpan.FromDays(1);
        if (request.CameFrom is { } from)
        {
            // Two that come at one moment would each find that the other is not there.
            await db.AloneAsync("requests from " + from, cancellationToken);
            var today = db.ReaderRequests.Where(r => r.CameFrom == from && r.ReceivedAt > since);
            // Sent twice by a double click or a reload, it is one message.
            if (await today.AnyAsync(r => r.Kind == asked.Value.Kind && r.ClaimId == claimId && r.Text == asked.Value.Text, cancellationToken)) return Outcome.Done;
            if (await today.CountAsync(cancellationToken) >= MostADay) return AskDeskProblems.TooMany;
        }

        db.ReaderRequests.Add(asked.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>Why nothing is taken.</summary>
public static class AskDeskProblems
{
    /// <summary>A flood.</summary>
    public static readonly Problem TooMany = new("request.too-many", "The desk has had twenty messages from your network today. Please write again tomorrow.");
}
