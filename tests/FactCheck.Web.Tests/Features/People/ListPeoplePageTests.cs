using FactCheck.Domain.Kernel;
using Bunit;
using FactCheck.Web.Features.People.ChangePerson;
using FactCheck.Web.Features.People.ListPeople;

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
}
