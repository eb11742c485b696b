using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.ListRequests;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>What readers asked, on the desk.</summary>
public sealed class ListRequestsTests
{
    [Fact]
    public async Task An_editor_sees_what_waits_with_the_claim_it_is_about_and_a_reviewer_does_not()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        var up = await published.Up();
        await desk.Put(ReaderRequest.Ask(ReaderRequestKind.RightOfReply, "I never said so.", up.ClaimId, null, null, null, desk.Clock.GetUtcNow()).Value);
        var row = (await desk.Send(new ListRequestsQuery(false), published.Editor)).Value.Requests.Single();
        (row.Text, row.Wording).ShouldBe(("I never said so.", "Harbour fees will rise by 12 percent in June."));
        (await desk.Send(new ListRequestsQuery(true), published.Editor)).Value.Requests.ShouldBeEmpty();
        (await desk.Send(new ListRequestsQuery(false), await desk.Person("Remy Falk", Roles.Reviewer))).IsDone.ShouldBeFalse();
        (await desk.Send(new ListRequestsQuery(false), null)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void The_list_shows_what_a_reader_wrote_never_leads_to_a_script_and_offers_an_answer()
    {
        using var page = new PageContext();
        var asked = new RequestRowView(Guid.NewGuid(), ReaderRequestKind.PleaseCheck, "Did it rain?", "https://gazette.example/rain", "rea@reader.example", DateTimeOffset.UnixEpoch, null, null, null, null);
        page.Answers<ListRequestsQuery, ListRequestsView>(_ => new ListRequestsView(
            [asked, asked with { Id = Guid.NewGuid(), Kind = ReaderRequestKind.ThisIsWrong, Address = "javascript:alert(1)", Result = ReaderRequestResult.Stands, Answer = "The gauge says so." }]));
        var list = page.Render<ListRequestsPage>();

        var (waiting, answered) = (list.FindAll("article")[0], list.FindAll("article")[1]);
        waiting.TextContent.ShouldContain("Did it rain?");
        waiting.QuerySelector("a[rel]")!.GetAttribute("href").ShouldBe("https://gazette.example/rain");
        waiting.QuerySelectorAll("form").Length.ShouldBe(2);
        answered.QuerySelectorAll("a[rel]").ShouldBeEmpty();
        answered.TextContent.ShouldContain("The gauge says so.");
    }

    [Fact]
    public void An_answer_that_waits_to_be_sent_is_a_letter_with_its_words_and_leaves_no_form_once_it_was_sent()
    {
        using var page = new PageContext();
        var asked = new RequestRowView(
            Guid.NewGuid(), ReaderRequestKind.PleaseCheck, "Did it rain?", null, "rea+1&cc=x@reader.example", DateTimeOffset.UnixEpoch, null, null, ReaderRequestResult.Stands, "It did not.\nThe gauge says so.");
        page.Answers<ListRequestsQuery, ListRequestsView>(_ => new ListRequestsView([asked, asked with { Id = Guid.NewGuid(), AnswerTo = null }]));
        var articles = page.Render<ListRequestsPage>().FindAll("article");

        articles[0].QuerySelector("a[href^=mailto]")!.GetAttribute("href").ShouldBe(
            "mailto:rea%2B1%26cc%3Dx%40reader.example?subject=Your%20message%3A%20Did%20it%20rain%3F&body=It%20did%20not.%0D%0AThe%20gauge%20says%20so.");
        articles[0].QuerySelector("form button")!.TextContent.ShouldContain("It is sent");
        articles[1].QuerySelectorAll("a[href^=mailto], form").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ReaderRequestKind.ThisIsWrong, "Our answer, for everyone to read", "It stands on the verdict’s page")]
    [InlineData(ReaderRequestKind.RightOfReply, "Our answer, for everyone to read", "It stands on the verdict’s page")]
    [InlineData(ReaderRequestKind.PleaseCheck, "Our answer to the reader", "It is shown on no page")]
    public void An_editor_knows_who_will_read_the_answer(ReaderRequestKind kind, string label, string where)
    {
        using var page = new PageContext();
        page.Answers<ListRequestsQuery, ListRequestsView>(_ => new ListRequestsView(
            [new(Guid.NewGuid(), kind, "Did it rain?", null, "rea@reader.example", DateTimeOffset.UnixEpoch, 7, "It rained.", null, null)]));
        var said = page.Render<ListRequestsPage>().Find("article").TextContent;
        said.ShouldContain(label);
        said.ShouldContain(where);
    }
}
