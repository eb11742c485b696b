using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Features.Reading.DescribeEmbed;

/// <summary>oEmbed 1.0 (oembed.com): <c>/oembed?url=…&amp;format=json|xml&amp;maxwidth=…&amp;maxheight=…</c>.</summary>
internal sealed class DescribeEmbedEndpoint : IEndpoint
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/oembed", Answer).Cached("url", "format", "maxwidth", "maxheight");

    private static async Task<IResult> Answer(HttpContext http, IDispatcher dispatcher, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var format = query["format"].ToString() is { Length: > 0 } asked ? asked : "json";
        // The specification asks for 501 where a format is not spoken.
        if (format is not ("json" or "xml")) return Results.Text("This format is not spoken here. Ask for format=json or format=xml.", statusCode: StatusCodes.Status501NotImplemented);
        var outcome = await dispatcher.Send(new DescribeEmbedQuery(query["url"], PublicPages.Origin(http)), cancel);
        if (!outcome.IsDone) return PublicPages.Refused(http, outcome.Problems);
        var fields = Fields(outcome.Value, Side(query["maxwidth"], CardCode.Width), Side(query["maxheight"], CardCode.Height));
        // Whoever embeds asks from a page of their own.
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return format == "json"
            ? PublicPages.Text(http, () => Json(fields).ToJsonString(), "application/json", PublicPages.Mark(fields), PublicTags.Claim(outcome.Value.ClaimId))
            : PublicPages.Text(http, () => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Xml(fields), "text/xml", PublicPages.Mark(fields), PublicTags.Claim(outcome.Value.ClaimId));
    }

    private static Dictionary<string, object> Fields(DescribeEmbedView view, int width, int height) => new()
    {
        ["version"] = "1.0",
        ["type"] = "rich",
        ["title"] = view.Title,
        ["provider_name"] = view.Publisher.Name,
        ["provider_url"] = view.Publisher.At("/"),
        ["cache_age"] = 300,
        ["width"] = width,
        ["height"] = height,
        ["html"] = CardCode.Of(view.Publisher.At(view.CardPath), view.Title, width, height),
    };

    private static JsonObject Json(Dictionary<string, object> fields) => new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)(field.Value is int number ? JsonValue.Create(number) : JsonValue.Create((string)field.Value)))));

    private static XElement Xml(Dictionary<string, object> fields) => new("oembed", fields.Select(field => new XElement(field.Key, field.Value is string words ? words.ForXml() : field.Value)));

    // Never more than is asked for, however little that is.
    private static int Side(string? most, int usual) =>
        int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var side) ? Math.Clamp(side, 1, usual) : usual;
}
