using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ReviseScale;

/// <summary>Makes a rating scale, or its next version; a version is never changed. Answers the scale's id.</summary>
/// <param name="ScaleId">The scale; null to make one.</param>
/// <param name="Seen">Number of the version that the form was filled for; 0 for a new scale.</param>
/// <param name="Name">What the desk calls a new scale.</param>
/// <param name="Language">BCP 47 tag of the words.</param>
/// <param name="Ratings">The ratings, in the order they are offered.</param>
[MaySend(Senders.Editor | Senders.Administrator)]
public sealed record ReviseScaleCommand(Guid? ScaleId, int Seen, string Name, string Language, IReadOnlyList<Rating> Ratings) : ICommand<Guid>;

internal sealed class ReviseScaleValidator : AbstractValidator<ReviseScaleCommand>
{
    public ReviseScaleValidator()
    {
        RuleFor(command => command.Name).NotNull().Refuse(ScaleProblems.NameMissing);
        RuleFor(command => command.Language).NotNull().Refuse(ArticleProblems.NoLanguage);
        RuleFor(command => command.Ratings).Must(ratings => ratings?.All(r => r is not null) == true).Refuse(ScaleProblems.Undefined);
    }
}

internal sealed class ReviseScaleHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ReviseScaleCommand, Outcome<Guid>>
{
    public async Task<Outcome<Guid>> Handle(ReviseScaleCommand request, CancellationToken cancellationToken)
    {
        var outcome = request.ScaleId is { } id ? await Revise(id, request, cancellationToken) : Make(request);
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private Outcome<Guid> Make(ReviseScaleCommand request)
    {
        var made = Scale.Of(request.Name, request.Ratings, request.Language, clock.Now());
        if (!made.IsDone) return Outcome<Guid>.Refused(made.Problems);
        db.Scales.Add(made.Value);
        return made.Value.Id;
    }

    private async Task<Outcome<Guid>> Revise(Guid id, ReviseScaleCommand request, CancellationToken cancel)
    {
        var scale = await db.Scales.FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (scale is null) return ScaleProblems.NotThere;
        if (scale.CurrentNumber != request.Seen) return ScaleProblems.MovedOn;
        var revised = scale.Revise(request.Ratings, request.Language, clock.Now());
        return revised.IsDone ? scale.Id : Outcome<Guid>.Refused(revised.Problems);
    }
}
