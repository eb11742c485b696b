using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Identity;

/// <summary>The account posts that have no page: signing out, and the demonstration's sign-in buttons.</summary>
internal sealed class AccountEndpoint : IEndpoint
{
    /// <summary>Where the demonstration's buttons post to; there is no such address outside Development.</summary>
    public const string SignInAs = "/account/sign-in/as";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/sign-out", async (SignInManager<Person> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/account/sign-in");
        });
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            routes.MapPost(SignInAs, As).RequireRateLimiting(RequestLimits.SigningIn);
    }

    private static async Task<IResult> As(
        [FromForm] Guid personId, [FromForm] string? returnUrl, FactCheckDb db, UserManager<Person> people, SignInManager<Person> signIn,
        IServiceProvider services, CancellationToken cancel)
    {
        if (services.GetService<IDemonstration>() is not { } demonstration || !await demonstration.Filled(db, cancel)) return Results.NotFound();
        if (await people.FindByIdAsync(personId.ToString()) is not { IsActive: true } person) return Results.NotFound();
        await signIn.SignInAsync(person, isPersistent: false);
        return Results.LocalRedirect(LocalAddress.Or(returnUrl));
    }
}
