using System.Net;
using FactCheck.Persistence.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Shell;

/// <summary>While the newsroom cannot answer, nobody is told that what they look for was never there.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task A_database_that_does_not_answer_is_a_503_that_nobody_keeps_on_every_page_for_readers()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        await desk.Ask(db => db.Database.ExecuteSqlRawAsync("""
            ALTER TABLE "Newsrooms" RENAME TO "AwayNewsrooms";
            ALTER TABLE "Addresses" RENAME TO "AwayAddresses";
            ALTER TABLE "Listings" RENAME TO "AwayListings";
            ALTER TABLE "CorrectionsLog" RENAME TO "AwayCorrectionsLog";
            """));
        var browser = desk.Browser();
        string[] paths =
        [
            "/", up.Path, up.Path + "/versions/1", up.Path + "/changes?from=1&to=2", up.Path + "/ask", up.SpeakerPath, up.ArticlePath, "/topics/ports-12345678", "/outlets/port-12345678",
            CascadeReading.CardOf(up.Path), $"/oembed?url={Uri.EscapeDataString("http://localhost" + up.Path)}", "/search", "/search?q=port", "/corrections", "/methodology", "/ratings", "/about",
            "/feed.rss", "/feed.atom", "/feed.json", "/sitemap.xml", "/sitemap/speakers.xml", "/robots.txt", "/data/claimreview.json", "/logo",
        ];
        foreach (var path in paths)
        {
            var answer = await browser.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            answer.Headers.RetryAfter.ShouldNotBeNull(path);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Something broke on our side", customMessage: path);
        }
    }
}
