using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.LinkRequest;

/// <summary>An editor says which claim a reader asks for: it counts as demand in that claim's triage from then on.</summary>
/// <param name="RequestId">Which request.</param>
/// <param name="Claim">The claim's number, as typed: <c>#1423</c>.</param>
[MaySend(Senders.Editor)]
public sealed record LinkRequestCommand(Guid RequestId, string? Claim) : ICommand;

internal sealed class LinkRequestValidator : AbstractValidator<LinkRequestCommand>
{
    public LinkRequestValidator()
    {
        RuleFor(command => command.Claim).NotEmpty().Refuse(LinkRequestProblems.NoNumber);
        RuleFor(command => command.Claim).MaximumLength(20).Refuse(LinkRequestProblems.NoNumber);
    }
}

internal sealed class LinkRequestHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<LinkRequestCommand, Outcome>
{
    public async Task<Outcome> Handle(LinkRequestCommand request, CancellationToken cancellationToken)
    {
        if (!long.TryParse(request.Claim!.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return LinkRequestProblems.NoNumber;
        var asked = await db.ReaderRequests.FirstOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken);
        if (asked is null) return LinkRequestProblems.NotThere;
        var claim = await db.Claims.Where(c => c.Number == number).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);
        if (claim is null) return LinkRequestProblems.NobodyThere;
        var stays = (await db.EndsOfMergesAsync([claim.Value], cancellationToken))[claim.Value];
        var outcome = asked.About(stays, clock.Now());
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}

/// <summary>Why a request is not linked.</summary>
public static class LinkRequestProblems
{
    /// <summary>No number.</summary>
    public static readonly Problem NoNumber = new("request.no-number", "Write the number of the claim, like #1423.", nameof(LinkRequestCommand.Claim));

    /// <summary>No claim of that number.</summary>
    public static readonly Problem NobodyThere = new("request.no-claim", "There is no claim of this number. Look it up in the lists.", nameof(LinkRequestCommand.Claim));

    /// <summary>No such request.</summary>
    public static readonly Problem NotThere = new("request.not-known", "There is no such request.");
}
