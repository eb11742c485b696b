using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.SearchVerdicts;

/// <summary>The search and the list of all verdicts over HTTP; what is looked for stands in the address.</summary>
internal sealed class SearchVerdictsEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/search", Answer).Cached(QueryFilters.Keys);

    private static async Task<IResult> Answer(HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var outcome = await dispatcher.Send(new SearchVerdictsQuery(QueryFilters.Read(http.Request), http.Request.Query["after"]), cancel);
        if (!outcome.IsDone) return Results.BadRequest();
        var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
        return PublicPages.Page<SearchVerdictsPage>(http, new { View = view }, PublicPages.Mark(view), PublicTags.Lists);
    }
}
