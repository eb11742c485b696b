using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.WithdrawArticle;

/// <summary>
/// An editor withdraws an article for good: its text and bytes go, and the training examples made of them; hashes, address and
/// the words that its claims quote stay.
/// </summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Reason">Why.</param>
[MaySend(Senders.Editor)]
public sealed record WithdrawArticleCommand(Guid ArticleId, string? Reason) : ICommand;

internal sealed class WithdrawArticleValidator : AbstractValidator<WithdrawArticleCommand>
{
    public WithdrawArticleValidator()
    {
        RuleFor(command => command.Reason).NotEmpty().Refuse(ArticleProblems.ReasonMissing);
        RuleFor(command => command.Reason).MaximumLength(2_000);
    }
}

internal sealed class WithdrawArticleHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<WithdrawArticleCommand, Outcome>
{
    public async Task<Outcome> Handle(WithdrawArticleCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.Include(a => a.Captures).FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var outcome = article.Withdraw(request.Reason!, clock.Now());
        if (!outcome.IsDone) return outcome;
        db.TrainingExamples.RemoveRange(await db.TrainingExamples.Where(e => e.ArticleId == article.Id).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }
}
