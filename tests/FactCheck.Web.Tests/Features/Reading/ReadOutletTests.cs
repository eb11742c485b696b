using System.Net;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>An outlet's page for readers.</summary>
public sealed class ReadOutletTests
{
    [Fact]
    public async Task An_outlet_shows_what_was_checked_of_what_it_published()
    {
        await using var desk = await Desk.Open();
        await (await Publications.At(desk)).Up();
        var path = await desk.Ask(db => db.Addresses.Where(a => a.Target == Domain.Addresses.AddressTarget.Outlet).Select(a => a.Path).SingleAsync());
        path.ShouldStartWith("/outlets/tidewater-tribune-");
        var answer = await desk.Browser().GetAsync(path);
        answer.Headers.CacheControl!.Public.ShouldBeTrue();
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("Tidewater Tribune");
        html.ShouldContain("One claim checked");
        html.ShouldContain("Harbour fees will rise by 12 percent in June.");
        (await desk.Browser().GetAsync("/outlets/never-named-00000000")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
