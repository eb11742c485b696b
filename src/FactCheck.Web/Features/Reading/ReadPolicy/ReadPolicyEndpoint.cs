using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadPolicy;

/// <summary>Who the newsroom is, who pays for it and what it binds itself to, over HTTP.</summary>
internal sealed class ReadPolicyEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var page in new[] { "about", "funding", "ethics" })
            routes.MapGet("/" + page, (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) => Answer(page, http, dispatcher, cancel)).Cached();
    }

    private static async Task<IResult> Answer(string page, HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var outcome = await dispatcher.Send(new ReadPolicyQuery(), cancel);
        if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
        var view = outcome.Value with { Publisher = outcome.Value.Publisher.Or(PublicPages.Origin(http)) };
        return PublicPages.Page<ReadPolicyPage>(http, new { View = view, Which = page }, PublicTags.Everything);
    }
}
