using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.SetTopics;
using FactCheck.Web.Features.Reading.SearchVerdicts;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>Search and list of verdicts.</summary>
public sealed class SearchVerdictsTests
{
    [Fact]
    public async Task Words_filters_and_the_speaker_in_the_address_narrow_the_list()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var fees = await published.Up("Harbour fees will rise.", rating: "false");
        await published.Up("The bridge is closed.", rating: "true");
        var browser = desk.Browser();
        (await Shown(browser, "/search?q=bridge")).ShouldBe("bridge");
        (await Shown(browser, "/search?rating=false")).ShouldBe("fees");
        (await Shown(browser, $"/search?speaker={fees.SpeakerPath["/speakers/".Length..]}")).ShouldBe("fees");
        (await Shown(browser, "/search?outlet=tidewater%20TRIBUNE")).ShouldBe("fees bridge");
        (await Shown(browser, "/search?to=2026-03-09")).ShouldBe("");
        (await Shown(browser, "/search?from=2026-03-10&to=2026-03-10")).ShouldBe("fees bridge");
        (await Shown(browser, "/search?q=bridge&rating=false")).ShouldBe("");
        (await Shown(browser, "/search?q=bridge&rating=true&outlet=Tidewater%20Tribune&from=2026-03-10")).ShouldBe("bridge");
        (await Shown(browser, "/search?q=sequeira")).ShouldBe("fees bridge");
        (await Shown(browser, $"/search?speaker={fees.SpeakerPath["/speakers/".Length..]}&rating=true")).ShouldBe("");
        (await Shown(browser, "/search?topic=no-such-topic")).ShouldBe("");
        (await browser.GetAsync("/search?q=" + new string('x', 300))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_or_a_repeat()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        for (var i = 0; i < 22; i++) await published.Up($"Claim number {i}.");
        var first = (await desk.Send(new SearchVerdictsQuery(new ListingFilter(), null), null)).Value;
        var second = (await desk.Send(new SearchVerdictsQuery(new ListingFilter(), first.Next), null)).Value;
        second.Next.ShouldBeNull();
        first.Found.Concat(second.Found).Select(line => line.ClaimId).Distinct().Count().ShouldBe(22);
        (await desk.Send(new SearchVerdictsQuery(new ListingFilter(), "nonsense"), null)).Value.Found.Count.ShouldBe(20);
    }

    [Fact]
    public async Task What_holds_no_word_finds_nothing_and_what_no_text_holds_is_refused()
    {
        await using var desk = await Desk.Open();
        await (await Publications.At(desk)).Up("Harbour fees will rise.");
        (await desk.Browser().GetStringAsync("/search?q=%3F%3F")).ShouldContain("Nothing was found");
        foreach (var refused in new[] { "/search?q=%00", "/search?q=" + new string('x', 300), "/search?topic=" + new string('x', 300) })
        {
            var answer = await desk.Browser().GetAsync(refused);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            html.ShouldContain("<form action=\"/search\"", customMessage: "there is no form to try again");
            Doubts(html).ShouldHaveSingleItem().ShouldNotBeNullOrEmpty();
            html.ShouldContain("Nothing was looked for");
            html.ShouldNotContain("Harbour fees will rise.");
        }

        // What was typed is there to be shortened, and so are the filters beside it.
        var typed = WebUtility.HtmlDecode(await (await desk.Browser().GetAsync($"/search?q={new string('x', 300)}&rating=half-true&from=2026-11-01")).Content.ReadAsStringAsync());
        typed.ShouldContain($"value=\"{new string('x', 300)}\"");
        typed.ShouldContain("<option value=\"half-true\" selected");
        typed.ShouldContain("value=\"2026-11-01\"");
        (await desk.Browser().GetStringAsync("/search?q=harbour&after=20")).ShouldContain("There is nothing further on");
    }

    [Fact]
    public async Task What_the_newsroom_does_not_know_and_days_that_are_none_are_said_in_words()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up("Harbour fees will rise.", rating: "false");
        var browser = desk.Browser();
        foreach (var (filter, says) in new[]
        {
            ("rating=nonsense", "We have no rating “nonsense”."), ("speaker=nobody-0000", "We have no speaker “nobody-0000”."),
            ("outlet=Nowhere%20Times", "We have no outlet “Nowhere Times”."), ("topic=nothing-0000", "We have no topic “nothing-0000”."),
            ("from=2026-03-11&to=2026-03-10", "The first day is after the last one."),
        })
        {
            var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/search?" + filter));
            Doubts(html).ShouldBe([says]);
            html.ShouldContain("Nothing was found");
            html.ShouldNotContain("(0)", customMessage: "what nobody knows is no choice");
            if (!filter.StartsWith("from", StringComparison.Ordinal)) html.ShouldContain("Tidewater Tribune (1)", customMessage: "there is nothing to choose from");
        }

        var unread = WebUtility.HtmlDecode(await browser.GetStringAsync("/search?from=2026-02-31"));
        Doubts(unread).ShouldBe(["“2026-02-31” is no day. Write it like 2026-03-09."]);
        unread.ShouldContain("Harbour fees will rise.");

        // What is known is named, and no doubt is raised, also when nothing is left of it.
        var known = WebUtility.HtmlDecode(await browser.GetStringAsync($"/search?rating=true&outlet=tidewater%20TRIBUNE&speaker={up.SpeakerPath["/speakers/".Length..]}"));
        Doubts(known).ShouldBeEmpty();
        foreach (var name in new[] { "True (0)", "Tidewater Tribune (0)", "Rui Sequeira (0)" }) known.ShouldContain(name);
        Doubts(await browser.GetStringAsync("/search?rating=false&q=harbour")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_misspelt_word_is_met_with_a_suggestion()
    {
        await using var desk = await Desk.Open();
        await (await Publications.At(desk)).Up("Harbour fees will rise.");
        (await desk.Browser().GetStringAsync("/search?q=harbuor")).ShouldContain("Did you mean");
    }

    [Fact]
    public async Task A_filtered_search_finds_what_is_there_behind_a_thousand_newer_hits()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("The tram is late.", rating: "true");
        for (var i = 0; i < 12; i++) await published.Up($"Tram {i} is late.", rating: "false");
        var found = (await desk.Send(new SearchVerdictsQuery(new ListingFilter(Words: "tram", Rating: "true"), null), null)).Value;
        found.Found.ShouldHaveSingleItem().Wording.ShouldBe("The tram is late.");
        found.Facets.Ratings.Select(one => (one.Name, one.Count)).ShouldBe([("False", new Bounded(12, false)), ("True", new Bounded(1, false))]);
        found.Facets.All.ShouldBe(new Bounded(1, false));
    }

    [Fact]
    public async Task Counts_stand_beside_the_filters_and_what_was_chosen_can_be_taken_away()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("Harbour fees will rise.", rating: "false");
        await published.Up("The bridge is closed.", rating: "true");
        var html = await desk.Browser().GetStringAsync("/search?rating=true");
        html.ShouldContain("False (1)");
        html.ShouldContain("True (1)");
        html.ShouldContain("Tidewater Tribune (1)");
        html.ShouldContain("One verdict");
        html.ShouldContain("Take away");
    }

    [Fact]
    public async Task The_names_of_topics_are_found_as_they_are_now()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        (await desk.Send(new SetTopicsCommand(up.ClaimId, [], "Astronomy"), published.Editor)).Problems.ShouldBeEmpty();
        (await desk.Browser().GetStringAsync("/search?q=astronomy")).ShouldContain(up.Path);

        (await desk.Send(new SetTopicsCommand(up.ClaimId, ["Astronomy"], "Shipping"), published.Editor)).Problems.ShouldBeEmpty();
        while (await desk.Run("outbox")) ;

        (await desk.Browser().GetStringAsync("/search?q=shipping")).ShouldContain(up.Path);
        (await desk.Browser().GetStringAsync("/search?q=astronomy")).ShouldNotContain(up.Path);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=fees")]
    public async Task Speakers_and_topics_are_counted_by_what_each_choice_leaves(string list)
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var first = await published.Up("Harbour fees will rise.", rating: "false");
        var second = await published.Up("Fees for bridges fall.", rating: "true", speakerId: first.SpeakerId);
        await published.Up("Fees for trams fall.", rating: "true");
        (await desk.Send(new SetTopicsCommand(first.ClaimId, [], "Ports, Money"), published.Editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new SetTopicsCommand(second.ClaimId, [], "Money"), published.Editor)).Problems.ShouldBeEmpty();

        var html = await desk.Browser().GetStringAsync(list);
        Choices(html, "speaker").ShouldBe(["Rui Sequeira (2)", "Rui Sequeira (1)"]);
        Choices(html, "topic").ShouldBe(["Money (2)", "Ports (1)"]);
        // Narrowed by one kind, the others count what is left of it and it counts as if nothing were chosen.
        var narrowed = await desk.Browser().GetStringAsync(list + (list.Contains('?') ? "&" : "?") + "speaker=" + first.SpeakerPath["/speakers/".Length..] + "&rating=true");
        Choices(narrowed, "topic").ShouldBe(["Money (1)"]);
        Choices(narrowed, "speaker").ShouldBe(["Rui Sequeira (1)", "Rui Sequeira (1)"]);
        Choices(narrowed, "rating").ShouldBe(["False (1)", "True (1)"], ignoreOrder: true);

        static string[] Choices(string html, string name) =>
            [.. Regex.Matches(Regex.Match(html, $"<select[^>]*name=\"{name}\".*?</select>", RegexOptions.Singleline).Value, "<option[^>]*>([^<]*\\([0-9]+\\))</option>").Select(one => WebUtility.HtmlDecode(one.Groups[1].Value))];
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=fees")]
    public async Task Years_are_counted_and_narrow_the_list(string list)
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("Harbour fees will rise.", rating: "false");
        Years(await desk.Browser().GetStringAsync(list)).ShouldBeEmpty("there is but one year");
        desk.Clock.Advance(TimeSpan.FromDays(365));
        await published.Up("Fees for bridges fall.", rating: "true");
        await published.Up("Fees for trams fall.", rating: "true");
        var more = list.Contains('?', StringComparison.Ordinal) ? "&" : "?";

        var html = await desk.Browser().GetStringAsync(list + more + "from=2025-01-01");
        Years(html).ShouldBe(["All years", "2027 (2)", "2026 (1)"]);
        var narrowed = await desk.Browser().GetStringAsync(WebUtility.HtmlDecode(Regex.Match(html, "<a href=\"([^\"]+)\"[^>]*>2026 ").Groups[1].Value));
        Years(narrowed).ShouldBe(["All years", "2027 (2)", "2026 (1)"], "the other years can be turned to");
        narrowed.ShouldContain("aria-current=\"true\">2026 (1)");
        narrowed.ShouldContain("Harbour");
        narrowed.ShouldNotContain("trams");

        static IEnumerable<string> Years(string html) =>
            Regex.Matches(Regex.Match(html, "<nav class=\"tabs\" aria-label=\"By year\">(.*?)</nav>", RegexOptions.Singleline).Groups[1].Value, "<a[^>]*>([^<]+)</a>").Select(year => year.Groups[1].Value);
    }

    [Fact]
    public async Task The_words_that_were_looked_for_are_marked_and_nothing_in_them_can_run()
    {
        await using var desk = await Desk.Open();
        await (await Publications.At(desk)).Up("The <b>Cafe</b> is closed.", shortAnswer: "The cafe <script>alert(1)</script> is open [^1].");
        var html = await desk.Browser().GetStringAsync("/search?q=caf%C3%A9");
        html.ShouldContain("The &lt;b&gt;<mark>Cafe</mark>&lt;/b&gt; is closed.");
        html.ShouldContain("The <mark>cafe</mark> &lt;script&gt;");
    }

    [Fact]
    public async Task What_was_taken_back_is_not_found_and_its_words_are_not_suggested()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up("The zeppelin landed.");
        (await desk.Send(new SearchVerdictsQuery(new ListingFilter(Words: "zeppelin"), null), null)).Value.Found.Count.ShouldBe(1);
        await published.Retract(up.ClaimId, "It did not.");
        (await desk.Send(new SearchVerdictsQuery(new ListingFilter(Words: "zeppelin"), null), null)).Value.Found.ShouldBeEmpty();
    }

    private static IEnumerable<string> Doubts(string html) =>
        Regex.Matches(Regex.Match(html, "<aside class=\"notice warn\" role=\"status\">(.*?)</aside>", RegexOptions.Singleline).Groups[1].Value, "<p[^>]*>(.*?)</p>").Select(doubt => doubt.Groups[1].Value);

    private static async Task<string> Shown(HttpClient browser, string address)
    {
        // Marks around the words that were looked for are no words.
        var html = (await browser.GetStringAsync(address)).Replace("<mark>", "").Replace("</mark>", "");
        return $"{(html.Contains("Harbour fees will rise.", StringComparison.Ordinal) ? "fees" : "")} {(html.Contains("The bridge is closed.", StringComparison.Ordinal) ? "bridge" : "")}".Trim();
    }
}
