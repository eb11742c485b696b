using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.ListArticles;

/// <summary>Asks for articles, the newest first, a page at a time.</summary>
/// <param name="Words">Words of the title; null for any.</param>
/// <param name="State">How far their splitting is; null for any.</param>
/// <param name="Before">The last article of the page before; null for the first page.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ListArticlesQuery(string? Words, SplitState? State, Guid? Before) : IQuery<ListArticlesView>;

/// <summary>One page of articles.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="MayBringIn">Whether whoever asks may bring articles in.</param>
/// <param name="MayExport">Whether whoever asks may download the corrections of the engine.</param>
public sealed record ListArticlesView(IReadOnlyList<ArticleRowView> Articles, Guid? Next, bool MayBringIn, bool MayExport);

/// <summary>One article.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Title">Its title, or its first words.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Dated">The date it bears, as written there; null when unknown.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="State">How far its splitting is.</param>
/// <param name="Progress">From 0 to 1 while it is being split.</param>
/// <param name="IsWithdrawn">True when it was withdrawn.</param>
/// <param name="Claims">How many claims lead in it.</param>
/// <param name="Suggested">How many of them nobody has routed yet.</param>
/// <param name="Published">How many of them have a verdict up.</param>
public sealed record ArticleRowView(
    Guid Id, string Title, string? Outlet, string? Dated, DateTimeOffset ReceivedAt, SplitState State, double Progress, bool IsWithdrawn, int Claims, int Suggested, int Published);

internal sealed class ListArticlesValidator : AbstractValidator<ListArticlesQuery>
{
    public ListArticlesValidator() => RuleFor(query => query.Words).MaximumLength(200);
}

internal sealed class ListArticlesHandler(FactCheckDb db, IActing acting) : IRequestHandler<ListArticlesQuery, Outcome<ListArticlesView>>
{
    private const int Rows = 40;

    public async Task<Outcome<ListArticlesView>> Handle(ListArticlesQuery request, CancellationToken cancellationToken)
    {
        var articles = db.Articles.AsNoTracking();
        if (request.State is { } state) articles = articles.Where(a => a.SplitState == state);
        if (!string.IsNullOrWhiteSpace(request.Words)) articles = articles.Titled(request.Words.Trim());
        if (request.Before is { } before) articles = articles.Where(a => a.Id.CompareTo(before) < 0);
        var found = await articles.OrderByDescending(a => a.Id).Take(Rows + 1).Select(a => new
        {
            a.Id, a.Details, a.ReceivedAt, a.SplitState, a.SplitProgress, a.WithdrawnAt,
            Outlet = db.Outlets.Where(o => o.Id == a.Details.OutletId).Select(o => o.Name).FirstOrDefault(),
            Start = a.Text == null ? "" : a.Text.Substring(0, 90),
            Claims = db.Claims.Count(c => c.LeadArticleId == a.Id && c.Status != ClaimStatus.Dismissed && c.Status != ClaimStatus.Merged),
            Suggested = db.Claims.Count(c => c.LeadArticleId == a.Id && c.Status == ClaimStatus.Suggested),
            Published = db.Claims.Count(c => c.LeadArticleId == a.Id && c.Standing == Standing.Up),
        }).ToListAsync(cancellationToken);
        var rows = found.Take(Rows).Select(a => new ArticleRowView(
            a.Id, TitleOf(a.Details.Title, a.Start), a.Outlet, DateWords.Of(a.Details.Dated), a.ReceivedAt, a.SplitState, a.SplitProgress, a.WithdrawnAt is not null, a.Claims, a.Suggested, a.Published)).ToList();
        return new ListArticlesView(rows, found.Count > Rows ? rows[^1].Id : null, acting.Actor.IsEditor, acting.Actor.IsAdministrator);
    }

    private static string TitleOf(string title, string start) =>
        title.Length > 0 ? title
        : string.Join(' ', start.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words + "…"
        : "(text withdrawn)";
}
