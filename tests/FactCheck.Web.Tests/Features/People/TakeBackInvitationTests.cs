using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.People.InvitePerson;
using FactCheck.Web.Features.People.ListPeople;
using FactCheck.Web.Features.People.TakeBackInvitation;

namespace FactCheck.Web.Tests.Features.People;

public sealed class TakeBackInvitationTests
{
    [Fact]
    public async Task A_link_that_was_taken_back_opens_nothing()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var link = (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), ada)).Value.Path;
        var id = (await desk.Send(new ListPeopleQuery(), ada)).Value.Invitations.Single().Id;

        (await desk.Send(new TakeBackInvitationCommand(id), ada)).IsDone.ShouldBeTrue();

        (await desk.Browser().GetStringAsync(link)).ShouldContain("cannot be used any more");
        (await desk.Send(new ListPeopleQuery(), ada)).Value.Invitations.ShouldBeEmpty();
        (await desk.Send(new TakeBackInvitationCommand(Guid.NewGuid()), ada)).IsDone.ShouldBeFalse();
    }
}
