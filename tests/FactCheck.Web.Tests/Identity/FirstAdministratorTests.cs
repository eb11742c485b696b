using System.Net;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Identity;

/// <summary>The link that an empty newsroom prints, and the one that an operator asks for with <c>invite-admin</c>.</summary>
public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task The_printed_link_makes_one_administrator_and_nobody_after()
    {
        await using var desk = await Desk.Open();
        var path = PathOf((await Door(desk).InviteWhenNobodyIsThere()).ShouldNotBeNull());
        var browser = desk.Browser();

        (await Join(browser, path, "ada@newsroom.example")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/desk/people")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var second = await Join(desk.Browser(), path, "bea@newsroom.example");
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await second.Content.ReadAsStringAsync()).ShouldContain("cannot be used any more");
        (await desk.Ask(db => Task.FromResult(db.Users.Select(person => person.Email).ToList()))).ShouldBe(["ada@newsroom.example"]);
    }

    [Fact]
    public async Task A_second_start_takes_back_the_link_that_nobody_used()
    {
        await using var desk = await Desk.Open();
        var earlier = PathOf((await Door(desk).InviteWhenNobodyIsThere()).ShouldNotBeNull());

        var later = PathOf((await Door(desk).InviteWhenNobodyIsThere()).ShouldNotBeNull());

        later.ShouldNotBe(earlier);
        (await desk.Browser().GetStringAsync(earlier)).ShouldContain("cannot be used any more");
        (await Join(desk.Browser(), later, "ada@newsroom.example")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Once_somebody_has_an_account_no_start_prints_a_link()
    {
        await using var desk = await Desk.Open();
        await desk.Person("Rae", Roles.Reviewer);

        (await Door(desk).InviteWhenNobodyIsThere()).ShouldBeNull();
    }

    [Fact]
    public async Task The_operator_gets_a_link_at_any_time_which_leads_to_where_the_newsroom_is()
    {
        await using var desk = await Desk.Open(settings: "--urls=http://+:8080/");
        await desk.Person("Ada", Roles.Administrator);

        var link = await Door(desk).Invite();

        link.ShouldMatch("^http://localhost:8080/account/invitation/[0-9a-f]{64}$");
        var browser = desk.Browser();
        (await Join(browser, PathOf(link), "bea@newsroom.example")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/desk/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Behind_a_given_address_the_link_leads_there()
    {
        await using var desk = await Desk.Open(settings: "--FactCheck:Address=https://facts.example/");

        (await Door(desk).Invite()).ShouldStartWith("https://facts.example/account/invitation/");
    }

    private static FirstAdministrator Door(Desk desk) => desk.Services.GetRequiredService<FirstAdministrator>();

    private static string PathOf(string link) => new Uri(link).AbsolutePath;

    private static Task<HttpResponseMessage> Join(HttpClient browser, string path, string email) => browser.Post(
        path, "join", ("DisplayName", "Ada"), ("Email", email), ("Password", Somebody.Password), ("Repeated", Somebody.Password));
}
