using System.Net;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Web.Features.Publishing.KeepVerdict;

namespace FactCheck.Web.Tests.Features.Publishing;

public sealed class KeepVerdictTests
{
    private static FormEdit Edit(string was, string @is, string field = "Summary") =>
        new(new Dictionary<string, string> { [field] = was }, new Dictionary<string, string> { [field] = @is });

    [Fact]
    public async Task What_is_typed_is_kept_and_joined_with_what_another_window_typed()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();

        (await desk.Send(new KeepVerdictCommand(claim.Number, Edit("", "Nobody was hurt")), claim.Editor)).Value.IsClean.ShouldBeTrue();
        (await desk.Send(new KeepVerdictCommand(claim.Number, Edit("", "Eight were.", "ShortAnswer")), claim.Reviewer)).Value.IsClean.ShouldBeTrue();

        var draft = (await desk.Verdict(claim)).Draft;
        draft.Summary.ShouldBe("Nobody was hurt");
        draft.ShortAnswer.ShouldBe("Eight were.");
    }

    [Fact]
    public async Task A_window_that_began_from_older_words_loses_nothing_and_overwrites_nothing()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();
        await desk.Send(new KeepVerdictCommand(claim.Number, Edit("", "The first")), claim.Editor);

        var joined = (await desk.Send(new KeepVerdictCommand(claim.Number, Edit("", "The second")), claim.Editor)).Value;

        joined.Conflicts.ShouldBe([new FieldConflict("Summary", "", "The second", "The first")]);
        (await desk.Verdict(claim)).Draft.Summary.ShouldBe("The first");
    }

    [Theory]
    [InlineData("m.Summary=a%00b")]
    [InlineData("m.Summary")]
    public async Task A_draft_that_cannot_be_read_is_refused_and_breaks_nothing(string body)
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();
        var browser = await desk.BrowserOf(claim.Editor);
        using var content = new StringContent(body, null, body.Contains('%') ? "application/x-www-form-urlencoded" : "multipart/form-data");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/desk/claims/{claim.Number}/verdict/draft") { Content = content };
        request.Headers.Add("X-Kept-Form", "1");

        (await browser.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task It_is_refused_before_the_round_is_decided_and_to_who_did_not_rate_it()
    {
        await using var desk = await Desk.Open();
        var open = await desk.InQueue();
        var decided = await desk.Decided();
        var other = await desk.Person("Otto", Roles.Reviewer);

        (await desk.Send(new KeepVerdictCommand(open.Number, Edit("", "x")), open.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-from-status");
        (await desk.Send(new KeepVerdictCommand(decided.Number, Edit("", "x")), other)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-yours");
        (await desk.Send(new KeepVerdictCommand(decided.Number, Edit("", "x")), await desk.Person("Ada", Roles.Administrator))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new KeepVerdictCommand(decided.Number, Edit("", "x")), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
        (await desk.Send(new KeepVerdictCommand(424_242, Edit("", "x")), decided.Editor)).Problems.ShouldHaveSingleItem().Code.ShouldBe("claim.not-there");
    }

    [Fact]
    public async Task Words_over_the_limit_are_refused_beside_their_field_and_what_was_kept_stays()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();
        await desk.Write(claim);

        var problem = (await desk.Send(new KeepVerdictCommand(claim.Number, Edit("Eight people were hurt.", new string('a', 1_001), "ShortAnswer")), claim.Editor)).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("verdict.short-answer-too-long");
        problem.Field.ShouldBe("ShortAnswer");
        (await desk.Verdict(claim)).Draft.ShortAnswer.ShouldBe("Eight people were hurt.");
    }

    [Fact]
    public async Task The_form_saves_over_HTTP_and_only_a_kept_form_does()
    {
        await using var desk = await Desk.Open();
        var claim = await desk.Decided();
        var address = $"/desk/claims/{claim.Number}/verdict/draft";
        Dictionary<string, string> fields = new() { ["o.Summary"] = "", ["m.Summary"] = "Typed" };
        async Task<HttpResponseMessage> Post(HttpClient browser, bool keptForm)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
            if (keptForm) request.Headers.Add("X-Kept-Form", "1");
            return await browser.SendAsync(request);
        }

        var editor = await desk.BrowserOf(claim.Editor);
        (await Post(editor, keptForm: false)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var kept = await Post(editor, keptForm: true);

        kept.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await kept.Content.ReadAsStringAsync()).ShouldContain("\"Summary\":\"Typed\"");
        (await desk.Verdict(claim)).Draft.Summary.ShouldBe("Typed");
        (await Post(desk.Browser(), keptForm: true)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
