using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Web.Shell.Hosting;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Antiforgery;
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
        routes.MapPost("/account/sign-out", SignOut).WithMetadata(new RequireAntiforgeryTokenAttribute());
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            // Asked by hand, below: a page from before another window's sign-in leads back to a fresh one instead of breaking.
            routes.MapPost(SignInAs, As).DisableAntiforgery().RequireRateLimiting(RequestLimits.SigningIn);
    }

    // The stamp changes: pages that are open in other windows end too, and a copy of the cookie opens nothing any more.
    private static async Task<IResult> SignOut(HttpContext http, UserManager<Person> people, SignInManager<Person> signIn)
    {
        if (await people.GetUserAsync(http.User) is { } person)
        {
            // Another site must not sign anybody out. A person whose page is only old finds the button there.
            if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }) return Results.LocalRedirect("/account");
            await people.UpdateSecurityStampAsync(person);
        }
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/sign-in");
    }

    private static async Task<IResult> As(
        [FromForm] Guid personId, [FromForm] string? returnUrl, HttpContext http, IAntiforgery antiforgery, FactCheckDb db,
        UserManager<Person> people, SignInManager<Person> signIn, IServiceProvider services, CancellationToken cancel)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.LocalRedirect("/account/sign-in");
        if (services.GetService<IDemonstration>() is not { } demonstration || !await demonstration.Filled(db, cancel)) return Results.NotFound();
        if (await people.FindByIdAsync(personId.ToString()) is not { IsActive: true } person) return Results.NotFound();
        await signIn.SignInAsync(person, isPersistent: false);
        return Results.LocalRedirect(LocalAddress.Or(returnUrl));
    }
}
