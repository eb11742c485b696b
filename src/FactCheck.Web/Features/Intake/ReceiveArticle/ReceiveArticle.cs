using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Parts.Articles;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.ReceiveArticle;

/// <summary>An editor brings an article in. It is kept as it came and waits for the worker that splits it.</summary>
/// <param name="Received">The bytes as they came; of a pasted text its UTF-8.</param>
/// <param name="Kind">How they came. A pasted text that begins as the source of a page does is read as an HTML file is.</param>
/// <param name="From">Name of the file; null when pasted.</param>
/// <param name="Address">Where the article stands, when the editor knows; null otherwise.</param>
[MaySend(Senders.Editor)]
public sealed record ReceiveArticleCommand(byte[] Received, CaptureKind Kind, string? From, string? Address) : ICommand<ReceiveArticleView>;

/// <summary>What came in.</summary>
/// <param name="ArticleId">The article: the new one, or the one whose text is the same.</param>
/// <param name="WasThere">True when the same text had come in before.</param>
public sealed record ReceiveArticleView(Guid ArticleId, bool WasThere);

internal sealed class ReceiveArticleValidator : AbstractValidator<ReceiveArticleCommand>
{
    public ReceiveArticleValidator() => RuleFor(command => command.Address).Custom((typed, context) =>
    {
        if (string.IsNullOrWhiteSpace(typed)) return;
        foreach (var problem in WebAddress.From(typed).Problems)
            context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Message) { CustomState = problem });
    });
}

internal sealed class ReceiveArticleHandler(FactCheckDb db, IActing acting, TimeProvider clock)
    : IRequestHandler<ReceiveArticleCommand, Outcome<ReceiveArticleView>>
{
    public async Task<Outcome<ReceiveArticleView>> Handle(ReceiveArticleCommand request, CancellationToken cancellationToken)
    {
        var page = Read(request);
        if (!page.IsDone) return Outcome<ReceiveArticleView>.Refused(page.Problems);
        var text = ArticleText.Of(page.Value.Text);
        if (!text.IsDone) return Outcome<ReceiveArticleView>.Refused(text.Problems);
        var hash = text.Value.DuplicateHash;
        var there = await db.Articles.Where(a => a.DuplicateHash == hash && a.WithdrawnAt == null)
            .OrderBy(a => a.Id).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken);
        if (there is { } id) return new ReceiveArticleView(id, true);
        var known = await Known(page.Value, request.Address, cancellationToken);
        var article = Article.Receive(request.Received, text.Value, request.Kind, request.From, acting.Actor, clock.Now(), known);
        db.Articles.Add(article);
        await db.SaveChangesAsync(cancellationToken);
        return new ReceiveArticleView(article.Id, false);
    }

    private static Outcome<HtmlPage> Read(ReceiveArticleCommand request)
    {
        if (request.Received.Length > ArticleText.HeaviestBytes) return ArticleProblems.TooHeavy;
        var read = ArticleText.Read(request.Received);
        if (!read.IsDone) return Outcome<HtmlPage>.Refused(read.Problems);
        return request.Kind == CaptureKind.HtmlFile || IsSourceOfAPage(read.Value) ? HtmlWords.Of(read.Value) : Outcome<HtmlPage>.Done(HtmlPage.Plain(read.Value));
    }

    // Copied from a browser's "view source": nobody wants claims made of tags.
    private static bool IsSourceOfAPage(string text) =>
        text.AsSpan().TrimStart() is var start
        && (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));

    // What the editor typed comes first; what the head of an HTML file says fills the rest; the engine fills what is still open.
    private async Task<ArticleDetails> Known(HtmlPage page, string? typed, CancellationToken cancellationToken)
    {
        var address = string.IsNullOrWhiteSpace(typed) ? page.Address : typed.Trim();
        if (address is not null && !WebAddress.From(address).IsDone) address = null;
        var outlet = await db.OutletNamed(page.Outlet, address, cancellationToken);
        return new(
            page.Title?.Within(ArticleDetails.LongestTitle) ?? "",
            page.Byline?.Within(ArticleDetails.LongestByline),
            outlet.IsDone ? outlet.Value : null,
            page.Dated is { } day ? new ArticleDate(day, DatePrecision.Day) : null,
            address,
            page.Language is { } tag && Languages.IsTag(tag) ? tag : "und");
    }
}
