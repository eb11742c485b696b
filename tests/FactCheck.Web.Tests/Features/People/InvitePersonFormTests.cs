using FactCheck.Domain.Kernel;
using Bunit;
using FactCheck.Web.Features.People.InvitePerson;

namespace FactCheck.Web.Tests.Features.People;

public sealed class InvitePersonFormTests
{
    [Fact]
    public void The_form_sends_what_was_typed_and_shows_the_link_once()
    {
        using var page = new PageContext();
        page.Answers<InvitePersonCommand, InvitePersonView>(_ => new InvitePersonView("/account/invitation/abc", new DateTimeOffset(2026, 3, 17, 9, 0, 0, TimeSpan.Zero)));
        var form = page.Render<InvitePersonForm>();

        form.Find("input[name=Addressee]").Change("Ben");
        form.Find("input[value=Editor]").Change(true);
        form.Find("form").Submit();

        page.Sent.ShouldHaveSingleItem().ShouldBe(new InvitePersonCommand("Ben", Roles.Reviewer | Roles.Editor));
        form.Find("#invitation-link").TextContent.ShouldBe("http://localhost/account/invitation/abc");
    }

    [Fact]
    public void A_refusal_stands_beside_its_field_and_what_was_typed_stays()
    {
        using var page = new PageContext();
        page.Answers<InvitePersonCommand, InvitePersonView>(_ => InvitePersonProblems.Addressee.At("Addressee"));
        var form = page.Render<InvitePersonForm>();

        form.Find("input[name=Addressee]").Change("Benjamin the forty-third");
        form.Find("form").Submit();

        var input = form.Find("input[name=Addressee]");
        input.GetAttribute("value").ShouldBe("Benjamin the forty-third");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        form.Find($"#{input.GetAttribute("aria-describedby")!.Split(' ')[1]}").TextContent.ShouldContain(InvitePersonProblems.Addressee.Message);
        form.Find("[role=alert] a").GetAttribute("href")!.ShouldEndWith($"#{input.Id}");
    }
}
