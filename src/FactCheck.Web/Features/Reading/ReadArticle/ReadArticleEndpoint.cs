using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadArticle;

/// <summary>Articles with their checked claims over HTTP, cached for readers.</summary>
internal sealed class ReadArticleEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/articles/{slug}", async (string slug, HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
        {
            var outcome = await dispatcher.Send(new ReadArticleQuery("/articles/" + slug), cancel);
            if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
            var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
            if (view.Path != "/articles/" + slug) return Results.Redirect(view.Path);
            return PublicPages.Page<ReadArticlePage>(
                http, new { View = view },
                [PublicTags.Article(view.ArticleId), PublicTags.Lists, .. view.Claims.Select(c => PublicTags.Claim(c.Line.ClaimId))]);
        }).Cached();
}
