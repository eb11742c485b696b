using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.ReportSplit;

/// <summary>The worker says how far it is, or that it gave up.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Progress">From 0 to 1.</param>
/// <param name="Failure">Why it gave up; null while it goes on.</param>
[MaySend(Senders.Engine)]
public sealed record ReportSplitCommand(Guid ArticleId, double Progress, string? Failure = null) : ICommand;

internal sealed class ReportSplitValidator : AbstractValidator<ReportSplitCommand>
{
    public ReportSplitValidator() => RuleFor(command => command.Progress).InclusiveBetween(0, 1);
}

internal sealed class ReportSplitHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<ReportSplitCommand, Outcome>
{
    public async Task<Outcome> Handle(ReportSplitCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var outcome = request.Failure is { } reason ? article.FailSplit(reason, clock.Now()) : article.ReportSplit(request.Progress, clock.Now());
        if (!outcome.IsDone) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
