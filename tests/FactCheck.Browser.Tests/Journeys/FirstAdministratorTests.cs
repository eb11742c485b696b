using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>An empty install in Production: the printed link makes the first administrator, who invites a colleague.</summary>
public sealed partial class FirstAdministratorTests
{
    private const string Password = "plain-otter-garden-seven";

    [Fact]
    public async Task The_printed_link_makes_an_administrator_who_sets_up_a_second_factor_and_invites()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.Missing);
        await using var server = await WebServer.Start(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
        await using var browser = await Chromium.Launch();
        await using var ada = await browser.Open(server.Address, new Look(), () => server.LastWords);
        var page = ada.Page;

        await ada.Go(await Printed(server));
        await ada.PageIsAccessible();
        await Join(page, "Ada", "ada@newsroom.example", "too short");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at least 12 characters");
        await Assertions.Expect(page.GetByLabel("Your name")).ToHaveValueAsync("Ada");
        await ada.PageIsAccessible();
        await Join(page, "Ada", "ada@newsroom.example", Password);
        await ada.ComesTo(new("/desk$"));

        await ada.Go("/desk/people");
        await Assertions.Expect(page.GetByText("sign in with a second factor")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Your roles do not allow this")).ToBeVisibleAsync();
        await ada.PageIsAccessible();

        await ada.Go("/account/two-factor");
        await ada.PageIsAccessible();
        var key = (await page.Locator(".field-hint code").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code").FillAsync(CodeNow(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        await Assertions.Expect(page.Locator("#recovery-codes li")).ToHaveCountAsync(10);

        await ada.Go("/desk/people");
        await page.GetByLabel("For whom").FillAsync("Ben");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await Assertions.Expect(page.Locator("#invitation-link")).ToContainTextAsync($"{server.Address}/account/invitation/");
        await Assertions.Expect(page.GetByText("Links that can still be used")).ToBeVisibleAsync();
        await ada.PageIsAccessible();

        var link = await page.Locator("#invitation-link").TextContentAsync();
        await using var ben = await browser.Open(server.Address, new Look(360, 740), () => server.LastWords);
        await ben.Go(new Uri(link!).AbsolutePath);
        await Join(ben.Page, "Ben", "ben@newsroom.example", Password);
        await ben.ComesTo(new("/desk$"));

        await ada.Go("/desk/people");
        await Assertions.Expect(page.GetByText("ben@newsroom.example")).ToBeVisibleAsync();
    }

    private static async Task Join(IPage page, string name, string email, string password)
    {
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByLabel("The password once more").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
    }

    /// <summary>The path of the link that the server prints once it listens.</summary>
    private static async Task<string> Printed(WebServer server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (Link().Match(server.LastWords) is { Success: true } found) return found.Value;
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>The six digits of this half minute (RFC 6238, SHA-1), as an authenticator shows them.</summary>
    private static string CodeNow(string base32)
    {
        var bits = string.Concat(base32.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's algorithm, not a choice.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }

    [GeneratedRegex("/account/invitation/[0-9a-f]{64}")]
    private static partial Regex Link();
}
