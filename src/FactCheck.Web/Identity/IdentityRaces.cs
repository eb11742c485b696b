using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Identity;

/// <summary>Brings back what Identity's store hides: that somebody else changed the account between reading and saving.</summary>
public static class IdentityRaces
{
    /// <summary>Throws what the store caught when the race was lost, so that the dispatcher runs the command again in a fresh scope.</summary>
    public static void LoseIfRaced(this IdentityResult saved)
    {
        if (saved.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            throw new DbUpdateConcurrencyException("The person changed meanwhile, as by signing in.");
    }
}
