using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Features.Publishing.ReopenClaim;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>A verdict's page as readers, their caches and machines get it.</summary>
public sealed partial class ReadVerdictTests
{
    [Fact]
    public async Task A_verdict_is_shown_with_both_findings_its_evidence_and_machine_readable_markup()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var answer = await desk.Browser().GetAsync(up.Path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        foreach (var shown in new[] { "Harbour fees will rise by 12 percent in June.", "Half true", "As quoted", "Rui Sequeira", "Fees: plus 9 percent", "The council met on Monday." })
            html.ShouldContain(shown);
        html.ShouldNotContain("secret paragraph", customMessage: "an article's whole text is for the desk only");
        var review = JsonNode.Parse(JsonLd().Match(html).Groups[1].Value)!;
        ((string?)review["@type"]).ShouldBe("ClaimReview");
        ((string?)review["url"]).ShouldBe("http://localhost" + up.Path);
        ((string?)review["reviewRating"]!["alternateName"]).ShouldBe("Half true");
        ((int?)review["reviewRating"]!["ratingValue"]).ShouldBe(3);
        ((string?)review["reviewRating"]!["ratingExplanation"]).ShouldBe("The fees rise by 9 percent.");
        ((string?)review["itemReviewed"]!["author"]!["name"]).ShouldBe("Rui Sequeira");
    }

    [Fact]
    public async Task A_verdict_says_where_it_stands_in_which_language_and_what_is_shown_where_it_is_shared()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var address = "http://localhost" + up.Path;
        var html = await desk.Browser().GetStringAsync(up.Path);
        Link(html, "canonical").ShouldBe(address);
        html.ShouldContain($"<link rel=\"alternate\" hreflang=\"en\" href=\"{address}\"");
        html.ShouldContain("<article lang=\"en\">");
        Shared(html, "og:url").ShouldBe(address);
        Shared(html, "og:type").ShouldBe("article");
        Shared(html, "og:title").ShouldBe("Half true: What the port will charge");
        Shared(html, "og:description").ShouldBe("The fees rise by 9 percent.");
        Shared(html, "article:published_time").ShouldBe(Shared(html, "article:modified_time"));

        // An old version leads machines to the newest one, and a correction says when it was.
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        while (await desk.Run("outbox")) ;
        Link(await desk.Browser().GetStringAsync(up.Path + "/versions/1"), "canonical").ShouldBe(address);
        html = await desk.Browser().GetStringAsync(up.Path);
        Shared(html, "og:description").ShouldBe("The fees rise by 8 percent.");
        string.CompareOrdinal(Shared(html, "article:modified_time"), Shared(html, "article:published_time")).ShouldBePositive();

        static string Link(string html, string rel) => Regex.Match(html, $"<link rel=\"{rel}\" href=\"([^\"]*)\"").Groups[1].Value;
        static string Shared(string html, string property) => Regex.Match(html, $"<meta property=\"{property}\" content=\"([^\"]*)\"").Groups[1].Value;
    }

    [Fact]
    public async Task The_day_of_the_next_check_is_told_and_no_longer_promised_once_it_is_over()
    {
        await using var desk = await Desk.Open();
        var today = DateOnly.FromDateTime(desk.Clock.GetUtcNow().UtcDateTime);
        var up = await (await Publications.At(desk)).Up(nextCheckOn: today.AddDays(20));
        var day = today.AddDays(20).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var browser = desk.Browser();
        var first = await browser.GetAsync(up.Path);
        NextCheck(await first.Content.ReadAsStringAsync()).ShouldBe($"We look again on {day}.");

        desk.Clock.Advance(TimeSpan.FromDays(22));
        // The same version at its other address: the page itself may be answered from the cache for a minute.
        var request = new HttpRequestMessage(HttpMethod.Get, up.Path + "/versions/1");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var later = await browser.SendAsync(request);
        later.StatusCode.ShouldBe(HttpStatusCode.OK, "what a reader's browser kept is over");
        NextCheck(await later.Content.ReadAsStringAsync()).ShouldBe($"We meant to look again on {day}.");

        static string NextCheck(string html) => Regex.Replace(Regex.Match(html, "<p class=\"said-by next-check\">(.*?)</p>").Groups[1].Value, "<[^>]*>", "");
    }

    [Fact]
    public async Task A_reader_gets_no_cookie_and_asks_a_second_time_for_nothing()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var browser = desk.Browser();
        var first = await browser.GetAsync(up.Path);
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        first.Headers.CacheControl!.Public.ShouldBeTrue();
        var again = new HttpRequestMessage(HttpMethod.Get, up.Path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        (await browser.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        foreach (var path in new[] { up.Path, up.Path + "/versions/1" })
        {
            var any = new HttpRequestMessage(HttpMethod.Get, path);
            any.Headers.IfNoneMatch.ParseAdd("*");
            (await browser.SendAsync(any)).StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, gzip;q=0", "")]
    [InlineData("gzip;q=1, br;q=0.2", "gzip")]
    [InlineData("identity;q=1, br;q=0.5", "")]
    [InlineData("", "")]
    public async Task Each_reader_gets_a_coding_that_they_accept_whoever_asked_before(string accepts, string coding)
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var browser = desk.Browser();
        foreach (var path in new[] { up.Path, "/feed.rss" })
        {
            foreach (var before in new[] { "*", "br", "gzip", "identity" }) await AskAsync(before);
            (await AskAsync(accepts)).ShouldBe(coding, path);

            async Task<string> AskAsync(string accepted)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, path);
                if (accepted.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
                return string.Join(',', (await browser.SendAsync(request)).Content.Headers.ContentEncoding);
            }
        }
    }

    [Fact]
    public async Task A_page_that_is_kept_ready_has_the_same_bytes_and_headers_and_leaves_with_a_correction()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var browser = desk.Browser();
        var drawn = await browser.GetAsync(up.Path);
        drawn.Headers.Age.ShouldBeNull();
        var kept = await browser.GetAsync(up.Path);
        kept.Headers.Age.ShouldNotBeNull("it was drawn once more");
        (await kept.Content.ReadAsByteArrayAsync()).ShouldBe(await drawn.Content.ReadAsByteArrayAsync());
        kept.Content.Headers.ContentType.ShouldBe(drawn.Content.Headers.ContentType);
        foreach (var header in new[] { "ETag", "Cache-Control", "Vary", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy" })
            kept.Headers.GetValues(header).ShouldBe(drawn.Headers.GetValues(header), header);
        kept.Headers.Contains("Set-Cookie").ShouldBeFalse();
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        while (await desk.Run("outbox")) ;
        (await browser.GetStringAsync(up.Path)).ShouldContain("rise by 8 percent");
    }

    [Fact]
    public async Task A_correction_reaches_readers_once_the_outbox_is_carried_out_and_the_old_version_stays()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var browser = desk.Browser();
        var before = await browser.GetAsync(up.Path);
        (await browser.GetStringAsync("/")).ShouldContain("rise by 9 percent");
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        while (await desk.Run("outbox")) ;
        var after = await browser.GetAsync(up.Path);
        var html = await after.Content.ReadAsStringAsync();
        html.ShouldContain("rise by 8 percent");
        html.ShouldContain("The register was misread.");
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        ((string?)JsonNode.Parse(JsonLd().Match(html).Groups[1].Value)!["correction"]!["text"]).ShouldBe("The register was misread.");
        (await browser.GetStringAsync("/")).ShouldContain("rise by 8 percent", customMessage: "the front page still shows what was corrected");
        var old = await browser.GetStringAsync(up.Path + "/versions/1");
        old.ShouldContain("rise by 9 percent");
        old.ShouldContain("This is version 1 of 2");
        old.ShouldContain("noindex");
        JsonLd().IsMatch(old).ShouldBeFalse("an old version must not be read as the verdict");
    }

    [Fact]
    public async Task A_retracted_verdict_says_so_on_top_and_is_no_fact_check_for_machines()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Retract(up.ClaimId, "Our source was forged.");
        var html = await desk.Browser().GetStringAsync(up.Path);
        html.ShouldContain("We have retracted this verdict.");
        html.ShouldContain("Our source was forged.");
        html.ShouldContain("Retracted on <time");
        // Nor does a shared link say what is withdrawn.
        var head = html[..html.IndexOf("</head>", StringComparison.Ordinal)];
        head.ShouldContain("<title>Retracted: ");
        head.ShouldContain("<meta property=\"og:title\" content=\"Retracted: ");
        head.ShouldContain("<meta property=\"og:description\" content=\"We have retracted this verdict. Our source was forged.\"");
        head.ShouldNotContain("Half true");
        head.ShouldNotContain("The fees rise by 9 percent.");
        var told = new JsonArray([.. JsonLd().Matches(html).Select(script => JsonNode.Parse(script.Groups[1].Value))]);
        told.ToJsonString().ShouldBe((await File.ReadAllTextAsync(Golden("retracted"), TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task Each_notice_on_a_page_has_a_name_of_its_own()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        await published.Correct(up.ClaimId, "The fees rise by 7 percent [^1].", "The register was misread again.");
        (await desk.Send(new ReopenClaimCommand(up.ClaimId, 3, "New figures are out."), published.Editor)).Problems.ShouldBeEmpty();
        Regex.Matches(await desk.Browser().GetStringAsync(up.Path), "<aside class=\"notice [a-z]+\" aria-label=\"([^\"]+)\"").Select(label => label.Groups[1].Value)
            .ShouldBe(["Under review", "Corrected", "Corrected, 2"]);
    }

    [Fact]
    public async Task A_clarification_is_told_as_one_and_leaves_machines_every_correction_before_it()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Correct(up.ClaimId, "The fees rise by 8 percent [^1].", "The register was misread.");
        await published.Correct(up.ClaimId, "The fees rise by 7 percent [^1].", "The register was misread again.");
        await published.Correct(up.ClaimId, "The fees for ships rise by 7 percent [^1].", "It said fees.", ChangeKind.Clarification);
        await published.Correct(up.ClaimId, "The fees for ships rose by 7 percent [^1].", "June is over.", ChangeKind.Update);
        var html = await desk.Browser().GetStringAsync(up.Path);
        Regex.Matches(html, "<aside class=\"notice [a-z]+\" aria-label=\"([^\"]+)\">\\s*<p><strong>([^<]+) <time").Select(notice => $"{notice.Groups[1].Value}: {notice.Groups[2].Value}")
            .ShouldBe(["Updated: Updated on", "Clarified: Clarified on", "Corrected: Corrected on", "Corrected, 2: Corrected on"]);
        JsonNode.Parse(JsonLd().Match(html).Groups[1].Value)!["correction"]!.AsArray().Select(one => (string?)one!["text"]).ShouldBe(["The register was misread.", "The register was misread again."]);
    }

    [Fact]
    public async Task Other_sites_find_the_code_of_its_card_on_the_page_without_any_script()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var browser = desk.Browser();
        var html = await browser.GetStringAsync(up.Path);
        var code = WebUtility.HtmlDecode(Regex.Match(html, "<textarea id=\"card-code\" readonly[^>]*>([^<]*)</textarea>").Groups[1].Value);
        var described = JsonNode.Parse(await browser.GetStringAsync($"/oembed?url={Uri.EscapeDataString("http://localhost" + up.Path)}"))!;
        code.ShouldBe((string?)described["html"], "by whichever way it is asked for");
        var card = Regex.Match(code, "src=\"([^\"]+)\"").Groups[1].Value;
        (await browser.GetStringAsync(card)).ShouldContain($"href=\"http://localhost{up.Path}\"");
    }

    [Fact]
    public async Task What_was_removed_is_gone_and_none_of_its_words_are_left()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await published.Remove(up.ClaimId);
        var answer = await desk.Browser().GetAsync(up.Path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("This page was removed");
        html.ShouldNotContain("Harbour");
        (await desk.Browser().GetAsync(up.Path + "/versions/1")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_old_address_leads_on_to_the_current_one()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var old = Address.For(AddressTarget.Claim, Guid.CreateVersion7(), "an older name", desk.Clock.GetUtcNow());
        old.LeadTo(up.ClaimId);
        await desk.Put(old);
        var answer = await desk.Browser().GetAsync(old.Path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(up.Path);
    }

    [Theory]
    [InlineData("/claims/never-written-00000000")]
    [InlineData("/claims/never-written-00000000/versions/1")]
    [InlineData("/claims/%0A")]
    [InlineData("/articles/never-written-00000000")]
    [InlineData("/speakers/never-written-00000000")]
    public async Task Where_nothing_stands_readers_are_told_so(string path)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Browser().GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is nothing at this address");
    }

    [Fact]
    public async Task There_is_no_third_version_of_a_verdict_with_one()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        (await desk.Browser().GetAsync(up.Path + "/versions/3")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_that_was_written_can_run_or_break_out_of_the_markup()
    {
        await using var desk = await Desk.Open();
        const string attack = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
        var up = await (await Publications.At(desk)).Up(wording: attack, title: attack, shortAnswer: attack);
        foreach (var path in new[] { up.Path, "/", up.ArticlePath, up.SpeakerPath })
        {
            var html = await desk.Browser().GetStringAsync(path);
            html.ShouldNotContain("<script>alert", customMessage: path);
            html.ShouldNotContain("<img src=x", customMessage: path);
        }

        var review = JsonNode.Parse(JsonLd().Match(await desk.Browser().GetStringAsync(up.Path)).Groups[1].Value)!;
        ((string?)review["reviewRating"]!["ratingExplanation"]).ShouldBe(attack);
    }

    [Fact]
    public async Task A_claim_that_was_not_said_so_is_reviewed_as_an_attribution_without_numbers()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up(said: WasItSaid.Not);
        var review = JsonNode.Parse(JsonLd().Match(await desk.Browser().GetStringAsync(up.Path)).Groups[1].Value)!;
        ((string?)review["claimReviewed"])!.ShouldStartWith("Rui Sequeira said:");
        ((string?)review["reviewRating"]!["alternateName"]).ShouldBe("Not said");
        review["reviewRating"]!["ratingValue"].ShouldBeNull();
    }

    [Fact]
    public async Task A_claim_that_never_was_published_has_no_page()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Edda Blum", Domain.Kernel.Roles.Editor);
        var id = await desk.Suggested(editor);
        await desk.Put(Address.For(AddressTarget.Claim, id, "not yet", desk.Clock.GetUtcNow()));
        var path = await desk.Ask(db => db.Addresses.Select(a => a.Path).SingleAsync());
        (await desk.Browser().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Golden(string kind, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Parts", "Verdicts", "Golden", kind + ".json");

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex JsonLd();
}
