using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Features.People.DrawLogo;
using FactCheck.Web.Features.People.ShowNewsroom;
using Bunit;

namespace FactCheck.Web.Tests.Features.People;

public sealed class ShowNewsroomTests
{
    [Fact]
    public async Task A_newsroom_of_which_nothing_was_said_is_shown_empty()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);

        var shown = (await desk.Send(new ShowNewsroomQuery(), ruth)).Value;

        (shown.Zone, shown.LogoBytes, shown.Policies).ShouldBe(("Etc/UTC", null, Policies.Unwritten));
    }

    [Theory]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Reviewer)]
    public async Task Only_an_administrator_sees_it(Roles roles)
    {
        await using var desk = await Desk.Open();
        (await desk.Send(new ShowNewsroomQuery(), await desk.Person("Somebody", roles))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
        (await desk.Send(new ShowNewsroomQuery(), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public void The_page_says_when_something_was_saved()
    {
        using var page = new PageContext();
        page.Answers<ShowNewsroomQuery, ShowNewsroomView>(_ => new ShowNewsroomView("The Estuary Record", null, ["en"], "Etc/UTC", Policies.Unwritten, 300, 4));
        page.Answers<DrawLogoCommand>(_ => Outcome.Done);
        var shown = page.Render<ShowNewsroomPage>();
        shown.FindAll(".notice").ShouldBeEmpty();
        shown.Find("img").GetAttribute("src").ShouldBe("/logo?4");

        shown.FindAll("button").Single(button => button.TextContent == "Take the logo away").Click();

        shown.Find(".notice").TextContent.ShouldContain("Saved");
        page.SentOf<DrawLogoCommand>().ShouldHaveSingleItem().Logo.ShouldBeNull();
    }
}
