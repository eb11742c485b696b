using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Domain.Verdicts;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Shell.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace FactCheck.Web.Tests.Demonstration;

/// <summary>A desk started in Development on an empty database; the tests of it only look.</summary>
public sealed class FilledDesk : IAsyncLifetime
{
    public Desk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await Desk.Open(environment: Environments.Development);

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}

public sealed class DemonstrationTests(FilledDesk filled) : IClassFixture<FilledDesk>
{
    private Desk Desk => filled.Desk;

    [Fact]
    public async Task Eight_verdicts_at_least_are_up_over_the_whole_scale_and_off_it()
    {
        var up = await Desk.Ask(db => db.Listings.AsNoTracking().Where(one => one.Standing == Standing.Up).ToListAsync());

        up.Count.ShouldBeGreaterThanOrEqualTo(8);
        up.Select(one => one.RatingCode).Distinct().ShouldBe(StartingScale.Ratings.Select(one => one.Code), ignoreOrder: true);
    }

    [Fact]
    public async Task One_is_corrected_one_retracted_one_removed_and_one_checked_again()
    {
        var listings = await Desk.Ask(db => db.Listings.AsNoTracking().ToListAsync());
        var claims = await Desk.Ask(db => db.Claims.AsNoTracking().Where(one => one.PublishedVersion > 0).ToListAsync());

        listings.Where(one => one.ChangeKind == ChangeKind.Correction).ShouldHaveSingleItem().Version.ShouldBe(2);
        listings.Where(one => one.Standing == Standing.Retracted).ShouldHaveSingleItem();
        listings.Where(one => one.Standing == Standing.Removed).ShouldHaveSingleItem();
        claims.Where(one => one.Standing == Standing.Up && one.Status != ClaimStatus.Published).ShouldHaveSingleItem().Notices.ShouldContain(one => one.IsUp && one.Kind == NoticeKind.UnderReview);
    }

    [Fact]
    public async Task Verdicts_are_found_by_what_they_are_about()
    {
        using var browser = Desk.Browser();
        var map = await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        var topic = Regex.Match(map, "/topics/(environment-[a-z0-9]+)<").Groups[1].Value;
        var page = await browser.GetStringAsync("/search?topic=" + topic, TestContext.Current.CancellationToken);
        page.ShouldContain("illegal sewage outlets");
        page.ShouldNotContain("measles");
    }

    [Fact]
    public async Task The_newsroom_says_who_it_is_in_its_own_words()
    {
        using var browser = Desk.Browser();
        (await browser.GetStringAsync("/about", TestContext.Current.CancellationToken)).ShouldContain("The people of this newsroom are <strong>invented</strong>");
    }

    [Fact]
    public async Task Twelve_articles_at_least_came_in_and_all_of_them_are_split()
    {
        var articles = await Desk.Ask(db => db.Articles.AsNoTracking().Select(one => one.SplitState).ToListAsync());

        articles.Count.ShouldBeGreaterThanOrEqualTo(12);
        articles.ShouldAllBe(state => state == SplitState.Split);
    }

    [Fact]
    public async Task A_claim_stands_in_every_status() =>
        (await Desk.Ask(db => db.Claims.Select(one => one.Status).Distinct().ToListAsync())).ShouldBe(Enum.GetValues<ClaimStatus>(), ignoreOrder: true);

    [Fact]
    public async Task One_queue_asks_one_rating_and_one_asks_two_of_three_reviewers_and_two_editors()
    {
        var queues = await Desk.Ask(db => db.Queues.AsNoTracking().ToListAsync());
        queues.Select(one => one.Terms.Seats).Order().ShouldBe([1, 2]);
        var roles = await Desk.Ask(db => db.UserRoles.Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync());
        roles.CountBy(one => one).ShouldBe([new("Reviewer", 3), new("Editor", 2), new("Administrator", 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_verdict_that_was_not_removed_can_be_read_and_nothing_of_it_was_made_in_the_future()
    {
        var browser = Desk.Browser();
        foreach (var listing in await Desk.Ask(db => db.Listings.AsNoTracking().ToListAsync()))
            (await browser.GetAsync(listing.Path)).StatusCode.ShouldBe(listing.Standing == Standing.Removed ? HttpStatusCode.Gone : HttpStatusCode.OK, listing.Path);
        (await Desk.Ask(db => db.History.AsNoTracking().Select(one => one.At).ToListAsync())).ShouldAllBe(at => at <= Desk.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_button_of_a_sign_in_page_from_before_another_windows_sign_in_leads_to_a_fresh_one()
    {
        var person = await Desk.Ask(db => db.Users.AsNoTracking().FirstAsync());
        var browser = Desk.Browser();

        var answer = await browser.PostAsync("/account/sign-in/as", new FormUrlEncodedContent([new("personId", person.Id.ToString())]));

        answer.Headers.Location!.ToString().ShouldBe("/account/sign-in");
        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        var before = await Desk.Ask(db => db.Claims.CountAsync());

        (await Start(Environments.Development)).ShouldBeNull();

        (await Desk.Ask(db => db.Claims.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Its_database_refuses_to_start_in_production() => (await Start(Environments.Production)).ShouldNotBeNull().ShouldContain("demonstration");

    [Fact]
    public async Task A_database_in_which_somebody_is_already_is_not_filled()
    {
        await using var desk = await Desk.Open();
        await desk.Person("Eva", Roles.Editor);

        (await Start(Environments.Development, desk)).ShouldBeNull();

        (await desk.Ask(db => db.Claims.CountAsync())).ShouldBe(0);
        (await desk.Ask(db => db.Users.CountAsync())).ShouldBe(1);
    }

    private Task<string?> Start(string environment, Desk? desk = null)
    {
        var services = (desk ?? Desk).Services;
        return new Preparation(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IDatabase>(), [], new HostingEnvironment { EnvironmentName = environment }, new Readiness()).Run();
    }
}
