using System.Text;
using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Features.People.DrawLogo;
using FactCheck.Web.Features.People.ShowNewsroom;
using Microsoft.AspNetCore.Components.Forms;

namespace FactCheck.Web.Tests.Features.People;

public sealed class DrawLogoTests
{
    private static readonly byte[] svg = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");

    [Fact]
    public async Task A_logo_is_known_by_its_bytes_and_can_be_taken_away()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);

        (await desk.Send(new DrawLogoCommand(svg), ruth)).Problems.ShouldBeEmpty();
        (await desk.Send(new ShowNewsroomQuery(), ruth)).Value.LogoBytes.ShouldBe(svg.Length);

        (await desk.Send(new DrawLogoCommand(null), ruth)).Problems.ShouldBeEmpty();
        (await desk.Send(new ShowNewsroomQuery(), ruth)).Value.LogoBytes.ShouldBeNull();
    }

    [Fact]
    public async Task Pages_programs_and_files_over_the_limit_are_refused_beside_the_field()
    {
        await using var desk = await Desk.Open();
        var ruth = await desk.Person("Ruth", Roles.Administrator);
        byte[][] bad =
        [
            Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"), [0x7F, 0x45, 0x4C, 0x46], [],
            [.. svg, .. new byte[200_000]],
        ];

        foreach (var file in bad)
        {
            var refused = (await desk.Send(new DrawLogoCommand(file), ruth)).Problems.ShouldHaveSingleItem();
            (refused.Code, refused.Field).ShouldBe((NewsroomProblems.Logo.Code, "Logo"));
        }
    }

    [Fact]
    public async Task Only_an_administrator_may()
    {
        await using var desk = await Desk.Open();
        (await desk.Send(new DrawLogoCommand(svg), await desk.Person("Eva", Roles.Editor))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public void The_form_sends_the_chosen_file_and_says_when_there_is_none()
    {
        using var page = new PageContext();
        page.Answers<DrawLogoCommand>(_ => Outcome.Done);
        var form = page.Render<DrawLogoForm>();

        form.Find("form").Submit();
        form.Find(".field-problem").TextContent.ShouldBe(NewsroomProblems.Logo.Message);
        page.Sent.ShouldBeEmpty();

        form.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(svg, "logo.svg"));
        form.Find("form").Submit();
        page.SentOf<DrawLogoCommand>().ShouldHaveSingleItem().Logo.ShouldBe(svg);
    }
}
