using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.AttributeClaim;

/// <summary>An editor says whose words a mention reports, and how; that confirms it.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="MentionId">The mention.</param>
/// <param name="Quotation">How the words are rendered; the article's own voice has no speakers.</param>
/// <param name="Speakers">Who says it.</param>
[MaySend(Senders.Editor)]
public sealed record AttributeClaimCommand(Guid ArticleId, Guid MentionId, Quotation Quotation, IReadOnlyList<SaidBy> Speakers) : ICommand;

internal sealed class AttributeClaimValidator : AbstractValidator<AttributeClaimCommand>
{
    public AttributeClaimValidator()
    {
        RuleFor(command => command.Quotation).IsInEnum();
        RuleFor(command => command.Speakers).Must(said => said.Count > 0).When(command => command.Quotation != Quotation.OwnVoice).Refuse(ArticleProblems.SpeakerMissing);
    }
}

internal sealed class AttributeClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AttributeClaimCommand, Outcome>
{
    public async Task<Outcome> Handle(AttributeClaimCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Include(a => a.Mentions).FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article?.Mentions.FirstOrDefault(m => m.Id == request.MentionId) is not { } mention) return ArticleProblems.NoSuchMention;
        var claim = await db.Claims.FirstOrDefaultAsync(c => c.Id == mention.ClaimId, cancellationToken);
        if (claim is null) return ClaimProblems.NotThere;
        var (at, isOwnVoice) = (clock.Now(), request.Quotation == Quotation.OwnVoice);
        if (claim.LeadMentionId == mention.Id && claim.Attribute(new(acting.Actor, DeskFacts.None, at), isOwnVoice) is { IsDone: false } refused) return refused;
        var voices = await db.VoicesOf(isOwnVoice ? [] : request.Speakers, article.Id, acting.Actor, at, cancellationToken);
        if (!voices.IsDone) return Outcome.Refused(voices.Problems);
        var before = AttributeClaimView.Of(mention);
        if (mention.Quotation != request.Quotation && article.Respan(mention.Id, mention.PlaceNow() with { Quotation = request.Quotation }, at) is { IsDone: false } outside) return outside;
        var outcome = article.Attribute(mention.Id, voices.Value, acting.Actor, at);
        if (!outcome.IsDone) return outcome;
        if (claim.EngineVersion is { } engine)
            db.TrainingExamples.Add(TrainingExample.Of(article.Id, claim.Id, CorrectedPart.Speaker, before, AttributeClaimView.Of(mention), engine, acting.Actor, at));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}

/// <summary>Whose words they are, as a training example keeps it.</summary>
/// <param name="Quotation">How they are rendered.</param>
/// <param name="Speakers">The speakers.</param>
internal sealed record AttributeClaimView(Quotation Quotation, IReadOnlyList<Voice> Speakers)
{
    /// <summary>Of a mention as it is now.</summary>
    public static AttributeClaimView Of(Mention mention) => new(mention.Quotation, [.. mention.Speakers.Select(s => new Voice(s.SpeakerId, s.Role))]);
}
