using System.Net;
using FactCheck.Persistence.Reading;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>The card of a verdict on other sites.</summary>
public sealed class EmbedVerdictTests
{
    [Fact]
    public async Task A_card_may_stand_in_any_frame_runs_nothing_and_shows_what_was_found()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var answer = await desk.Browser().GetAsync(CascadeReading.CardOf(up.Path));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors *");
        policy.ShouldNotContain("script-src");
        answer.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.Public.ShouldBeTrue();
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("Harbour fees will rise by 12 percent in June.");
        html.ShouldContain("Half true");
        html.ShouldContain("The fees rise by 9 percent.");
        html.ShouldContain($"href=\"http://localhost{up.Path}\" target=\"_blank\"");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<form");
    }

    [Fact]
    public async Task Whoever_has_the_card_already_is_told_its_own_policy_again()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var first = await desk.Browser().GetAsync(CascadeReading.CardOf(up.Path));
        var again = new HttpRequestMessage(HttpMethod.Get, CascadeReading.CardOf(up.Path));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        var answer = await desk.Browser().SendAsync(again);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors *");
        (await desk.Browser().GetAsync(up.Path)).Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task A_card_says_what_was_corrected_and_retracted_and_is_gone_when_the_page_is()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        var card = CascadeReading.CardOf(up.Path);
        await published.Correct(up.ClaimId, "It is 8 percent.", "The register was misread.");
        (await desk.Browser().GetStringAsync(card)).ShouldContain("Correction: The register was misread.");
        await published.Retract(up.ClaimId, "Our source was forged.");
        while (await desk.Run("outbox")) ;
        var html = await desk.Browser().GetStringAsync(card);
        html.ShouldContain("Retracted: Our source was forged.");
        html.ShouldNotContain("It is 8 percent.");
        await published.Remove(up.ClaimId);
        while (await desk.Run("outbox")) ;
        var gone = await desk.Browser().GetAsync(card);
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await gone.Content.ReadAsStringAsync()).ShouldNotContain("Harbour");
        var again = new HttpRequestMessage(HttpMethod.Get, card);
        if (gone.Headers.ETag is { } mark) again.Headers.IfNoneMatch.Add(mark);
        (await desk.Browser().SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await desk.Browser().GetAsync("/embed/never-written-00000000")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
