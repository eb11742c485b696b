using System.Net;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Features.Review.KeepReview;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class KeepReviewTests
{
    [Fact]
    public async Task What_is_typed_is_kept_over_http_and_the_hold_lasts_longer_by_it()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        it.Desk.Clock.Advance(TimeSpan.FromMinutes(40));
        var browser = await it.Desk.BrowserOf(it.Rae);

        var answer = await Post(browser, it.Number, ("o.Rationale", ""), ("m.Rationale", "It rained."), ("m.RatingCode", "true"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        (await answer.Content.ReadAsStringAsync()).ShouldContain("It rained.");
        var page = await it.Page(it.Rae);
        (page.Kept["Rationale"], page.Kept["RatingCode"], page.Seat!.HeldUntil).ShouldBe(("It rained.", "true", it.Desk.Clock.Now().AddHours(1)));
    }

    [Fact]
    public async Task A_hold_lasts_no_longer_than_the_queues_limit_however_much_is_typed()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        var limit = it.Desk.Clock.Now().AddHours(8);
        for (var i = 0; i < 10; i++)
        {
            it.Desk.Clock.Advance(TimeSpan.FromMinutes(45));
            await it.Keep(it.Rae, ("Rationale", i == 0 ? "" : $"{i - 1}", $"{i}"));
        }

        (await it.Page(it.Rae)).Seat!.HeldUntil.ShouldBe(limit);
    }

    [Fact]
    public async Task Two_windows_join_in_different_fields_and_clash_in_the_same()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "First"));

        (await it.Keep(it.Rae, ("RatingCode", "", "false"))).Value.IsClean.ShouldBeTrue();
        var clash = (await it.Keep(it.Rae, ("Rationale", "", "Second"))).Value.Conflicts.ShouldHaveSingleItem();

        (clash.Field, clash.Mine, clash.Theirs).ShouldBe(("Rationale", "Second", "First"));
        (await it.Page(it.Rae)).Kept["Rationale"].ShouldBe("First");
    }

    [Fact]
    public async Task A_save_that_comes_after_the_hold_ran_out_is_kept_all_the_same()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Keep(it.Rae, ("Rationale", "", "Be"));
        it.Desk.Clock.Advance(TimeSpan.FromHours(2));
        await it.Take(it.Sam);

        (await it.Keep(it.Rae, ("Rationale", "Be", "Better late"))).Problems.ShouldBeEmpty();

        var page = await it.Page(it.Rae);
        (page.Kept["Rationale"], page.Seat!.HeldUntil, page.Seat.HasLapsed, page.Seat.MayStillSubmit).ShouldBe(("Better late", null, true, false));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_last_words_come_in_although_another_round_began_and_stand_before_their_writer_as_unsent(bool wasKeptBefore)
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        if (wasKeptBefore) await it.Keep(it.Rae, ("Rationale", "", "It"));
        await it.Desk.Change(it.Eve, Roles.Editor, it.Claim, (claim, by) => claim.Reword(by, 1, "The river rose three metres.", WordingChange.Meaning, "misheard"));

        (await it.Keep(it.Rae, ("Rationale", wasKeptBefore ? "It" : "", "It rained."))).Problems.ShouldBeEmpty();
        (await it.Keep(it.Sam, ("Rationale", "", "I was never there"))).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.other-round");
        (await it.Page(it.Rae)).Earlier.ShouldBe(new(1, "It rained.", IsUnsent: true));
        (await it.Submit(it.Rae)).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.other-round");

    }

    [Fact]
    public async Task Who_has_no_seat_writes_no_draft_and_who_is_not_signed_in_gets_401()
    {
        await using var it = await Reviewing.Open();

        (await it.Keep(it.Sam, ("Rationale", "", "Me too"))).Problems.ShouldHaveSingleItem().Code.ShouldBe("review.not-taken");
        (await Post(it.Desk.Browser(), it.Number, ("m.Rationale", "x"))).StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Redirect);
        (await Post(await it.Desk.BrowserOf(it.Sam), it.Number, ("m.Rationale", "x"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Evidence_does_not_come_in_by_the_form_and_overlong_text_is_refused_beside_its_field()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);

        await it.Keep(it.Rae, ("Evidence.9.Exhibit", "", Guid.NewGuid().ToString()), ("Evidence.9.Passage", "", "smuggled"));
        (await it.Page(it.Rae)).Kept.Keys.ShouldNotContain(key => key.StartsWith("Evidence", StringComparison.Ordinal));
        (await it.Keep(it.Rae, ("Rationale", "", new string('x', 40_000)))).IsDone.ShouldBeFalse();
        (await it.Desk.Send(new KeepReviewCommand(it.Number, 1, new FormEdit(new Dictionary<string, string>(), new Dictionary<string, string> { ["Rationale"] = "a\0b" })), it.Rae))
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("request.broken-text");
    }

    private static Task<HttpResponseMessage> Post(HttpClient browser, long number, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/desk/claims/{number}/review/draft?round=1")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("X-Kept-Form", "1");
        return browser.SendAsync(request);
    }
}
