using Bunit;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Domain.Triage;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Features.Publishing.SetTopics;
using FactCheck.Web.Features.Speakers.MergeSpeakers;
using FactCheck.Web.Features.Speakers.WatchSpeaker;
using FactCheck.Web.Features.Triage.AcceptSuggestions;
using FactCheck.Web.Features.Triage.DismissClaims;
using FactCheck.Web.Features.Triage.ListTriage;
using FactCheck.Web.Features.Triage.QueueClaims;
using FactCheck.Web.Features.Triage.ReconsiderClaim;
using FactCheck.Web.Features.Triage.SaveList;
using FactCheck.Web.Features.Triage.UnqueueClaim;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Features.Triage;

public sealed class ListTriageTests
{
    private static readonly ListTriageQuery Everything = new(TriageFilter.Everything, null);

    [Fact]
    public async Task What_is_most_worth_a_check_comes_first_and_says_why()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);

        var list = (await desk.Send(Everything, editor)).Value;

        list.Claims.Select(claim => claim.Text).ShouldBe(
            ["No ship has left the port since Monday.", "Harbour fees will rise by 12 percent in June.", "The port handled 4 million tonnes last year."]);
        var first = list.Claims[0];
        (first.Priority.Worth, first.Priority.Fresh, first.Priority.Total).ShouldBe((33, 10, 43));
        first.Reasons.ShouldBe(["it names a date"]);
        first.Speakers.ShouldBe(["Marta Reis"]);
        first.Article.ShouldBe("Harbour fees to rise, minister says");
        list.Claims[2].Speakers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_watched_speaker_lifts_their_claims_and_can_be_filtered_for()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);
        var rui = await desk.Ask(db => db.Speakers.Where(speaker => speaker.Name == "Rui Sequeira").Select(speaker => speaker.Id).SingleAsync());
        (await desk.Send(new WatchSpeakerCommand(rui, true), editor)).Problems.ShouldBeEmpty();

        var list = (await desk.Send(Everything, editor)).Value;
        var watched = (await desk.Send(Filtered(TriageFilter.Everything with { OnlyWatched = true }), editor)).Value;

        list.Claims[0].Text.ShouldStartWith("Harbour fees");
        list.Claims[0].Priority.Watched.ShouldBe(10);
        watched.Claims.ShouldHaveSingleItem().Text.ShouldStartWith("Harbour fees");
    }

    [Fact]
    public async Task It_is_filtered_by_words_and_kind_and_shows_only_what_is_suggested()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        await desk.Send(new DismissClaimsCommand([article.Card("ship").ClaimId], DismissalReason.Trivial, null), editor);

        (await desk.Send(Everything, editor)).Value.Claims.Count.ShouldBe(2);
        (await desk.Send(Filtered(TriageFilter.Everything with { Words = "HARBOUR" }), editor)).Value.Claims.ShouldHaveSingleItem().Text.ShouldStartWith("Harbour");
        (await desk.Send(Filtered(TriageFilter.Everything with { Kind = ClaimKind.Figure }), editor)).Value.Claims.ShouldHaveSingleItem().Text.ShouldStartWith("The port");
        (await desk.Send(Filtered(TriageFilter.Everything with { ArticleId = Guid.NewGuid() }), editor)).Value.Claims.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_filtered_by_speaker_outlet_and_topic_which_it_names()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        var article = await desk.SplitArticle(editor);
        await desk.Suggested(editor, "The river rose two metres.");
        (await desk.Send(new SetTopicsCommand(article.Card("ship").ClaimId, [], "Ports"), editor)).Problems.ShouldBeEmpty();
        var (rui, outlet, topic) = await desk.Ask(async db => (
            await db.Speakers.Where(speaker => speaker.Name == "Rui Sequeira").Select(speaker => speaker.Id).SingleAsync(),
            await db.Outlets.Where(one => one.Name == "Tidewater Tribune").Select(one => one.Id).SingleAsync(), await db.Topics.Select(one => one.Id).SingleAsync()));
        async Task<ListTriageView> By(TriageFilter filter) => (await desk.Send(Filtered(filter), editor)).Value;

        (await By(new(SpeakerId: rui))).Claims.ShouldHaveSingleItem().Text.ShouldStartWith("Harbour fees");
        (await By(new(OutletId: outlet))).Claims.Count.ShouldBe(3, "every claim of an article of the outlet");
        (await By(new(TopicId: topic))).Claims.ShouldHaveSingleItem().Text.ShouldStartWith("No ship");
        (await By(new(OutletId: outlet, TopicId: topic, Kind: ClaimKind.Fact))).Claims.ShouldHaveSingleItem().Text.ShouldStartWith("No ship");
        (await By(new("port", OutletId: outlet))).Claims.Count.ShouldBe(2);
        var nothing = await By(new(SpeakerId: rui, OutletId: outlet, TopicId: topic, ArticleId: article.Id));
        nothing.Claims.ShouldBeEmpty();
        nothing.Names.ShouldBe(new FilterNamesView("Harbour fees to rise, minister says", null, "Rui Sequeira", "Tidewater Tribune", "Ports"));
    }

    [Fact]
    public async Task A_list_saved_for_a_speaker_who_turned_out_to_be_another_one_shows_the_claims_of_both()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.SplitArticle(editor);
        var rui = await desk.Ask(db => db.Speakers.Where(speaker => speaker.Name == "Rui Sequeira").Select(speaker => speaker.Id).SingleAsync());
        (await desk.Send(new SaveListCommand("Rui’s", new(SpeakerId: rui)), editor)).Problems.ShouldBeEmpty();
        (await desk.Send(new MergeSpeakersCommand(rui, "Marta Reis"), editor)).Problems.ShouldBeEmpty();
        var list = (await desk.Send(Everything, editor)).Value.Lists.ShouldHaveSingleItem();

        var shown = (await desk.Send(Filtered(list.Filter), editor)).Value;

        list.Filter.SpeakerId.ShouldBe(rui);
        shown.Claims.Count.ShouldBe(2);
        shown.Names.Speaker.ShouldBe("Marta Reis");
    }

    [Fact]
    public async Task It_goes_on_page_by_page_without_showing_a_claim_twice()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        for (var i = 0; i < 43; i++) await desk.Suggested(editor, $"Claim number {i}.");

        var first = (await desk.Send(Everything, editor)).Value;
        var second = (await desk.Send(Everything with { After = first.Next }, editor)).Value;

        (first.Claims.Count, second.Claims.Count, second.Next).ShouldBe((40, 3, null));
        first.Claims.Concat(second.Claims).Select(claim => claim.Id).Distinct().Count().ShouldBe(43);
        first.Claims[0].Text.ShouldBe("Claim number 42.");
        (await desk.Send(Everything with { After = "x" }, editor)).Value.Claims.Count.ShouldBe(40);
    }

    [Fact]
    public async Task A_reviewer_does_not_see_triage()
    {
        await using var desk = await Desk.Open();

        (await desk.Send(Everything, await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void Chosen_claims_are_queued_together()
    {
        using var page = new PageContext();
        var (one, two) = (Row(1), Row(2));
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([one, two], null, [new QueueChoice(Guid.NewGuid(), "Floods", 1)]));
        page.Answers<QueueClaimsCommand>(_ => QueueProblems.Closed);
        var shown = page.Render<ListTriagePage>();

        foreach (var box in shown.FindAll("input[data-keys=x]").Select(box => box.GetAttribute("aria-label")).ToList()) shown.Find($"input[aria-label='{box}']").Change(true);
        shown.Find(".row button[data-keys=q]").Click();
        shown.Find(".panel form").Submit();

        page.SentOf<QueueClaimsCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([one.Id, two.Id], ignoreOrder: true);
        shown.Find(".panel [role=alert]").TextContent.ShouldContain(QueueProblems.Closed.Message);
    }

    [Fact]
    public void What_was_dismissed_can_be_undone_at_once()
    {
        using var page = new PageContext();
        var row = Row(7);
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([row], null, []));
        page.Answers<DismissClaimsCommand>(_ => Outcome.Done);
        page.Answers<ReconsiderClaimCommand>(_ => Outcome.Done);
        var shown = page.Render<ListTriagePage>();

        shown.Find(".row button[data-keys=d]").Click();
        shown.Find(".panel form").Submit();
        shown.Find(".notice").TextContent.ShouldContain("One claim dismissed.");
        shown.Find(".notice form").Submit();

        page.SentOf<ReconsiderClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([row.Id]);
        shown.FindAll(".notice").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_filtered_for_stands_in_the_address_and_the_next_page_is_asked_for_ahead()
    {
        using var page = new PageContext();
        page.Answers<ListTriageQuery, ListTriageView>(query => View([Row(1)], query.After is null ? "43-1" : null, []));
        var shown = page.Render<ListTriagePage>();

        page.SentOf<ListTriageQuery>().ShouldContain(Everything with { After = "43-1" });
        shown.Find("input[type=search]").Change("fees");
        shown.Find("form[role=search]").Submit();

        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/desk/triage?q=fees");
    }

    [Fact]
    public void The_next_page_is_there_before_it_is_asked_for()
    {
        using var page = new PageContext();
        var (asked, never) = (0, new TaskCompletionSource<Outcome<ListTriageView>>());
        // The next page is answered ahead; when it is turned to, the desk's answer is still on its way.
        page.AnswersLater<ListTriageQuery, ListTriageView>(query => query.After is null ? Task.FromResult<Outcome<ListTriageView>>(View([Row(1)], "43-1", []))
            : ++asked == 1 ? Task.FromResult<Outcome<ListTriageView>>(View([Row(2)], null, []))
            : never.Task);
        var shown = page.Render<ListTriagePage>();
        shown.Find(".row .number").TextContent.ShouldBe("#1");

        page.Services.GetRequiredService<NavigationManager>().NavigateTo(shown.Find("a[rel=next]").GetAttribute("href")!);

        asked.ShouldBe(2);
        shown.Find(".row .number").TextContent.ShouldBe("#2");
    }

    [Fact]
    public void What_is_asked_about_one_claim_says_which_one()
    {
        using var page = new PageContext();
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([Row(1), Row(2)], null, []));
        var shown = page.Render<ListTriagePage>();

        shown.FindAll(".row button[data-keys=d]")[1].Click();

        shown.Find(".panel").TextContent.ShouldContain("#2 Claim 2.");
    }

    [Fact]
    public void Each_thing_that_is_filtered_for_can_be_taken_away_alone_and_an_empty_list_names_them_all()
    {
        using var page = new PageContext();
        var (speaker, topic) = (Guid.NewGuid(), Guid.NewGuid());
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([], null, []) with { Names = new(null, null, "Marta Reis", null, "Ports") });
        page.Services.GetRequiredService<NavigationManager>().NavigateTo($"/desk/triage?q=fees&kind=Figure&worthy=true&speaker={speaker}&topic={topic}&after=43-1");

        var shown = page.Render<ListTriagePage>();

        page.SentOf<ListTriageQuery>()[0].ShouldBe(new(new("fees", ClaimKind.Figure, true, SpeakerId: speaker, TopicId: topic), "43-1"));
        shown.FindAll("[aria-label='Filtered for'] bdi").Select(chip => chip.TextContent).ShouldBe(["“fees”", "kind: figure", "worth a check", "speaker: Marta Reis", "topic: Ports"]);
        shown.FindAll("[aria-label='Filtered for'] a")[3].GetAttribute("href").ShouldEndWith($"/desk/triage?q=fees&kind=Figure&worthy=True&topic={topic}");
        shown.Find(".empty").TextContent.ShouldContain("Filtered for: “fees”, kind: figure, worth a check, speaker: Marta Reis, topic: Ports.");
    }

    [Fact]
    public void What_cannot_be_read_in_the_address_filters_for_nothing()
    {
        using var page = new PageContext();
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([Row(1)], null, []));
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/desk/triage?kind=-1&worthy=2&speaker=x&outlet=-1&topic=%00&q=%20");

        page.Render<ListTriagePage>().FindAll("[aria-label='Filtered for']").ShouldBeEmpty();
        page.SentOf<ListTriageQuery>().ShouldBe([Everything]);
    }

    [Fact]
    public void An_empty_list_says_where_claims_come_from()
    {
        using var page = new PageContext();
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([], null, []));

        page.Render<ListTriagePage>().Find(".empty a").GetAttribute("href").ShouldBe("/desk/articles/new");
    }

    [Fact]
    public void What_a_rule_suggests_stands_in_the_row_and_one_key_accepts_it()
    {
        using var page = new PageContext();
        var (one, two) = (Row(1), Row(2) with { Suggestion = new(Guid.NewGuid(), "Floods", Priority.High, "All figures") });
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([one, two], null, []));
        page.Answers<AcceptSuggestionsCommand, AcceptSuggestionsView>(command => new AcceptSuggestionsView([.. command.Seen.Select(one => one.ClaimId)], []));
        var shown = page.Render<ListTriagePage>();

        shown.FindAll(".row")[1].TextContent.ShouldContain("suggested by the rule “All figures”");
        shown.Find("[data-keys=s][data-keys-in-row]").Closest("form")!.Submit();

        page.SentOf<AcceptSuggestionsCommand>().ShouldHaveSingleItem().Seen.ShouldBe([new(two.Id, two.Suggestion!.QueueId, Priority.High)]);
        shown.Find(".notice").TextContent.ShouldContain("One claim queued as suggested.");
        shown.Find("button[data-keys=c]").Click();
        shown.Find("[role=status].visually-hidden, .cluster [role=status]").TextContent.ShouldBe("1 chosen");
    }

    [Fact]
    public void Several_that_say_the_same_are_merged_into_the_oldest_unless_the_editor_says_otherwise()
    {
        using var page = new PageContext();
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([Row(9), Row(4)], null, []));
        var shown = page.Render<ListTriagePage>();

        shown.Find("button[data-keys=a]").Click();
        shown.Find("button[data-keys=m]").Click();

        shown.Find("input[name=Into]").GetAttribute("value").ShouldBe("#4");
    }

    [Fact]
    public void Saved_lists_are_links_and_the_one_that_is_shown_can_be_removed()
    {
        using var page = new PageContext();
        var list = new SavedListView(Guid.NewGuid(), "Figures", TriageFilter.Everything with { Kind = ClaimKind.Figure });
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([Row(1)], null, []) with { Lists = [list] });
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/desk/triage?kind=Figure");

        var shown = page.Render<ListTriagePage>();

        shown.Find(".tabs a[aria-current=page]").TextContent.ShouldBe("Figures");
        shown.Find(".tabs a[aria-current=page]").GetAttribute("href")!.ShouldEndWith("/desk/triage?kind=Figure");
        shown.Find($"#remove-list-{list.Id:N}").TextContent.ShouldContain("Remove the list “Figures” for everybody");
    }

    private static ListTriageQuery Filtered(TriageFilter filter) => new(filter, null);

    private static ListTriageView View(IReadOnlyList<TriageRowView> claims, string? next, IReadOnlyList<QueueChoice> queues) =>
        new(claims, next, false, queues, [], [], new(1, TriageWeights.Usual));

    private static TriageRowView Row(long number) => new(
        Guid.NewGuid(), number, $"Claim {number}.", ClaimKind.Fact, TriagePriority.Of(TriageWeights.Usual, 0.5, 1, 0, false, 0), [], [], Guid.NewGuid(), "Title", 1, null);

    [Fact]
    public void Undoing_what_was_queued_with_a_seat_given_takes_the_seat_back_too()
    {
        using var page = new PageContext();
        var (row, queue, rae) = (Row(7), Guid.NewGuid(), Guid.NewGuid());
        page.Answers<ListTriageQuery, ListTriageView>(_ => View([row], null, [new QueueChoice(queue, "Floods", 1)]) with { Members = [new MemberChoice(queue, rae, "Rae")] });
        page.Answers<QueueClaimsCommand>(_ => Outcome.Done);
        page.Answers<UnqueueClaimCommand>(_ => Outcome.Done);
        var shown = page.Render<ListTriagePage>();

        shown.Find(".row button[data-keys=q]").Click();
        shown.Find("select[name=PersonId]").Change(rae.ToString());
        shown.Find(".panel form").Submit();
        shown.Find(".notice").TextContent.ShouldContain("One claim put into the queue, a seat of each given.");
        shown.Find(".notice form").Submit();

        var undone = page.SentOf<UnqueueClaimCommand>().ShouldHaveSingleItem();
        (undone.ClaimIds.Single(), undone.HolderId).ShouldBe((row.Id, rae));
    }
}
