using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Features.Reading.AnswerRequest;
using FactCheck.Web.Features.Reading.ListRequests;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Nothing_is_cut_off_page_by_page_every_request_is_read_also_when_one_was_answered_in_between()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eva", Roles.Editor);
        var asked = new List<ReaderRequest>();
        for (var at = 0; at < 120; at++)
        {
            // Three come in the same moment.
            if (at % 3 == 0) desk.Clock.Advance(TimeSpan.FromMinutes(1));
            asked.Add(ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, $"Question {at}", null, null, null, null, desk.Clock.GetUtcNow()).Value);
        }

        await desk.Put([.. asked]);
        var first = (await desk.Send(new ListRequestsQuery(false), editor)).Value;
        (first.Requests.Count, first.Count).ShouldBe((50, 120));
        (await desk.Send(new AnswerRequestCommand(first.Requests[^1].Id, ReaderRequestResult.Declined, "Not ours."), editor)).Problems.ShouldBeEmpty();
        var second = (await desk.Send(new ListRequestsQuery(false, first.Next), editor)).Value;
        var third = (await desk.Send(new ListRequestsQuery(false, second.Next), editor)).Value;

        (second.Count, third.Next).ShouldBe((119, null));
        first.Requests.Concat(second.Requests).Concat(third.Requests).Select(one => one.Id).ShouldBe(asked.OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id).Select(one => one.Id));
    }

    [Fact]
    public async Task What_was_answered_is_read_page_by_page_the_last_answer_first()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eva", Roles.Editor);
        var asked = Enumerable.Range(0, 60).Select(at => ReaderRequest.Ask(ReaderRequestKind.PleaseCheck, $"Question {at}", null, null, null, null, desk.Clock.GetUtcNow()).Value).ToList();
        foreach (var (one, at) in asked.Select((one, at) => (one, at)))
            one.Close(ReaderRequestResult.Declined, "Not ours.", Actor.Person(editor.Id, Roles.Editor), desk.Clock.GetUtcNow().AddSeconds(at / 2)).Problems.ShouldBeEmpty();
        await desk.Put([.. asked]);

        var first = (await desk.Send(new ListRequestsQuery(true), editor)).Value;
        var second = (await desk.Send(new ListRequestsQuery(true, first.Next), editor)).Value;

        first.Requests.Concat(second.Requests).Select(one => one.Id).ShouldBe(asked.OrderByDescending(one => one.AnsweredAt).ThenByDescending(one => one.Id).Select(one => one.Id));
        (second.Count, second.Next).ShouldBe((60, null));
    }

    [Fact]
    public void The_page_says_how_many_there_are_and_leads_to_the_rest()
    {
        using var page = new PageContext();
        var asked = new RequestRowView(Guid.NewGuid(), ReaderRequestKind.PleaseCheck, "Did it rain?", null, null, DateTimeOffset.UnixEpoch, null, null, null, null);
        page.Answers<ListRequestsQuery, ListRequestsView>(sent => sent.After is null ? new ListRequestsView([asked], 1_001, asked.Id) : new ListRequestsView([], 0));
        var list = page.Render<ListRequestsPage>();
        list.Find("p.soft").TextContent.ShouldBe("1 of more than 1,000 requests, the oldest first.");
        var next = list.Find("nav.pager a[rel=next]").GetAttribute("href")!;
        next.ShouldEndWith($"after={asked.Id}");

        page.Services.GetRequiredService<NavigationManager>().NavigateTo(next);
        list.WaitForState(() => page.SentOf<ListRequestsQuery>().Count > 1);
        page.SentOf<ListRequestsQuery>()[^1].After.ShouldBe(asked.Id);
        list.Find(".empty").TextContent.ShouldBe("No more of them");
        list.Find("nav.pager a").TextContent.ShouldBe("From the top");
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
    public async Task What_one_editor_answered_does_not_take_the_answer_away_that_another_is_writing()
    {
        await using var page = new PageContext();
        RequestRowView Waiting(string text) => new(Guid.NewGuid(), ReaderRequestKind.PleaseCheck, text, null, null, DateTimeOffset.UnixEpoch, null, null, null, null);
        var (first, second, third) = (Waiting("Did it rain?"), Waiting("Did it snow?"), Waiting("Did it thaw?"));
        List<RequestRowView> rows = [first, second, third];
        page.Answers<ListRequestsQuery, ListRequestsView>(_ => new ListRequestsView([.. rows]));
        var list = page.Render<ListRequestsPage>();
        list.FindAll("article")[1].QuerySelector("textarea")!.Input("It snowed for");

        rows.RemoveRange(0, 2);
        await list.InvokeAsync(() => page.Tell(new("request", second.Id, "answer", DateTimeOffset.UnixEpoch)));
        list.FindAll("article").Count.ShouldBe(2, "what nobody was writing to is gone");
        var kept = list.FindAll("article")[0];
        kept.TextContent.ShouldContain("Did it snow?");
        kept.TextContent.ShouldContain("A colleague answered this meanwhile. What you typed is kept below.");
        kept.QuerySelector("textarea")!.GetAttribute("value").ShouldBe("It snowed for");

        kept.QuerySelector("[role=alert] button")!.Click();
        list.Find("article").TextContent.ShouldContain("Did it thaw?");
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
