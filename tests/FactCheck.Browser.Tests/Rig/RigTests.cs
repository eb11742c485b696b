using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>A rig that sees nothing lets everything pass: here it must see.</summary>
public sealed class RigTests : IAsyncLifetime
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'";
    private Chromium? browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.IsThere) browser = await Chromium.Launch();
    }

    [Fact]
    public async Task It_sees_a_page_that_breaks_its_content_security_policy()
    {
        var visitor = await Open("<h1>Page</h1><p style='color: red'>Inline</p>");
        visitor.Complaints.ShouldContain(said => said.StartsWith("CSP: style-src", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ShouldAssertException>(async () => await visitor.DisposeAsync());
    }

    [Fact]
    public async Task It_sees_a_page_that_a_blind_person_cannot_use()
    {
        await using var visitor = await Open("<h1>Page</h1><input>");
        var refused = await Assert.ThrowsAsync<ShouldAssertException>(() => visitor.PageIsAccessible());
        refused.Message.ShouldContain("label");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_sees_words_that_are_too_pale(bool coloursOnly)
    {
        await using var visitor = await Open("<h1>Page</h1><p id=pale>Pale words</p>", "<link rel=stylesheet href='data:text/css,%23pale{color:%23bbb}'>", "style-src data:");
        var refused = await Assert.ThrowsAsync<ShouldAssertException>(() => visitor.PageIsAccessible(coloursOnly: coloursOnly));
        refused.Message.ShouldContain("color-contrast");
    }

    [Theory]
    [InlineData("<h1>Page</h1><h3>Part</h3>", "heading-order")]
    [InlineData("<h1>Page</h1></main><main><p>Words</p>", "landmark-no-duplicate-main")]
    public async Task It_sees_headings_and_landmarks_that_are_out_of_order(string body, string rule)
    {
        await using var visitor = await Open(body);
        var refused = await Assert.ThrowsAsync<ShouldAssertException>(() => visitor.PageIsAccessible());
        refused.Message.ShouldContain(rule);
    }

    [Fact]
    public async Task It_sees_a_page_that_scrolls_sideways()
    {
        await using var visitor = await Open($"<h1>Page</h1><p>{new string('x', 900)}</p>");
        var refused = await Assert.ThrowsAsync<ShouldAssertException>(() => visitor.PageIsAccessible());
        refused.Message.ShouldContain("sideways");
    }

    [Fact]
    public async Task It_lets_a_page_pass_that_is_in_order()
    {
        await using var visitor = await Open("<h1>Page</h1><label>Name <input></label>");
        await visitor.PageIsAccessible();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
    }

    /// <summary>A page that no server has: it is answered inside the browser.</summary>
    private async Task<Visitor> Open(string body, string head = "", string policy = Policy)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        var visitor = await browser!.Open("http://rig.invalid", new Look(), () => "");
        await visitor.Page.RouteAsync("**/*", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = policy },
            Body = $"<!DOCTYPE html><html lang=en><head><title>Page</title>{head}</head><body><main>{body}</main></body></html>",
        }));
        await visitor.Go("/");
        return visitor;
    }
}
