using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
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

    [Fact]
    public void The_button_says_whose_link_it_takes_back_and_a_refusal_is_read()
    {
        using var page = new PageContext();
        Outcome answer = InvitationProblems.Over;
        page.Answers<TakeBackInvitationCommand>(_ => answer);
        var (id, done) = (Guid.NewGuid(), 0);
        var form = page.Render<TakeBackInvitationForm>(with => with.Add(f => f.InvitationId, id).Add(f => f.Addressee, "Ben").Add(f => f.OnDone, () => done++));

        form.Find("button").Click();
        form.Find("[role=alert]").TextContent.ShouldContain(InvitationProblems.Over.Message);
        done.ShouldBe(0);

        answer = Outcome.Done;
        form.Find("button").Click();
        form.FindAll("[role=alert]").ShouldBeEmpty();
        form.Find("button").TextContent.ShouldBe("Take back the link for Ben");
        page.Sent.ShouldBe([new TakeBackInvitationCommand(id), new TakeBackInvitationCommand(id)]);
        done.ShouldBe(1);
    }
}
