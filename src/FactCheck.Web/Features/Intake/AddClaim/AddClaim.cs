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

namespace FactCheck.Web.Features.Intake.AddClaim;

/// <summary>An editor adds a claim that the engine had missed, by selecting its words. Answers its number.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Content">The claim's own words in the text.</param>
/// <param name="Text">The wording, readable on its own.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="Quotation">How the words are rendered.</param>
/// <param name="Speakers">Who says it; nobody for the article's own voice.</param>
[MaySend(Senders.Editor)]
public sealed record AddClaimCommand(
    Guid ArticleId, IReadOnlyList<Stretch> Content, string? Text, ClaimKind Kind, Quotation Quotation, IReadOnlyList<SaidBy> Speakers) : ICommand<long>;

internal sealed class AddClaimValidator : AbstractValidator<AddClaimCommand>
{
    public AddClaimValidator()
    {
        RuleFor(command => command.Content).NotEmpty().Refuse(ArticleProblems.SpanMissing);
        RuleFor(command => command.Text).NotEmpty().Refuse(WordingProblems.Empty);
        RuleFor(command => command.Text).MaximumLength(Wording.MostCharacters).Refuse(WordingProblems.TooLong);
        RuleFor(command => command.Kind).IsInEnum();
        RuleFor(command => command.Quotation).IsInEnum();
        RuleFor(command => command.Speakers).Must(said => said.Count > 0).When(command => command.Quotation != Quotation.OwnVoice).Refuse(ArticleProblems.SpeakerMissing);
    }
}

internal sealed class AddClaimHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<AddClaimCommand, Outcome<long>>
{
    public async Task<Outcome<long>> Handle(AddClaimCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var (at, isOwnVoice) = (clock.Now(), request.Quotation == Quotation.OwnVoice);
        var voices = await db.VoicesOf(isOwnVoice ? [] : request.Speakers, article.Id, acting.Actor, at, cancellationToken);
        if (!voices.IsDone) return Outcome<long>.Refused(voices.Problems);
        var claimId = Guid.CreateVersion7(at);
        var mention = article.Mark(claimId, new(request.Content, [], [], request.Quotation, null), voices.Value, acting.Actor, null, at);
        if (!mention.IsDone) return Outcome<long>.Refused([.. mention.Problems.Select(p => p.Field is null ? p.At(nameof(request.Content)) : p)]);
        var made = Claim.Suggest(new(acting.Actor, DeskFacts.None, at), new(
            await db.NextClaimNumber(cancellationToken), request.Text!.Trim(), article.Details.Language, mention.Value.Id, article.Id, isOwnVoice, request.Kind, Id: claimId, TopicIds: article.TopicIds));
        if (!made.IsDone) return Outcome<long>.Refused(made.Problems);
        db.Claims.Add(made.Value);
        if (article.EngineVersion is { } engine)
            db.TrainingExamples.Add(TrainingExample.Of<AddedClaimView>(article.Id, claimId, CorrectedPart.Missed, null, new(made.Value.Text, request.Kind, request.Content), engine, acting.Actor, at));
        await db.SaveChangesAsync(cancellationToken);
        return made.Value.Number;
    }
}

/// <summary>What the engine had missed, as a training example keeps it.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Kind">What sort of statement.</param>
/// <param name="Content">Where it stands.</param>
internal sealed record AddedClaimView(string Text, ClaimKind Kind, IReadOnlyList<Stretch> Content);
