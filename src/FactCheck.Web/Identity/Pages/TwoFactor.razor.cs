using System.Text;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace FactCheck.Web.Identity.Pages;

/// <summary>Sets up a TOTP authenticator (RFC 6238), or takes it away.</summary>
public sealed partial class TwoFactor
{
    // Names by which Identity's store keeps the key (UserStoreBase: InternalLoginProvider, AuthenticatorKeyTokenName).
    private const string Store = "[AspNetUserStore]";
    private const string KeyToken = "AuthenticatorKey";

    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<string> codes = [];
    private Person? person;
    private string key = "";
    private string picture = "";
    private int left;

    /// <summary>The code that was typed.</summary>
    [SupplyParameterFromForm] public string? Code { get; set; }

    /// <summary>Which button was pressed: <c>codes</c> or <c>off</c>.</summary>
    [SupplyParameterFromForm] public string? What { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private UserManager<Person> People { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private NewsroomSignIn Door { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        person = await People.GetUserAsync(Http.User);
        if (person is null) return;
        if (person.TwoFactorEnabled)
        {
            left = await People.CountRecoveryCodesAsync(person);
            return;
        }
        if (await People.GetAuthenticatorKeyAsync(person) is not { Length: > 0 } known)
        {
            // Kept where Identity looks for it, without a new security stamp: nothing is set up yet, and whoever only looks at
            // this page must not be signed out in their other windows.
            known = People.GenerateNewAuthenticatorKey();
            await People.SetAuthenticationTokenAsync(person, Store, KeyToken, known);
        }
        key = string.Join(' ', known.Chunk(4).Select(four => new string(four)));
        picture = Draw($"otpauth://totp/FactCheck:{Uri.EscapeDataString(person.Email!)}?secret={known}&issuer=FactCheck&digits=6");
    }

    private async Task SetUp()
    {
        if (!await IsRight()) return;
        await Enable(true);
        await MakeCodes();
    }

    private async Task Renew()
    {
        if (!await IsRight()) return;
        if (What == "codes")
        {
            await MakeCodes();
            return;
        }
        await Enable(false);
        await People.ResetAuthenticatorKeyAsync(person!);
        await Door.RefreshSignInAsync(person!);
        await OnInitializedAsync();
    }

    // Administrators see who has a second factor.
    private Task Enable(bool enabled)
    {
        person!.Announce("second factor", Clock.Now());
        return People.SetTwoFactorEnabledAsync(person, enabled);
    }

    private async Task<bool> IsRight()
    {
        if (person is null) return false;
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (await People.VerifyTwoFactorTokenAsync(person, People.Options.Tokens.AuthenticatorTokenProvider, code)) return true;
        problems = [IdentityProblems.CodeIsWrong];
        return false;
    }

    private async Task MakeCodes()
    {
        codes = (await People.GenerateNewTwoFactorRecoveryCodesAsync(person!, 10) ?? []).ToList();
        await Door.RefreshSignInAsync(person!);
    }

    // As a picture from a data address: nothing of it becomes markup of the page.
    private static string Draw(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var svg = new SvgQRCode(data).GetGraphic(5, "#000000", "#ffffff");
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
    }
}
