using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.People.ChangePerson;
using FactCheck.Web.Features.People.ListPeople;

namespace FactCheck.Web.Tests.Features.People;

public sealed class ChangePersonTests
{
    [Fact]
    public async Task An_administrator_renames_a_person_and_makes_them_an_editor()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var ben = await desk.Person("Ben", Roles.Reviewer);

        (await desk.Send(new ChangePersonCommand(ben.Id, "Benjamin", Roles.Reviewer | Roles.Editor, true), ada)).IsDone.ShouldBeTrue();

        var row = (await desk.Send(new ListPeopleQuery(), ada)).Value.People.Single(person => person.Id == ben.Id);
        row.Name.ShouldBe("Benjamin");
        row.Roles.ShouldBe(Roles.Reviewer | Roles.Editor);
    }

    [Fact]
    public async Task A_new_name_alone_signs_nobody_out()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        (await desk.Send(new ChangePersonCommand(ada.Id, "Ada the first", Roles.Administrator, true), ada)).IsDone.ShouldBeTrue();

        (await desk.Send(new ListPeopleQuery(), ada)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Roles.Editor, true)]
    [InlineData(Roles.Administrator, false)]
    public async Task The_last_administrator_stays_one(Roles roles, bool active)
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        (await desk.Send(new ChangePersonCommand(ada.Id, "Ada", roles, active), ada)).Problems.ShouldBe([ChangePersonProblems.LastAdministrator]);
    }

    [Fact]
    public async Task An_editor_changes_nobody_and_a_person_needs_a_name()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var ben = await desk.Person("Ben", Roles.Editor);

        (await desk.Send(new ChangePersonCommand(ben.Id, "Ben", (Roles)7, true), ben)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ChangePersonCommand(ben.Id, "", Roles.Editor, true), ada)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Name");
        (await desk.Send(new ChangePersonCommand(Guid.NewGuid(), "Nobody", Roles.Editor, true), ada)).Problems.ShouldBe([ChangePersonProblems.Nobody]);
    }
}
