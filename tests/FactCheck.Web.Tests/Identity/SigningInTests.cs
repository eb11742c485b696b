using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.People.ChangePerson;
using FactCheck.Web.Features.People.InvitePerson;
using FactCheck.Web.Features.People.ListPeople;
using FactCheck.Web.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Identity;

public sealed class SigningInTests
{
    [Fact]
    public async Task Somebody_signs_in_and_is_let_to_the_desk()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        (await desk.Browser().GetAsync("/desk/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var browser = await desk.BrowserOf(ada);
        (await browser.GetAsync("/desk/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetStringAsync("/account")).ShouldContain(ada.Email);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_refused_in_the_same_words()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Reviewer);
        var browser = desk.Browser();

        var wrong = await Refusal(await browser.Post("/account/sign-in", "sign-in", ("Email", ada.Email), ("Password", "not-her-password-1")));
        var unknown = await Refusal(await browser.Post("/account/sign-in", "sign-in", ("Email", "nobody@newsroom.example"), ("Password", "not-her-password-1")));

        wrong.ShouldContain("do not open an account here");
        unknown.ShouldBe(wrong);
    }

    [Fact]
    public async Task The_typed_address_stays_after_a_refusal_the_password_does_not_and_both_fields_say_that_they_are_wrong()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Reviewer);
        var answer = await desk.Browser().Post("/account/sign-in", "sign-in", ("Email", ada.Email), ("Password", "not-her-password-1"));

        var html = await answer.Content.ReadAsStringAsync();
        var (email, password) = (Field(html, "Email"), Field(html, "Password"));
        email.ShouldContain($"value=\"{ada.Email}\"");
        html.ShouldNotContain("not-her-password-1");
        foreach (var field in new[] { email, password })
        {
            field.ShouldContain("aria-invalid=\"true\"");
            field.ShouldContain("aria-describedby=\"sign-in-Password-problem\"");
        }

        html.ShouldContain("id=\"sign-in-Password-problem\"");
        (await desk.Browser().GetStringAsync("/account/sign-in")).ShouldNotContain("aria-invalid");
    }

    [Fact]
    public async Task After_six_wrong_passwords_the_right_one_is_refused_too()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Reviewer);
        var browser = desk.Browser();
        for (var time = 0; time < 6; time++)
            await browser.Post("/account/sign-in", "sign-in", ("Email", ada.Email), ("Password", "not-her-password-1"));

        var right = await browser.Post("/account/sign-in", "sign-in", ("Email", ada.Email), ("Password", Somebody.Password));

        (await Refusal(right)).ShouldContain("rests for five minutes");
    }

    [Fact]
    public async Task Wrong_passwords_of_somebody_else_keep_nobody_from_their_open_desk()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var hers = await desk.BrowserOf(ada);
        var other = desk.Browser();
        for (var time = 0; time < 6; time++)
            await other.Post("/account/sign-in", "sign-in", ("Email", ada.Email), ("Password", "not-her-password-1"));

        (await Refusal(await other.Post("/account/sign-in", "sign-in", ("Email", ada.Email), ("Password", Somebody.Password)))).ShouldContain("rests for five minutes");
        (await hers.GetAsync("/desk/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.Send(new ListPeopleQuery(), ada)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_name_or_an_address_that_no_database_can_keep_makes_no_account()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);

        await using var scope = desk.Services.CreateAsyncScope();
        var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
        async Task<IReadOnlyList<Problem>> Joining(string name, string email)
        {
            var link = (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), ada)).Value.Path;
            return (await invitations.Accept(link.Split('/')[^1], name, email, Somebody.Password, CancellationToken.None)).Problems;
        }

        (await Joining("B\0en", "ben@newsroom.example")).ShouldBe([IdentityProblems.NameMissing]);
        (await Joining("Ben", "b\0en@newsroom.example")).ShouldBe([IdentityProblems.EmailWrong]);
        (await Joining("Ben", new string('b', 250) + "@newsroom.example")).ShouldBe([IdentityProblems.EmailWrong]);
    }

    [Fact]
    public async Task A_sign_in_never_leads_to_another_site()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Reviewer);

        var answer = await desk.Browser().Post("/account/sign-in?ReturnUrl=%2F%2Fevil.example", "sign-in", ("Email", ada.Email), ("Password", Somebody.Password));

        answer.Headers.Location!.ToString().ShouldEndWith("/desk");
    }

    [Fact]
    public async Task Whose_roles_were_changed_is_refused_at_the_next_act_of_an_open_page()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var ben = await desk.Person("Ben", Roles.Administrator);
        (await desk.Send(new ListPeopleQuery(), ben)).IsDone.ShouldBeTrue();

        (await desk.Send(new ChangePersonCommand(ben.Id, "Ben", Roles.Reviewer, true), ada)).IsDone.ShouldBeTrue();

        (await desk.Send(new ListPeopleQuery(), ben)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.signed-out");
    }

    [Fact]
    public async Task A_deactivated_person_cannot_sign_in()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var ben = await desk.Person("Ben", Roles.Reviewer);
        (await desk.Send(new ChangePersonCommand(ben.Id, "Ben", Roles.Reviewer, false), ada)).IsDone.ShouldBeTrue();

        var answer = await desk.Browser().Post("/account/sign-in", "sign-in", ("Email", ben.Email), ("Password", Somebody.Password));

        (await Refusal(answer)).ShouldContain("do not open an account here");
    }

    [Fact]
    public async Task An_invitation_makes_one_account_with_its_roles_and_then_works_no_more()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var link = (await desk.Send(new InvitePersonCommand("Ben", Roles.Editor), ada)).Value.Path;
        var browser = desk.Browser();

        var weak = await browser.Post(link, "join", ("DisplayName", "Ben"), ("Email", "ben@newsroom.example"), ("Password", "password1234"), ("Repeated", "password1234"));
        var joined = await browser.Post(link, "join", ("DisplayName", "Ben"), ("Email", "ben@newsroom.example"), ("Password", Somebody.Password), ("Repeated", Somebody.Password));

        (await Refusal(weak)).ShouldContain("among the first that are guessed");
        var refused = await weak.Content.ReadAsStringAsync();
        Field(refused, "DisplayName").ShouldContain("value=\"Ben\"");
        Field(refused, "Email").ShouldContain("value=\"ben@newsroom.example\"");
        Field(refused, "Password").ShouldContain("aria-invalid=\"true\"");
        joined.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetStringAsync("/account")).ShouldContain("editor");
        (await desk.Browser().GetStringAsync(link)).ShouldContain("cannot be used any more");
        (await desk.Send(new ListPeopleQuery(), ada)).Value.People.Select(person => person.Name).ShouldBe(["Ada", "Ben"]);
    }

    [Fact]
    public async Task Outside_development_there_are_no_buttons_that_sign_anybody_in()
    {
        await using var desk = await Desk.Open(environment: "Production");
        var ada = await desk.Person("Ada", Roles.Administrator);

        (await desk.Browser().GetStringAsync("/account/sign-in")).ShouldNotContain("/account/sign-in/as");
        var answer = await desk.Browser().PostAsync("/account/sign-in/as", new FormUrlEncodedContent([new("personId", ada.Id.ToString())]));
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
    }

    private static string Field(string html, string name)
    {
        var field = Regex.Match(html, $"<input [^>]*name=\"{name}\"[^>]*>");
        field.Success.ShouldBeTrue(html);
        return field.Value;
    }

    private static async Task<string> Refusal(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        var from = html.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, html);
        return html[from..html.IndexOf("</ul>", from, StringComparison.Ordinal)];
    }
}
