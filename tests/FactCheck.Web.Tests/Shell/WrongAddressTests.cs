using System.Net;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FactCheck.Web.Tests.Shell;

/// <summary>What nobody should ask for, asked of every page that there is: each answers in words, and none breaks.</summary>
public sealed class WrongAddressTests
{
    private static readonly string[] keys =
    [
        .. QueryFilters.Keys, "from", "to", "before", "after", "page", "url", "format", "maxwidth", "maxheight", "text", "address", "returnUrl", "status", "queue", "round", "handler", "count",
    ];

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("2026-13-45")]
    [InlineData("\u0000")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\ud83d\udca9“”ß")]
    public async Task Every_page_takes_any_value_in_its_address(string value)
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var slug = up.Path.Split('/')[^1];
        var browser = desk.Browser();
        var query = string.Join('&', keys.Distinct(StringComparer.Ordinal).Select(key => $"{key}={Uri.EscapeDataString(value)}"));
        var asked = new List<string>();
        foreach (var pattern in Patterns(desk))
        {
            // No client can put a null into a path; into a query it can.
            foreach (var part in value == "\0" ? [slug] : new[] { slug, Uri.EscapeDataString(value) })
            {
                var path = "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(one => one is RoutePatternLiteralPart literal ? literal.Content : part))));
                var answer = await browser.GetAsync($"{path}?{query}");
                asked.Add(path);
                // 501 is what oEmbed asks for where a format is not offered.
                if (answer.StatusCode != HttpStatusCode.NotImplemented) ((int)answer.StatusCode).ShouldBeLessThan(500, $"{path} with {value}");
                var body = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound) body.ShouldNotBeEmpty($"{(int)answer.StatusCode} of {path} with {value} says nothing");
                body.ShouldNotContain("<script>alert(1)</script>", Case.Sensitive, path);
            }
        }

        asked.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task A_wrong_address_of_the_desk_leads_who_is_signed_in_back_to_the_desk_and_a_reader_to_the_readers_pages()
    {
        await using var desk = await Desk.Open();

        var signedIn = await (await (await desk.BrowserOf(await desk.Person("Eva", Roles.Editor))).GetAsync("/desk/no-such-page")).Content.ReadAsStringAsync();
        var reader = await (await desk.Browser().GetAsync("/no-such-page")).Content.ReadAsStringAsync();

        signedIn.ShouldContain("<a href=\"/desk\">Back to your desk</a>");
        signedIn.ShouldNotContain("role=\"search\"");
        reader.ShouldContain("To the latest verdicts");
        reader.ShouldNotContain("Back to your desk");
    }

    private static IEnumerable<RoutePattern> Patterns(Desk desk) => desk.Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
        .Select(endpoint => endpoint.RoutePattern)
        .Where(pattern => pattern.RawText is { } text && !text.Contains("_blazor", StringComparison.Ordinal) && !text.Contains("_framework", StringComparison.Ordinal))
        .DistinctBy(pattern => pattern.RawText);
}
