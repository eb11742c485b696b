using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Publishing.SetTopics;

/// <summary>An editor says what a claim is about. What was added and taken out is done to the topics it has by now; those that nobody named yet are made.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Original">The topics that the form was filled with.</param>
/// <param name="Topics">Their names as they were left, with commas between them; empty for none.</param>
[MaySend(Senders.Editor)]
public sealed record SetTopicsCommand(Guid ClaimId, IReadOnlyList<string> Original, string? Topics) : ICommand;

internal sealed class SetTopicsValidator : AbstractValidator<SetTopicsCommand>
{
    public SetTopicsValidator()
    {
        RuleFor(command => command.Original).NotNull();
        RuleFor(command => command.Topics).MaximumLength(1_000).Refuse(SetTopicsProblems.TooMany);
    }
}

internal sealed class SetTopicsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SetTopicsCommand, Outcome>
{
    private const int Most = 8;

    public async Task<Outcome> Handle(SetTopicsCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var kept = await db.Topics.Where(t => claim.TopicIds.Contains(t.Id)).OrderBy(t => t.FoldedName).Select(t => t.Name).ToListAsync(cancellationToken);
        var names = Joined(request, kept);
        if (names.Count > Most) return SetTopicsProblems.TooMany;
        var topics = await db.TopicsAsync(names, cancellationToken);
        if (!topics.IsDone) return Outcome.Refused([.. topics.Problems.Select(problem => problem.At(nameof(SetTopicsCommand.Topics)))]);
        var by = new By(acting.Actor, DeskFacts.None, clock.Now());
        var outcome = claim.SetTopics(by, topics.Value);
        if (!outcome.IsDone) return outcome;
        await db.HasOtherTopicsAsync(claim, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    private static List<string> Joined(SetTopicsCommand request, List<string> kept)
    {
        var typed = (request.Topics ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var takenOut = request.Original.ExceptBy(typed.Select(Folding.Fold), Folding.Fold).Select(Folding.Fold);
        var added = typed.ExceptBy(request.Original.Select(Folding.Fold), Folding.Fold);
        return [.. kept.ExceptBy(takenOut, Folding.Fold).Concat(added).DistinctBy(Folding.Fold)];
    }
}

/// <summary>Why topics are refused.</summary>
public static class SetTopicsProblems
{
    /// <summary>Too many.</summary>
    public static readonly Problem TooMany = new("topics.too-many", "Name at most eight topics, with commas between them.", nameof(SetTopicsCommand.Topics));
}
