using FactCheck.Domain.Kernel;
using System.Net;
using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Shell;

public sealed class HostingTests
{
    [Fact]
    public async Task Readiness_is_red_from_the_first_moment_of_the_stop_and_circuits_are_refused()
    {
        await using var desk = await Desk.Open();
        var browser = desk.Browser();
        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);

        desk.Services.GetRequiredService<Readiness>().Stopping();

        (await browser.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await browser.PostAsync("/_blazor/negotiate", null)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await browser.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_answer_carries_the_strict_policy_also_an_error()
    {
        await using var desk = await Desk.Open();
        foreach (var path in new[] { "/account/sign-in", "/nothing-here", "/health/live", "/css/app.css" })
        {
            var answer = await desk.Browser().GetAsync(path);
            answer.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.ContentSecurityPolicy], path);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
        }
    }

    [Fact]
    public async Task A_reader_gets_no_circuit()
    {
        await using var desk = await Desk.Open();

        (await desk.Browser().PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var somebody = await desk.BrowserOf(await desk.Person("Ada", Roles.Reviewer));
        (await somebody.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void A_person_has_ten_circuits_at_most()
    {
        var circuits = new OpenCircuits();
        var person = Guid.NewGuid();
        for (var window = 0; window < OpenCircuits.MostOfOnePerson; window++) circuits.TryOpen(person).ShouldBeTrue();
        circuits.TryOpen(person).ShouldBeFalse();
        circuits.TryOpen(Guid.NewGuid()).ShouldBeTrue();
        circuits.Close(person);
        circuits.TryOpen(person).ShouldBeTrue();
    }

    [Fact]
    public void The_data_folder_lies_beside_the_solution_when_there_is_one()
    {
        var root = Directory.CreateTempSubdirectory("factcheck-root-");
        try
        {
            var project = root.CreateSubdirectory("src/FactCheck.Web").FullName;
            NewsroomOptions.DefaultDataFolder(project).ShouldBe(Path.Combine(project, "data"));
            File.WriteAllText(Path.Combine(root.FullName, "FactCheck.sln"), "");
            NewsroomOptions.DefaultDataFolder(project).ShouldBe(Path.Combine(root.FullName, "data"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
