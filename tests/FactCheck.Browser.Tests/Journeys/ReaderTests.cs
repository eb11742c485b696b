using System.Net;
using System.Text;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>A reader's ways: without an account, without a circuit, and from another site.</summary>
public sealed class ReaderTests(Desk desk)
{
    [Fact]
    public async Task A_reader_searches_reads_the_evidence_an_old_version_and_objects()
    {
        await using var reader = await desk.Visit();
        var page = reader.Page;
        await reader.Go("/corrections?kind=correction");
        // The oldest one is the demonstration's own; other journeys may correct what they published.
        var words = await page.Locator(".verdict-item h3 a").Last.InnerTextAsync();
        await reader.Go("/search?q=" + Uri.EscapeDataString(string.Join(' ', words.Split(' ').Where(word => word.Length > 4).Take(3))));
        await Assertions.Expect(page.Locator(".verdict-item mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(words.Trim('“', '”'));

        // A sentence points at the evidence that carries it: by keyboard, then by following it.
        var mark = page.Locator("a.mark").First;
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".cite-note").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".cite-note").First).ToBeHiddenAsync();
        await mark.ClickAsync();
        await Assertions.Expect(page.Locator(".evidence:target")).ToBeVisibleAsync();
        await page.Locator(".evidence:target .cited-in a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".cited:target")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "What changed in version 2" }).ClickAsync();
        await Assertions.Expect(page.Locator("del").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Version 1", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("This is version 1 of 2.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the newest one." }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Something wrong? Tell us, or reply." }).ClickAsync();
        await page.GetByLabel("What do you want to tell us?").FillAsync("The harbour office has newer figures.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The desk has it.");
    }

    [Fact]
    public async Task A_card_stands_in_a_frame_on_another_site_and_leads_back()
    {
        await using var reader = await desk.Visit();
        var page = reader.Page;
        await reader.Go("/");
        await page.Locator(".lead-verdict h2 a").ClickAsync();
        var title = await page.Locator("h1").InnerTextAsync();
        var json = await page.Locator("link[type='application/json+oembed']").GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(json!);
        var html = (await answer.JsonAsync())!.Value.GetProperty("html").GetString()!;

        using var elsewhere = new OtherSite($"<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>{html}");
        await page.GotoAsync(elsewhere.Address);
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("h1")).ToContainTextAsync(title.Trim('“', '”'));
        (await frame.Locator("script").CountAsync()).ShouldBe(0);
        var link = await frame.GetByRole(AriaRole.Link, new() { NameRegex = new("Read the evidence") }).GetAttributeAsync("href");
        link.ShouldStartWith(desk.Address + "/claims/");
        // The page itself may stand in no frame.
        reader.Expect("frame-ancestors");
        reader.Expect("Refused to frame");
        reader.Expect("Framing");
        using var framing = new OtherSite($"<!doctype html><title>Elsewhere</title><iframe src=\"{link}\"></iframe>");
        await page.GotoAsync(framing.Address);
        (await page.FrameLocator("iframe").Locator(".claim-words").CountAsync()).ShouldBe(0);
    }

    /// <summary>One page at an address of its own: another origin than the newsroom's.</summary>
    private sealed class OtherSite : IDisposable
    {
        private readonly HttpListener listener = new();

        public OtherSite(string html)
        {
            Address = $"http://127.0.0.1:{WebServer.FreePort()}/";
            listener.Prefixes.Add(Address);
            listener.Start();
            _ = Serve(Encoding.UTF8.GetBytes(html));
        }

        public string Address { get; }

        public void Dispose() => listener.Close();

        private async Task Serve(byte[] html)
        {
            try
            {
                while (true)
                {
                    var asked = await listener.GetContextAsync();
                    asked.Response.ContentType = "text/html; charset=utf-8";
                    await asked.Response.OutputStream.WriteAsync(html);
                    asked.Response.Close();
                }
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
