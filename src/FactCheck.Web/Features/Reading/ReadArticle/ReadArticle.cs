using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadArticle;

/// <summary>Asks for an article's page for readers.</summary>
/// <param name="Path">The path that was asked for.</param>
[MaySend(Senders.Anyone)]
public sealed record ReadArticleQuery(string Path) : IQuery<ReadArticleView>;

/// <summary>What readers see of an article: what it is and what of it was checked, never its whole text.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Path">Its current path.</param>
/// <param name="Title">Its title.</param>
/// <param name="Byline">Who wrote it; null when unknown.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Date">When, as far as known; null when unknown.</param>
/// <param name="Address">Where it stands on the web; null when unknown.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="IsWithdrawn">True when the desk keeps its text no longer.</param>
/// <param name="Claims">What of it was checked, in the order of the text.</param>
/// <param name="Publisher">Who publishes the verdicts.</param>
public sealed record ReadArticleView(
    Guid ArticleId, string Path, string Title, string? Byline, string? Outlet, string? Date, string? Address, string Language, bool IsWithdrawn,
    IReadOnlyList<CheckedClaimView> Claims, Publisher Publisher);

/// <summary>A checked claim of an article.</summary>
/// <param name="Line">Its verdict.</param>
/// <param name="Context">The sentence in which it stands, with its neighbours.</param>
public sealed record CheckedClaimView(VerdictLine Line, ContextSentences Context);

internal sealed class ReadArticleHandler(FactCheckDb db) : IRequestHandler<ReadArticleQuery, Outcome<ReadArticleView>>
{
    public async Task<Outcome<ReadArticleView>> Handle(ReadArticleQuery request, CancellationToken cancellationToken)
    {
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == request.Path && a.Target == AddressTarget.Article, cancellationToken);
        if (asked is null) return ReadArticleProblems.NotThere;
        // Its text may have a million characters, of which readers see some sentences.
        var article = await db.Articles.AsNoTracking().Where(a => a.Id == asked.TargetId).Select(a => new { a.Id, a.Details, IsWithdrawn = a.WithdrawnAt != null }).SingleAsync(cancellationToken);
        var claims = await ClaimsOf(article.Id, cancellationToken);
        if (claims.Count == 0) return ReadArticleProblems.NotThere;
        var details = article.Details;
        var outlet = details.OutletId is { } id ? await db.Outlets.Where(o => o.Id == id).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken) : null;
        var paths = await db.PathsAsync(AddressTarget.Article, [article.Id], cancellationToken);
        return new ReadArticleView(
            article.Id, paths.GetValueOrDefault(article.Id, asked.Path), details.Title, details.Byline, outlet, details.Dated?.Written(), details.Address,
            details.Language, article.IsWithdrawn, claims, await db.PublisherAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<CheckedClaimView>> ClaimsOf(Guid articleId, CancellationToken cancel)
    {
        var inside = db.Mentions.Where(m => m.ArticleId == articleId);
        var listings = await db.Listings.AsNoTracking()
            .Where(l => (l.Standing == Standing.Up || l.Standing == Standing.Retracted) && inside.Any(m => m.ClaimId == l.ClaimId)).ToListAsync(cancel);
        var ids = listings.Select(l => l.ClaimId).ToList();
        var all = await inside.AsNoTracking().Where(m => ids.Contains(m.ClaimId)).OrderBy(m => m.Start).ToListAsync(cancel);
        var lines = (await db.LinesAsync(listings, cancel)).ToDictionary(line => line.ClaimId);
        List<Mention> mentions = [.. all.DistinctBy(m => m.ClaimId)];
        var contexts = await db.ContextsAsync(mentions, cancel);
        return [.. mentions.Select(m => new CheckedClaimView(lines[m.ClaimId], contexts[m.Id]))];
    }
}

/// <summary>Why there is no page.</summary>
public static class ReadArticleProblems
{
    /// <summary>Nothing stands there.</summary>
    public static readonly Problem NotThere = new("reading.no-article", "No checked article stands at this address.");
}
