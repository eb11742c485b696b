using FactCheck.Persistence.People;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Identity;

/// <summary>Signing in, with the same work done for a name that nobody has: an answer's time tells nothing.</summary>
public sealed class NewsroomSignIn(
    UserManager<Person> people, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Person> principals, IOptions<IdentityOptions> identity,
    ILogger<SignInManager<Person>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation, IPasswordHasher<Person> hasher)
    : SignInManager<Person>(people, http, principals, identity, log, schemes, confirmation)
{
    private const string UsedCodes = "used-codes";

    // A code is good for two and a half minutes, in which five come: twice as many are remembered.
    private const int MostUsedCodes = 10;

    private static string? nobodysHash;

    /// <summary>Tries an e-mail address and a password. Unknown, wrong, locked and deactivated all answer the same refusal.</summary>
    public async Task<SignInResult> Try(string email, string password)
    {
        // What no database can keep is nobody's address.
        if (!TextCheck.ProblemsOf(email).Any() && await UserManager.FindByEmailAsync(email) is { IsActive: true } person && !await UserManager.IsLockedOutAsync(person))
            return await PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        var nobody = new Person();
        nobodysHash ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(nobody, nobodysHash, password);
        return SignInResult.Failed;
    }

    /// <summary>Tries a code of the authenticator. It opens once: whoever read it over a shoulder comes too late.</summary>
    public async Task<SignInResult> TryCode(string code)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } person) return SignInResult.Failed;
        var used = (await UserManager.GetAuthenticationTokenAsync(person, UsedCodes, UsedCodes) ?? "").Split(' ');
        if (used.Contains(code)) return SignInResult.Failed;
        var result = await TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded) await UserManager.SetAuthenticationTokenAsync(person, UsedCodes, UsedCodes, string.Join(' ', used.Append(code).TakeLast(MostUsedCodes)));
        return result;
    }

    /// <summary>Deactivated and erased people do not sign in, and their cookies end.</summary>
    public override async Task<bool> CanSignInAsync(Person user) => user.IsActive && await base.CanSignInAsync(user);

    /// <summary>A stamp is good only for somebody who may still sign in.</summary>
    public override async Task<bool> ValidateSecurityStampAsync(Person? user, string? securityStamp) =>
        user is { IsActive: true } && await base.ValidateSecurityStampAsync(user, securityStamp);
}
