using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Features.People.DrawLogo;
using FactCheck.Web.Features.People.ShowNewsroom;

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

    [Fact]
    public async Task What_another_administrator_says_meanwhile_is_told_and_comes_into_the_fields_beside_what_was_typed()
    {
        using var page = new PageContext();
        var kept = new ShowNewsroomView("The Estuary Record", null, ["en"], "Etc/UTC", Policies.Unwritten, null, 4);
        page.Answers<ShowNewsroomQuery, ShowNewsroomView>(_ => kept);
        var shown = page.Render<ShowNewsroomPage>();
        shown.Find("textarea[name=Funding]").Change("Readers pay.");
        shown.FindAll("[role=status]").ShouldBeEmpty();

        kept = kept with { Name = "The Delta Record", Number = 5, LogoBytes = 300 };
        await page.Tell(new Announcement("newsroom", Guid.Empty, "describe", DateTimeOffset.UnixEpoch));

        shown.Find("img").GetAttribute("src").ShouldBe("/logo?5");
        shown.Find("[role=status]").TextContent.ShouldContain("A colleague changed this meanwhile: Name.");
        shown.Find("input[name=Name]").GetAttribute("value").ShouldBe("The Estuary Record");
        shown.Find("[role=status] button").Click();
        shown.Find("input[name=Name]").GetAttribute("value").ShouldBe("The Delta Record");
        shown.Find("textarea[name=Funding]").GetAttribute("value").ShouldBe("Readers pay.");
        shown.FindAll("[role=status]").ShouldBeEmpty();
    }
}
