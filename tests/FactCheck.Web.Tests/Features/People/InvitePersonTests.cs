using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.People.InvitePerson;
using FactCheck.Web.Features.People.ListPeople;

namespace FactCheck.Web.Tests.Features.People;

public sealed class InvitePersonTests
{
    [Fact]
    public async Task An_administrator_gets_a_link_that_stands_in_the_list()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        var made = await desk.Send(new InvitePersonCommand("Ben from the city desk", Roles.Reviewer | Roles.Editor), ada);

        made.Value.Path.ShouldStartWith("/account/invitation/");
        made.Value.ExpiresAt.ShouldBe(desk.Clock.Now().AddDays(7));
        var list = (await desk.Send(new ListPeopleQuery(), ada)).Value;
        list.Invitations.ShouldHaveSingleItem().Addressee.ShouldBe("Ben from the city desk");
    }

    [Fact]
    public async Task An_invitation_for_nobody_to_nothing_is_refused_beside_its_fields()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        (await desk.Send(new InvitePersonCommand(" ", Roles.Reviewer), ada)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Addressee");
        (await desk.Send(new InvitePersonCommand("Ben", Roles.None), ada)).Problems.ShouldHaveSingleItem().Field.ShouldBe("Roles");
        (await desk.Send(new ListPeopleQuery(), ada)).Value.Invitations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Roles.Reviewer)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.None)]
    public async Task Only_an_administrator_invites(Roles roles)
    {
        await using var desk = await Desk.Open();
        var somebody = await desk.Person("Somebody", roles);

        (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), somebody)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }
}
