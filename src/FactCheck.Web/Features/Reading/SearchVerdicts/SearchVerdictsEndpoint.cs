using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
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
        var filter = QueryFilters.Read(http.Request);
        var outcome = await dispatcher.Send(new SearchVerdictsQuery(filter, http.Request.Query["after"]), cancel);
        if (!outcome.IsDone) return await Refused(outcome.Problems, filter, http, dispatcher, cancel);
        var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
        return PublicPages.Page<SearchVerdictsPage>(http, new { View = view, Said = Unread(http.Request, filter), IsBehind = http.Request.Query["after"].Count > 0 }, PublicTags.Lists);
    }

    // The form is there to try again with what was typed, and with why nothing was looked for.
    private static async Task<IResult> Refused(IReadOnlyList<Problem> problems, ListingFilter filter, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        if (problems.Any(DispatchingProblems.IsOurs)) return PublicPages.Refused(http, problems);
        var outcome = await dispatcher.Send(new SearchVerdictsQuery(new(), null), cancel);
        if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems, StatusCodes.Status400BadRequest);
        var view = outcome.Value with { Filter = filter with { Words = filter.Words?.Replace("\0", "", StringComparison.Ordinal) }, Found = [], Next = null, HasMore = false, Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
        IReadOnlyList<string> said = [.. problems.Select(problem => problem.Message).Distinct()];
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return PublicPages.Page<SearchVerdictsPage>(http, new { View = view, Said = said, IsRefused = true });
    }

    private static IReadOnlyList<string> Unread(HttpRequest request, ListingFilter filter) =>
    [
        .. new[] { (Text: request.Query["from"].ToString(), Day: filter.From), (Text: request.Query["to"].ToString(), Day: filter.To) }
            .Where(one => one.Text.Length > 0 && one.Day is null).Select(one => $"“{one.Text}” is no day. Write it like 2026-03-09."),
    ];
}
