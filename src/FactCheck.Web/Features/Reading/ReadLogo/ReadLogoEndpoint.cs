using System.Globalization;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.ReadLogo;

/// <summary>The newsroom's logo over HTTP.</summary>
internal sealed class ReadLogoEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/logo", async (HttpContext http, IDispatcher dispatcher, CancellationToken cancel) =>
    {
        var outcome = await dispatcher.Send(new ReadLogoQuery(), cancel);
        return outcome.IsDone
            ? PublicPages.File(http, outcome.Value.Bytes, outcome.Value.MediaType, outcome.Value.Number.ToString(CultureInfo.InvariantCulture), PublicTags.Everything)
            : PublicPages.Refused(http, outcome.Problems);
    }).Cached();
}
