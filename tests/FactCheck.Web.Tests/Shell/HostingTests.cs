using FactCheck.Domain.Kernel;
using System.Net;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Http;
using FactCheck.Web.Shell.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
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

    [Theory]
    [InlineData("x..y")]
    [InlineData("harbour.example:99999")]
    public async Task A_host_that_can_be_none_is_refused_in_words(string host)
    {
        await using var desk = await Desk.Open();
        foreach (var path in new[] { "/", "/search", "/desk", "/feed.rss" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Host", host).ShouldBeTrue();
            var answer = await desk.Browser().SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("host");
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void Limits_count_a_network_as_one_however_many_addresses_it_has(string address, string counted) =>
        RequestLimits.NetworkOf(IPAddress.Parse(address)).ShouldBe(counted);

    [Fact]
    public async Task An_address_typed_in_capitals_leads_to_the_one_that_is_kept()
    {
        await using var desk = await Desk.Open();
        var up = await (await Publications.At(desk)).Up();
        var answer = await desk.Browser().GetAsync("/Claims/" + up.Path["/claims/".Length..].ToUpperInvariant() + "/changes?from=A");
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(up.Path + "/changes?from=A");
        (await desk.Browser().SendAsync(new(HttpMethod.Head, up.Path.ToUpperInvariant()))).StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, "checkers of links ask for the headers alone");
    }

    /// <summary>In its own words, not in the application's: whoever loosens the policy there has to loosen it here.</summary>
    private const string StrictPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'";

    [Fact]
    public async Task Every_answer_carries_the_strict_policy_also_an_error()
    {
        await using var desk = await Desk.Open();
        foreach (var path in new[] { "/account/sign-in", "/nothing-here", "/health/live", "/css/app.css" })
        {
            var answer = await desk.Browser().GetAsync(path);
            answer.Headers.GetValues("Content-Security-Policy").ShouldBe([StrictPolicy], path);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], path);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/feed.rss")]
    [InlineData("/health/live")]
    public async Task Whoever_asks_for_the_headers_alone_hears_that_the_page_is_there(string path)
    {
        await using var desk = await Desk.Open();
        var browser = desk.Browser();

        var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetStringAsync(path)).ShouldNotBeEmpty("what was asked first must not stand in the cache for the page");
    }

    [Fact]
    public async Task A_reader_gets_no_circuit()
    {
        await using var desk = await Desk.Open();

        (await desk.Browser().PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var somebody = await desk.BrowserOf(await desk.Person("Ada", Roles.Reviewer));
        (await somebody.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("true", "203.0.113.9 https")]
    [InlineData("false", "10.1.2.3 http")]
    public async Task Only_behind_a_proxy_is_its_word_on_who_asks_believed(string behindProxy, string seen)
    {
        await using var desk = await Desk.Open(map: app => app.MapGet("/who", (HttpContext http) => $"{http.Connection.RemoteIpAddress} {http.Request.Scheme}"), settings: $"--FactCheck:BehindProxy={behindProxy}");

        var answer = await desk.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse("10.1.2.3");
            http.Request.Path = "/who";
            http.Request.Headers["X-Forwarded-For"] = "198.51.100.1, 203.0.113.9";
            http.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        using var words = new StreamReader(answer.Response.Body);
        (await words.ReadToEndAsync()).ShouldBe(seen);
    }

    [Fact]
    public async Task The_address_that_the_operator_gave_stands_on_the_readers_pages()
    {
        await using var desk = await Desk.Open(environment: "Production", settings: "--FactCheck:Address=https://facts.example/");

        var page = await (await desk.Browser().GetAsync("/")).Content.ReadAsStringAsync();

        page.ShouldContain("<link rel=\"canonical\" href=\"https://facts.example/\" />");
    }

    [Fact]
    public async Task An_address_that_is_none_refuses_the_start()
    {
        await using var desk = await Desk.Open(environment: "Production");
        await using var scope = desk.Services.CreateAsyncScope();
        var options = desk.Services.GetRequiredService<NewsroomOptions>() with { Address = "facts" };

        (await new GivenAddress(options, desk.Clock).Prepare(scope.ServiceProvider, CancellationToken.None)).ShouldNotBeNull().ShouldContain("FactCheck__Address");
    }

    [Fact]
    public async Task To_migrate_brings_the_tables_and_nobody()
    {
        await using var desk = await Desk.Open();

        await desk.Services.GetRequiredService<Preparation>().Migrate();

        (await desk.Ask(db => db.Newsrooms.CountAsync())).ShouldBe(0);
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
    public async Task A_window_whose_line_is_gone_takes_no_place_and_takes_one_again_when_it_is_back()
    {
        var (circuits, person) = (new OpenCircuits(), Guid.NewGuid());
        var window = await Open();
        await window.OnConnectionUpAsync(null!, CancellationToken.None);
        circuits.Count.ShouldBe(1);
        await window.OnConnectionDownAsync(null!, CancellationToken.None);
        circuits.Count.ShouldBe(0);
        var others = new List<CircuitLimit>();
        while (others.Count < OpenCircuits.MostOfOnePerson) others.Add(await Open());

        await Should.ThrowAsync<InvalidOperationException>(Open);
        await Should.ThrowAsync<InvalidOperationException>(() => window.OnConnectionUpAsync(null!, CancellationToken.None));
        await others[0].OnCircuitClosedAsync(null!, CancellationToken.None);
        await window.OnConnectionUpAsync(null!, CancellationToken.None);
        circuits.Count.ShouldBe(OpenCircuits.MostOfOnePerson);
        await window.OnConnectionDownAsync(null!, CancellationToken.None);
        await window.OnCircuitClosedAsync(null!, CancellationToken.None);
        circuits.Count.ShouldBe(OpenCircuits.MostOfOnePerson - 1);

        async Task<CircuitLimit> Open()
        {
            var limit = new CircuitLimit(circuits, new SomebodyCalls(person), new CircuitMark());
            await limit.OnCircuitOpenedAsync(null!, CancellationToken.None);
            return limit;
        }
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

    private sealed class SomebodyCalls(Guid person) : IWhoCalls
    {
        public ValueTask<Caller> Ask() => new(new Caller(person, null));
    }
}
