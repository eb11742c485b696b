using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.People;
using FactCheck.Web.Features.People.InvitePerson;
using FactCheck.Web.Features.People.ListPeople;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Identity;

/// <summary>What somebody with an old page, a copied cookie or a code read over a shoulder can do.</summary>
public sealed partial class OldPagesAndCodesTests
{
    [Fact]
    public async Task Signing_out_ends_what_is_open_in_other_windows()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Administrator);
        var browser = await desk.BrowserOf(ada);
        (await desk.Send(new ListPeopleQuery(), ada)).IsDone.ShouldBeTrue();

        var answer = await browser.PostAsync("/account/sign-out", Form(await Token(browser, "/account")));

        answer.Headers.Location!.ToString().ShouldBe("/account/sign-in");
        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Send(new ListPeopleQuery(), ada)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.signed-out");
    }

    [Fact]
    public async Task Another_site_signs_nobody_out()
    {
        await using var desk = await Desk.Open();
        var browser = await desk.BrowserOf(await desk.Person("Ada", Roles.Reviewer));

        await browser.PostAsync("/account/sign-out", Form(null));

        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_is_signed_out_already_signs_out_all_the_same()
    {
        await using var desk = await Desk.Open();

        (await desk.Browser().PostAsync("/account/sign-out", Form(null))).Headers.Location!.ToString().ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task A_sign_in_page_from_before_another_windows_sign_in_says_what_to_do()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Reviewer);
        var browser = desk.Browser();
        var old = await Token(browser, "/account/sign-in");
        await browser.Post("/account/sign-in", "sign-in", ("Email", ada.Email), ("Password", Somebody.Password));

        var answer = await browser.PostAsync("/account/sign-in", Form(old, ("_handler", "sign-in"), ("Email", ada.Email), ("Password", Somebody.Password)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("open for too long");
    }

    [Fact]
    public async Task An_address_that_cannot_be_read_speaks_of_the_link_not_of_signing_in()
    {
        await using var desk = await Desk.Open();

        var answer = await desk.Browser().GetAsync("/errors/400");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("the link may be wrong");
        html.ShouldNotContain("signed in");
    }

    [Fact]
    public async Task A_page_that_breaks_while_it_is_drawn_says_so()
    {
        await using var desk = await Desk.Open(services => services.AddScoped<IPasswordHasher<Person>, BrokenHasher>());

        var answer = await desk.Browser().Post("/account/sign-in", "sign-in", ("Email", "nobody@newsroom.example"), ("Password", Somebody.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Something broke on our side");
    }

    [Fact]
    public async Task A_name_that_holds_a_NUL_is_refused_like_any_that_nobody_has()
    {
        await using var desk = await Desk.Open();
        var browser = desk.Browser();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("sign-in"), "_handler" }, { new StringContent(await Token(browser, "/account/sign-in")), "__RequestVerificationToken" },
            { new StringContent("ada\0@newsroom.example"), "Email" }, { new StringContent(Somebody.Password), "Password" },
        };

        var answer = await browser.PostAsync("/account/sign-in", form);

        (await answer.Content.ReadAsStringAsync()).ShouldContain("do not open an account here");
    }

    [Theory]
    [InlineData("Ben &lt;ben@newsroom.example&gt;")]
    [InlineData("ben")]
    [InlineData(null)]
    public async Task Nobody_joins_with_an_address_that_no_sign_in_would_know(string? address)
    {
        await using var desk = await Desk.Open();
        var link = (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), await desk.Person("Ada", Roles.Administrator))).Value.Path;
        var email = WebUtility.HtmlDecode(address) ?? new string('b', 300) + "@newsroom.example";

        var answer = await desk.Browser().Post(link, "join", ("DisplayName", "Ben"), ("Email", email), ("Password", Somebody.Password), ("Repeated", Somebody.Password));

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Write an e-mail address");
        (await desk.Ask(db => Task.FromResult(db.Users.Count()))).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_use_one_link_in_the_same_moment_one_joins_and_the_other_is_told()
    {
        await using var desk = await Desk.Open();
        var link = (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), await desk.Person("Ada", Roles.Administrator))).Value.Path;

        var both = new List<(HttpClient Browser, FormUrlEncodedContent Form)>();
        foreach (var name in new[] { "ben", "bea" })
        {
            var browser = desk.Browser();
            both.Add((browser, Form(
                await Token(browser, link), ("_handler", "join"), ("DisplayName", name), ("Email", $"{name}@newsroom.example"), ("Password", Somebody.Password), ("Repeated", Somebody.Password))));
        }

        var answers = await Task.WhenAll(both.Select(one => one.Browser.PostAsync(link, one.Form)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        var told = answers.Single(answer => answer.StatusCode != HttpStatusCode.Redirect);
        (await told.Content.ReadAsStringAsync()).ShouldContain("cannot be used any more");
        (await desk.Ask(db => Task.FromResult(db.Users.Count()))).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_posts_to_a_link_that_was_used_meanwhile_is_told()
    {
        await using var desk = await Desk.Open();
        var link = (await desk.Send(new InvitePersonCommand("Ben", Roles.Reviewer), await desk.Person("Ada", Roles.Administrator))).Value.Path;
        var late = desk.Browser();
        var form = Form(await Token(late, link), ("_handler", "join"), ("DisplayName", "bea"), ("Email", "bea@newsroom.example"), ("Password", Somebody.Password), ("Repeated", Somebody.Password));
        (await desk.Browser().Post(link, "join", ("DisplayName", "Ben"), ("Email", "ben@newsroom.example"), ("Password", Somebody.Password), ("Repeated", Somebody.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await (await late.PostAsync(link, form)).Content.ReadAsStringAsync()).ShouldContain("cannot be used any more");
    }

    [Fact]
    public async Task A_code_of_the_second_factor_opens_once()
    {
        await using var desk = await Desk.Open();
        var ada = await desk.Person("Ada", Roles.Reviewer);
        var key = await SecondFactor(desk, ada);
        var code = Code(key);

        (await Second(desk, ada, code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = await Second(desk, ada, code);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadAsStringAsync()).ShouldContain("it was used already");
    }

    [Fact]
    public async Task Cookies_of_a_page_over_https_never_travel_without_it()
    {
        await using var desk = await Desk.Open();

        var answer = await desk.Browser().GetAsync(new Uri("https://localhost/account/sign-in"));

        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class BrokenHasher : IPasswordHasher<Person>
    {
        public string HashPassword(Person user, string password) => throw new InvalidOperationException("This test breaks it.");

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword) => throw new InvalidOperationException("This test breaks it.");
    }

    private static async Task<HttpResponseMessage> Second(Desk desk, Somebody somebody, string code)
    {
        var browser = desk.Browser();
        await browser.Post("/account/sign-in", "sign-in", ("Email", somebody.Email), ("Password", Somebody.Password));
        return await browser.Post("/account/sign-in/second", "second", ("Code", code));
    }

    private static async Task<string> SecondFactor(Desk desk, Somebody somebody)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = (await people.FindByIdAsync(somebody.Id.ToString()))!;
        await people.ResetAuthenticatorKeyAsync(person);
        await people.SetTwoFactorEnabledAsync(person, true);
        return (await people.GetAuthenticatorKeyAsync(person))!;
    }

    // RFC 6238 with SHA-1, 30 seconds and six digits, as authenticators have it; the framework reads the machine's own clock.
    private static string Code(string key)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(letter => Convert.ToString(letters.IndexOf(letter), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static FormUrlEncodedContent Form(string? token, params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("__RequestVerificationToken", token ?? "")));

    private static async Task<string> Token(HttpClient browser, string page) =>
        WebUtility.HtmlDecode(TokenField().Match(await browser.GetStringAsync(page)).Groups[1].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
