using System.Security.Claims;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Security;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Identity;

/// <summary>Reads the caller out of the cookie's claims: in a circuit from the state it began with, else from the HTTP request.</summary>
internal sealed class WhoCalls(
    IHttpContextAccessor http, AuthenticationStateProvider state, CircuitMark mark, IOptions<IdentityOptions> identity) : IWhoCalls
{
    /// <inheritdoc />
    public async ValueTask<Caller> Ask()
    {
        // In a circuit the HTTP context, where there is one, is the one of long ago.
        var user = mark.IsCircuit ? (await state.GetAuthenticationStateAsync()).User : http.HttpContext?.User;
        if (user?.Identity?.IsAuthenticated != true) return Caller.Reader;
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Caller(id, user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType))
            : Caller.Reader;
    }
}
