using FactCheck.Persistence.People;
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
    private static string? nobodysHash;

    /// <summary>Tries an e-mail address and a password. Unknown, wrong, locked and deactivated all answer the same refusal.</summary>
    public async Task<SignInResult> Try(string email, string password)
    {
        if (await UserManager.FindByEmailAsync(email) is { IsActive: true } person && !await UserManager.IsLockedOutAsync(person))
            return await PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        var nobody = new Person();
        nobodysHash ??= hasher.HashPassword(nobody, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(nobody, nobodysHash, password);
        return SignInResult.Failed;
    }

    /// <summary>Deactivated and erased people do not sign in, and their cookies end.</summary>
    public override async Task<bool> CanSignInAsync(Person user) => user.IsActive && await base.CanSignInAsync(user);

    /// <summary>A stamp is good only for somebody who may still sign in.</summary>
    public override async Task<bool> ValidateSecurityStampAsync(Person? user, string? securityStamp) =>
        user is { IsActive: true } && await base.ValidateSecurityStampAsync(user, securityStamp);
}
