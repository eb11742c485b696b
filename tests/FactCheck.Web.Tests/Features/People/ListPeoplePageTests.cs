using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.People.ChangePerson;
using FactCheck.Web.Features.People.InvitePerson;
using FactCheck.Web.Features.People.ListPeople;
using FactCheck.Web.Features.People.TakeBackInvitation;
using FactCheck.Web.Shell.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.People;

public sealed class ListPeoplePageTests
{
    [Fact]
    public void A_person_is_changed_where_they_stand_and_the_list_is_asked_again()
    {
        using var page = new PageContext();
        var ben = new ListedPersonView(Guid.NewGuid(), "Ben", "ben@newsroom.example", Roles.Reviewer, true, false, false);
        page.Answers<ListPeopleQuery, ListPeopleView>(_ => new ListPeopleView([ben], []));
        page.Answers<ChangePersonCommand>(_ => Outcome.Done);
        var people = page.Render<ListPeoplePage>();

        people.Find("button[aria-expanded]").Click();
        people.Find("input[name=Name]").Change("Benjamin");
        people.Find("input[value=Editor]").Change(true);
        people.Find("form[id^=person]").Submit();

        page.SentOf<ChangePersonCommand>().ShouldHaveSingleItem().ShouldBe(new ChangePersonCommand(ben.Id, "Benjamin", Roles.Reviewer | Roles.Editor, true));
        page.SentOf<ListPeopleQuery>().Count.ShouldBe(2);
        people.FindAll("form[id^=person]").ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_may_not_see_the_list_reads_why()
    {
        using var page = new PageContext();
        page.Answers<ListPeopleQuery, ListPeopleView>(_ => FactCheck.Web.Shell.Dispatching.DispatchingProblems.MayNot);

        page.Render<ListPeoplePage>().Find("[role=alert]").TextContent.ShouldContain("Your roles do not allow this");
    }

    [Fact]
    public async Task What_another_administrator_does_shows_without_a_reload_and_leaves_an_open_form_as_it_was_typed()
    {
        using var page = new PageContext();
        var ben = new ListedPersonView(Guid.NewGuid(), "Ben", "ben@newsroom.example", Roles.Reviewer, true, false, false);
        var shown = new ListPeopleView([ben], []);
        page.Answers<ListPeopleQuery, ListPeopleView>(_ => shown);
        var people = page.Render<ListPeoplePage>();
        people.Find("button[aria-expanded]").Click();
        people.Find("input[name=Name]").Change("Benjamin");

        shown = new ListPeopleView([ben with { Roles = Roles.Reviewer | Roles.Editor }], [new(Guid.NewGuid(), "Cara", Roles.Reviewer, DateTimeOffset.UnixEpoch)]);
        await page.Tell(new Announcement("person", ben.Id, "change", DateTimeOffset.UnixEpoch));

        people.Find("li.row .row-meta").TextContent.ShouldContain("reviewer, editor");
        people.Find("[aria-labelledby=invitations]").TextContent.ShouldContain("Cara");
        people.Find("input[name=Name]").GetAttribute("value").ShouldBe("Benjamin");
        var said = people.Find("form[id^=person] [role=alert]").TextContent;
        said.ShouldContain("saved by now: “reviewer, editor”; below: “reviewer”");
    }

    [Fact]
    public async Task Every_act_on_people_is_told_to_open_pages_and_takes_no_page_of_readers_out_of_the_cache()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        var link = (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), ada)).Value.Path;
        var cara = (await desk.Send(new InvitePersonCommand("Cara", Roles.Reviewer), ada)).IsDone ? (await Asked()).Invitations.Single(one => one.Addressee == "Cara") : null;
        (await desk.Send(new TakeBackInvitationCommand(cara!.Id), ada)).Problems.ShouldBeEmpty();
        await desk.Browser().Post(link, "join", ("DisplayName", "Ben"), ("Email", "ben@newsroom.example"), ("Password", Somebody.Password), ("Repeated", Somebody.Password));
        var ben = (await Asked()).People.Single(one => one.Name == "Ben");
        (await desk.Send(new ChangePersonCommand(ben.Id, "Benjamin", Roles.Reviewer, true), ada)).Problems.ShouldBeEmpty();

        var news = await desk.Ask(db => db.Outbox.Where(message => message.Subject == "person").OrderBy(message => message.Id).ToListAsync());
        news.Select(message => message.What).ShouldBe(["invite", "invite", "take back", "join", "change"], ignoreOrder: true);
        news.SelectMany(message => PublicTags.Of(new Announcement(message.Subject, message.SubjectId, message.What, message.At))).ShouldBeEmpty();

        async Task<ListPeopleView> Asked() => (await desk.Send(new ListPeopleQuery(), ada)).Value;
    }
}
