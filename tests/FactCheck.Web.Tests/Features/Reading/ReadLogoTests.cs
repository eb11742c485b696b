using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.People.DescribeNewsroom;
using FactCheck.Web.Features.People.DrawLogo;

namespace FactCheck.Web.Tests.Features.Reading;

public sealed class ReadLogoTests
{
    [Fact]
    public async Task Readers_see_the_logo_beside_the_name_and_a_new_one_within_a_second()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        await desk.Send(new DescribeNewsroomCommand(new(null, null, "en", "Etc/UTC", null, null, null, null), new("The Record", null, "en", "Etc/UTC", null, null, null, null)), ruth);
        (await desk.Browser().GetAsync("/logo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Browser().GetStringAsync("/about")).ShouldNotContain("class=\"logo\"");

        (await desk.Send(new DrawLogoCommand(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")), ruth)).Problems.ShouldBeEmpty();
        await desk.Run("outbox");

        (await desk.Browser().GetStringAsync("/about")).ShouldContain("src=\"/logo?");
        var logo = await desk.Browser().GetAsync("/logo");
        logo.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        logo.Headers.ETag.ShouldNotBeNull();
        logo.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
    }

    [Fact]
    public async Task Whoever_shares_a_page_shows_the_logo_with_its_size_where_it_has_pixels()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        var up = await (await Publications.At(desk)).Up();
        await desk.Send(new DescribeNewsroomCommand(new("FactCheck", null, "en", "Etc/UTC", null, null, null, null), new("The Record", "https://record.example", "en", "Etc/UTC", null, null, null, null)), ruth);
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76, 8, 6, 0, 0, 0];
        (await desk.Send(new DrawLogoCommand(png), ruth)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;
        var had = new Dictionary<string, EntityTagHeaderValue>();
        foreach (var path in new[] { "/", up.Path, "/search", "/about" })
        {
            var answer = await desk.Browser().GetAsync(path);
            had[path] = answer.Headers.ETag!;
            var html = await answer.Content.ReadAsStringAsync();
            Shared(html, "og:image").ShouldStartWith("https://record.example/logo?", customMessage: path);
            (Shared(html, "og:image:width"), Shared(html, "og:image:height"), Shared(html, "og:image:alt")).ShouldBe(("1200", "630", "The Record"), path);
            html.ShouldContain("<meta name=\"twitter:card\" content=\"summary\"");
        }

        // A drawing without pixels is none that sites show; the page that a reader's browser kept has the old one.
        (await desk.Send(new DrawLogoCommand(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")), ruth)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;
        foreach (var (path, etag) in had)
        {
            var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(etag);
            var html = await (await desk.Browser().SendAsync(again)).Content.ReadAsStringAsync();
            html.ShouldContain("class=\"logo\"", customMessage: path);
            Shared(html, "og:image").ShouldBeEmpty(path);
        }

        static string Shared(string html, string property) => Regex.Match(html, $"<meta property=\"{property}\" content=\"([^\"]*)\"").Groups[1].Value;
    }
}
