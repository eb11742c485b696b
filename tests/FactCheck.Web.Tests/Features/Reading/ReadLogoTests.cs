using System.Net;
using System.Text;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.People.DescribeNewsroom;
using FactCheck.Web.Features.People.DrawLogo;

namespace FactCheck.Web.Tests.Features.Reading;

public sealed class ReadLogoTests
{
    [Fact]
    public async Task Readers_see_the_logo_beside_the_name_and_a_new_one_within_a_second()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        await desk.Send(new DescribeNewsroomCommand(new(null, null, "en", "Etc/UTC", null, null, null, null), new("The Record", null, "en", "Etc/UTC", null, null, null, null)), ruth);
        (await desk.Browser().GetAsync("/logo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Browser().GetStringAsync("/about")).ShouldNotContain("class=\"logo\"");

        (await desk.Send(new DrawLogoCommand(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")), ruth)).Problems.ShouldBeEmpty();
        await desk.Run("outbox");

        (await desk.Browser().GetStringAsync("/about")).ShouldContain("src=\"/logo?");
        var logo = await desk.Browser().GetAsync("/logo");
        logo.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        logo.Headers.ETag.ShouldNotBeNull();
        logo.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
    }
}
