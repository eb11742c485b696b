using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Domain.Newsrooms;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Shell;

/// <summary>Readers are shown the days of the newsroom's clock; machines are told the instant.</summary>
public sealed partial class NewsroomsDaysTests
{
    // In Oslo it is half past midnight of the next day, and in New York half past seven in the evening.
    private static readonly DateTimeOffset Late = new(2026, 3, 10, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Readers_see_the_newsrooms_day_and_another_one_when_its_zone_changes()
    {
        await using var desk = await At("Europe/Oslo");
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        while (await desk.Run("outbox")) ;
        var browser = desk.Browser();
        string[] pages = [up.Path, "/", "/search", "/corrections", up.ArticlePath, up.SpeakerPath, await Outlet(desk), "/embed/" + up.Path["/claims/".Length..]];
        var had = new Dictionary<string, HttpResponseMessage>();
        foreach (var path in pages)
        {
            had[path] = await browser.GetAsync(path);
            Days(await had[path].Content.ReadAsStringAsync()).ShouldBe(["11 March 2026"], path);
        }

        Times(await browser.GetStringAsync(up.Path)).ShouldBe(["11 March 2026, 00:30", "11 March 2026, 00:30"]);
        (await browser.GetStringAsync(up.Path)).ShouldContain("Days and times are those of Oslo.");

        await Describe(desk, "America/New_York");

        foreach (var path in pages)
        {
            var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(had[path].Headers.ETag!);
            var answer = await browser.SendAsync(again);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: what a reader's browser kept shows the other day");
            Days(await answer.Content.ReadAsStringAsync()).ShouldBe(["10 March 2026"], path);
        }
    }

    [Fact]
    public async Task Machines_are_told_the_instant_whatever_the_zone()
    {
        await using var desk = await At("Europe/Oslo");
        var up = await (await Publications.At(desk)).Up();
        var browser = desk.Browser();
        var html = await browser.GetStringAsync(up.Path);
        html.ShouldContain("<time datetime=\"2026-03-10T23:30:00Z\" title=\"10 March 2026, 23:30 UTC\">11 March 2026</time>");
        ((string?)JsonNode.Parse(JsonLd().Match(html).Groups[1].Value)!["datePublished"]).ShouldBe("2026-03-10T23:30:00Z");
        (await browser.GetStringAsync("/feed.rss")).ShouldContain("<pubDate>Tue, 10 Mar 2026 23:30:00 GMT</pubDate>");
        (await browser.GetStringAsync("/feed.atom")).ShouldContain("<updated>2026-03-10T23:30:00Z</updated>");
        (await browser.GetStringAsync("/sitemap.xml")).ShouldContain("<lastmod>2026-03-10T23:30:00Z</lastmod>");
    }

    [Theory]
    [InlineData("from=2026-03-11", true)]
    [InlineData("to=2026-03-10", false)]
    [InlineData("from=2026-03-11&to=2026-03-11", true)]
    [InlineData("q=harbour&from=2026-03-11", true)]
    [InlineData("q=harbour&to=2026-03-10", false)]
    [InlineData("from=9999-12-31", false)]
    [InlineData("to=9999-12-31", true)]
    [InlineData("from=0001-01-01", true)]
    [InlineData("to=0001-01-01", false)]
    public async Task The_days_of_a_filter_are_the_newsrooms(string filter, bool finds)
    {
        await using var desk = await At("Europe/Oslo");
        var up = await (await Publications.At(desk)).Up();
        foreach (var list in new[] { "/search?", "/feed.json?", "/feed.atom?" })
            (await desk.Browser().GetStringAsync(list + filter)).Contains(up.Path, StringComparison.Ordinal).ShouldBe(finds, list + filter);
    }

    [Fact]
    public async Task The_years_of_a_speaker_are_the_newsrooms()
    {
        await using var desk = await At("Europe/Oslo");
        desk.Clock.Advance(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero) - Late);
        var up = await (await Publications.At(desk)).Up();
        (await desk.Browser().GetStringAsync(up.SpeakerPath)).ShouldContain("<th scope=\"row\">2027</th>");
    }

    private static async Task<Desk> At(string zone)
    {
        var desk = await Desk.Open();
        desk.Clock.Advance(Late - desk.Clock.GetUtcNow());
        await Describe(desk, zone);
        return desk;
    }

    private static async Task Describe(Desk desk, string zone)
    {
        await desk.Ask(async db =>
        {
            var newsroom = await db.Newsrooms.FirstOrDefaultAsync() ?? db.Add(Newsroom.Found("The Record", false)).Entity;
            newsroom.Describe("The Record", null, ["en"], zone, Policies.Unwritten, desk.Clock.GetUtcNow()).IsDone.ShouldBeTrue();
            return await db.SaveChangesAsync();
        });
        while (await desk.Run("outbox")) ;
    }

    private static async Task<string> Outlet(Desk desk) => await desk.Ask(db => db.Addresses.Where(a => a.Target == Domain.Addresses.AddressTarget.Outlet).Select(a => a.Path).SingleAsync());

    private static IEnumerable<string> Days(string html) => Shown().Matches(html).Select(time => time.Groups[1].Value).Distinct();

    private static IEnumerable<string> Times(string html) => Shown().Matches(html).Select(time => time.Groups[1].Value + time.Groups[2].Value).Where(words => words.Contains(':', StringComparison.Ordinal));

    // Days that an editor wrote (as of, read on) have no time of day in their machine's field.
    [GeneratedRegex("<time datetime=\"[^\"]*T[^\"]*\"[^>]*>(\\d+ [A-Z][a-z]+ \\d{4})(, [^<]*)?</time>")]
    private static partial Regex Shown();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex JsonLd();
}
