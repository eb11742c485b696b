using FactCheck.Domain.Addresses;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Speakers.MergeSpeakers;

/// <summary>
/// A speaker turned out to be another one: that one takes over names, mentions, declared conflicts of interest and the public address. What was published keeps
/// the name it was frozen with. Answers the one that stays.
/// </summary>
/// <param name="SpeakerId">The one that goes.</param>
/// <param name="Into">Name or alias of the one that stays.</param>
[MaySend(Senders.Editor)]
public sealed record MergeSpeakersCommand(Guid SpeakerId, string? Into) : ICommand<Guid>;

internal sealed class MergeSpeakersValidator : AbstractValidator<MergeSpeakersCommand>
{
    public MergeSpeakersValidator() => RuleFor(command => command.Into).NotEmpty().MaximumLength(Speaker.LongestName).Refuse(MergeSpeakersProblems.NoName);
}

internal sealed class MergeSpeakersHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<MergeSpeakersCommand, Outcome<Guid>>
{
    public async Task<Outcome<Guid>> Handle(MergeSpeakersCommand request, CancellationToken cancellationToken)
    {
        var from = await db.Speakers.FirstOrDefaultAsync(s => s.Id == request.SpeakerId, cancellationToken);
        if (from is null) return SpeakerProblems.NotThere;
        var name = Folding.Fold(request.Into!);
        var named = await db.Speakers.Where(s => s.MergedIntoId == null && s.Kind != SpeakerKind.Described && s.Id != from.Id)
            .Where(s => s.FoldedName == name || s.Aliases.Any(a => a.FoldedName == name)).OrderBy(s => s.Id).Take(2).ToListAsync(cancellationToken);
        if (named.Count == 0) return from.FoldedName == name ? SpeakerProblems.Itself : MergeSpeakersProblems.NobodyOfThatName;
        if (named.Count > 1) return MergeSpeakersProblems.Namesakes;
        var (into, at) = (named[0], clock.Now());
        var outcome = from.MergeInto(into, at);
        if (!outcome.IsDone) return Outcome<Guid>.Refused(outcome.Problems);
        var articles = await db.Articles.Include(a => a.Mentions).Where(a => a.Mentions.Any(m => m.Speakers.Any(s => s.SpeakerId == from.Id))).ToListAsync(cancellationToken);
        foreach (var article in articles) article.ReplaceSpeaker(from.Id, into.Id, at);
        foreach (var earlier in await db.Speakers.Where(s => s.MergedIntoId == from.Id).ToListAsync(cancellationToken)) earlier.FollowInto(into, at);
        await TakeConflictsOver(from.Id, into.Id, cancellationToken);
        await Lead(from.Id, into.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return into.Id;
    }

    /// <summary>Whoever is not impartial towards the one that goes is not towards the one that stays.</summary>
    private async Task TakeConflictsOver(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var conflicts = await db.ConflictsOfInterest.Where(c => c.SpeakerId == from || c.SpeakerId == into).ToListAsync(cancellationToken);
        foreach (var conflict in conflicts.Where(c => c.SpeakerId == from).ToList())
        {
            if (conflicts.Exists(c => c.SpeakerId == into && c.PersonId == conflict.PersonId)) db.ConflictsOfInterest.Remove(conflict);
            else conflict.FollowInto(into);
        }
    }

    /// <summary>The addresses of the one that goes lead to the one that stays; when that one has none yet, it takes the current one over.</summary>
    private async Task Lead(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var addresses = await db.Addresses.Where(a => a.Target == AddressTarget.Speaker && (a.TargetId == from || a.TargetId == into)).ToListAsync(cancellationToken);
        var hasOwn = addresses.Exists(a => a.TargetId == into && a.IsCurrent);
        foreach (var address in addresses.Where(a => a.TargetId == from).ToList())
        {
            if (address.IsCurrent && !hasOwn) address.Return(into);
            else address.LeadTo(into);
        }
    }
}

/// <summary>Why speakers are not merged.</summary>
public static class MergeSpeakersProblems
{
    /// <summary>No name.</summary>
    public static readonly Problem NoName = new("speaker.merge-no-name", "Write the name of the speaker that stays.", "Into");

    /// <summary>Nobody of that name.</summary>
    public static readonly Problem NobodyOfThatName = new("speaker.merge-nobody", "There is no speaker of that name. Write it as it stands in the list of speakers.", "Into");

    /// <summary>Several of that name.</summary>
    public static readonly Problem Namesakes = new("speaker.merge-namesakes", "Several speakers go by that name. Rename one of them first, so that it is clear who is meant.", "Into");
}
