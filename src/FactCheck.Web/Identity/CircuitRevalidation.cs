using System.Security.Claims;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Identity;

/// <summary>Looks every half minute whether the person of a circuit may still be there; if not, the page leads to the sign-in.</summary>
internal sealed class CircuitRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => IdentitySetup.StampIsCheckedEvery;

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return false;
        await using var scope = scopes.CreateAsyncScope();
        var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return await scope.ServiceProvider.GetRequiredService<IKnowPeople>().RolesOf(id, stamp, cancellationToken) is not null;
    }
}
