using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.SplitClaim;

/// <summary>
/// An editor makes several claims of one that says several things. The first part stays the claim it was; the others are new,
/// said by the same speakers in the same words unless they are given a place of their own.
/// </summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="WordingNumber">The wording that the form was filled for.</param>
/// <param name="Parts">At least two.</param>
[MaySend(Senders.Editor)]
public sealed record SplitClaimCommand(Guid ClaimId, int WordingNumber, IReadOnlyList<SplitClaimView> Parts) : ICommand;

/// <summary>One part.</summary>
/// <param name="Text">Its wording.</param>
/// <param name="Content">Its own words in the article; empty for the words of the whole claim.</param>
public sealed record SplitClaimView(string? Text, IReadOnlyList<Stretch> Content);

internal sealed class SplitClaimValidator : AbstractValidator<SplitClaimCommand>
{
    public SplitClaimValidator()
    {
        RuleFor(command => command.Parts).Must(parts => parts.Count is >= 2 and <= 12).Refuse(WordingProblems.SplitNeedsTwo);
        RuleForEach(command => command.Parts).ChildRules(part => part.RuleFor(one => one.Text).NotEmpty().Refuse(SplitClaimProblems.PartEmpty));
        RuleForEach(command => command.Parts).ChildRules(part => part.RuleFor(one => one.Text).MaximumLength(Wording.MostCharacters).Refuse(SplitClaimProblems.PartTooLong));
    }
}

internal sealed class SplitClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SplitClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(SplitClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var article = await db.Articles.Include(a => a.Mentions).FirstAsync(a => a.Id == claim.LeadArticleId, cancellationToken);
        if (article.Mentions.FirstOrDefault(m => m.Id == claim.LeadMentionId) is not { } lead) return ArticleProblems.NoSuchMention;
        var (before, at) = (claim.Text, clock.Now());
        var number = await db.NextClaimNumber(cancellationToken);
        var parts = new List<SplitPart> { new(claim.Number, request.Parts[0].Text!.Trim(), lead.Id) };
        foreach (var part in request.Parts.Skip(1))
        {
            var id = Guid.CreateVersion7(at);
            var mark = Mark(article, lead, id, part, at);
            if (!mark.IsDone) return Outcome.Refused(mark.Problems);
            parts.Add(new(number++, part.Text!.Trim(), mark.Value.Id, id));
        }

        var split = claim.Split(new(acting.Actor, DeskFacts.None, at), request.WordingNumber, parts);
        if (!split.IsDone) return Outcome.Refused(split.Problems);
        if (request.Parts[0].Content is { Count: > 0 } own && article.Respan(lead.Id, lead.PlaceNow() with { Content = own }, at) is { IsDone: false } outside) return outside;
        db.Claims.AddRange(split.Value);
        if (claim.EngineVersion is { } engine)
            db.TrainingExamples.Add(TrainingExample.Of<SplitWordingsView>(article.Id, claim.Id, CorrectedPart.Split, new([before]), new([.. parts.Select(p => p.Text)]), engine, acting.Actor, at));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    private Outcome<Mention> Mark(Article article, Mention lead, Guid claimId, SplitClaimView part, DateTimeOffset at)
    {
        var place = part.Content.Count > 0 ? lead.PlaceNow() with { Content = part.Content } : lead.PlaceNow();
        var voices = lead.Speakers.Select(s => new Voice(s.SpeakerId, s.Role)).ToList();
        // Who cuts a claim in pieces says nothing about its speaker: a suggestion stays one.
        var by = lead.IsSpeakerConfirmed ? acting.Actor : Actor.Engine;
        return article.Mark(claimId, place, voices, by, lead.EngineVersion, at);
    }
}

/// <summary>Why a part is refused.</summary>
public static class SplitClaimProblems
{
    /// <summary>A part without words.</summary>
    public static readonly Problem PartEmpty = new("split.part-empty", "Give this part its wording, or leave the part out.");

    /// <summary>A part of too many words.</summary>
    public static readonly Problem PartTooLong = new("split.part-too-long", "A wording has at most 1,000 characters.");
}

/// <summary>Wordings as a training example keeps them.</summary>
/// <param name="Texts">The wordings.</param>
internal sealed record SplitWordingsView(IReadOnlyList<string> Texts);
