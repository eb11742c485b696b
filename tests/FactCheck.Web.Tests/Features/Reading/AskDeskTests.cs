using System.Net;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.AskDesk;
using FactCheck.Web.Shell.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What readers write to the desk.</summary>
public sealed class AskDeskTests
{
    [Fact]
    public async Task A_reader_without_an_account_tells_the_desk_and_the_desk_has_it()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var answer = await desk.Browser().Post(up.Path + "/ask", "", ("Kind", "ThisIsWrong"), ("Text", "It is 8 percent."), ("AnswerTo", "reader@mail.example"));
        var thanks = await Thanks(desk, answer);
        (await thanks.Content.ReadAsStringAsync()).ShouldContain("The desk has it");
        thanks.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var kept = await desk.Ask(db => db.ReaderRequests.SingleAsync());
        (kept.Kind, kept.Text, kept.ClaimId, kept.AnswerTo).ShouldBe((ReaderRequestKind.ThisIsWrong, "It is 8 percent.", up.ClaimId, "reader@mail.example"));
    }

    [Fact]
    public async Task A_reader_asks_the_desk_to_check_something_without_naming_a_verdict()
    {
        await using var desk = await Desk.Open();
        (await desk.Browser().GetStringAsync("/ask?text=The%20moon%20%3Cb%3E")).ShouldContain("The moon &lt;b&gt;");
        var answer = await desk.Browser().Post("/ask", "", ("Text", "The moon is near."), ("Address", "https://tribune.example/moon"));
        (await (await Thanks(desk, answer)).Content.ReadAsStringAsync()).ShouldContain("The desk has it");
        var kept = await desk.Ask(db => db.ReaderRequests.SingleAsync());
        (kept.Kind, kept.Text, kept.ClaimId, kept.Address).ShouldBe((ReaderRequestKind.PleaseCheck, "The moon is near.", null, "https://tribune.example/moon"));
    }

    /// <summary>Where whoever sent it is led: an address of its own, so that going back there sends nothing once more.</summary>
    private static async Task<HttpResponseMessage> Thanks(Desk desk, HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return await desk.Browser().GetAsync(answer.Headers.Location);
    }

    [Fact]
    public async Task A_line_end_counts_once_as_in_the_field_that_it_was_typed_in()
    {
        await using var desk = await Desk.Open();
        var lines = string.Join("\r\n", Enumerable.Repeat(new string('a', 99), 50));
        lines.Length.ShouldBeGreaterThan(5_000);
        (await desk.Browser().Post("/ask", "", ("Text", lines))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Ask(db => db.ReaderRequests.SingleAsync())).Text.ShouldBe(lines.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sent_several_times_at_one_moment_is_one_message()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            (await desk.Send(new AskDeskCommand(up.Path, ReaderRequestKind.ThisIsWrong, "It is 8 percent.", null, null, "203.0.113.7"), null)).Problems.ShouldBeEmpty())));
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task One_network_is_heard_twenty_times_a_day_and_again_tomorrow()
    {
        await using var desk = await Desk.Open();
        var ask = new AskDeskCommand(null, ReaderRequestKind.PleaseCheck, "Look at this.", null, null, "192.0.2.7");
        for (var i = 0; i < 20; i++) (await desk.Send(ask with { Text = $"Look at number {i}." }, null)).IsDone.ShouldBeTrue();
        (await desk.Send(ask, null)).Problems.ShouldBe([AskDeskProblems.TooMany]);
        (await desk.Send(ask with { CameFrom = "192.0.2.8" }, null)).IsDone.ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        (await desk.Send(ask, null)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_message_sent_twice_is_one()
    {
        await using var desk = await Desk.Open();
        var ask = new AskDeskCommand(null, ReaderRequestKind.PleaseCheck, "Look at this.", null, null, "192.0.2.7");
        (await desk.Send(ask, null)).IsDone.ShouldBeTrue();
        (await desk.Send(ask, null)).IsDone.ShouldBeTrue();
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(1);
        (await desk.Send(ask with { Text = "Look at that." }, null)).IsDone.ShouldBeTrue();
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData(5_001)]
    [InlineData(20_001)]
    public async Task However_long_a_message_is_one_limit_is_named(int length)
    {
        await using var desk = await Desk.Open();
        (await desk.Send(new AskDeskCommand(null, ReaderRequestKind.PleaseCheck, new string('x', length), null, null, null), null)).Problems.ShouldBe([ReaderRequestProblems.TextTooLong]);
    }

    [Fact]
    public async Task What_is_refused_is_said_beside_its_field_and_what_was_typed_stays()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var html = await (await desk.Browser().Post(up.Path + "/ask", "", ("Text", "My words <b>"), ("AnswerTo", "nowhere"))).Content.ReadAsStringAsync();
        html.ShouldContain(ReaderRequestProblems.AnswerTo.Message);
        html.ShouldContain("aria-invalid=\"true\"");
        html.ShouldContain("My words &lt;b&gt;");
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task There_is_no_form_about_a_verdict_that_is_not_there()
    {
        await using var desk = await Desk.Open();
        (await desk.Browser().GetAsync("/claims/no-such-claim-00000000/ask")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Browser().PostAsync("/claims/no-such-claim-00000000/ask", new FormUrlEncodedContent([new("Text", "It is wrong.")]))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_machine_that_fills_the_hidden_field_is_thanked_and_forgotten()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var answer = await desk.Browser().Post(up.Path + "/ask", "", ("Text", "Buy this"), ("Website", "https://spam.example"));
        (await (await Thanks(desk, answer)).Content.ReadAsStringAsync()).ShouldContain("The desk has it");
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_post_without_the_form_s_token_changes_nothing()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var answer = await desk.Browser().PostAsync(up.Path + "/ask", new FormUrlEncodedContent([new("Text", "Written in a form of yesterday <b>")]));
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain(AskDeskEndpointProblems.FormTooOld.Message);
        html.ShouldContain("Written in a form of yesterday &lt;b&gt;");
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", 5_000_000)]
    [InlineData("text/plain", 10)]
    public async Task What_is_no_form_or_over_its_limits_is_answered_in_words(string type, int length)
    {
        await using var desk = await Desk.Open();
        var answer = await desk.Browser().PostAsync("/ask", new StringContent("Text=" + new string('a', length), System.Text.Encoding.ASCII, type));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(AskDeskEndpointProblems.TooLarge.Message);
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task From_one_address_only_a_few_come_in_a_minute()
    {
        await using var desk = await Desk.Open(services => services.Replace(ServiceDescriptor.Singleton(new RequestRates(100_000, 100_000, 100_000, AsksPerMinute: 1))));
        var up = await (await Publications.At(desk)).Up();
        var browser = desk.Browser();
        await browser.Post(up.Path + "/ask", "", ("Text", "Once."));
        var answer = await browser.Post(up.Path + "/ask", "", ("Text", "Twice."));
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain(AskDeskEndpointProblems.TooFast.Message);
        html.ShouldContain("Twice.");
        (await desk.Ask(db => db.ReaderRequests.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_can_be_asked_about_a_verdict_that_is_not_there()
    {
        await using var desk = await Desk.Open();
        var outcome = await desk.Send(new AskDeskCommand("/claims/nowhere", ReaderRequestKind.ThisIsWrong, "It is wrong.", null, null, null), null);
        outcome.Problems.Single().Code.ShouldBe(ReaderRequestProblems.ClaimMissing.Code);
    }
}
