using System.Security.Claims;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Identity;

/// <summary>ASP.NET Core Identity as the newsroom uses it.</summary>
internal static class IdentitySetup
{
    /// <summary>A cookie or circuit whose stamp is no longer the account's is dead after this at the latest; every act is refused at once.</summary>
    public static readonly TimeSpan StampIsCheckedEvery = TimeSpan.FromSeconds(30);

    /// <summary>Name of the cookie that whoever signed in brings.</summary>
    public const string AccountCookie = "factcheck";

    /// <summary>Shortest password, in UTF-16 code units: length and a list of common ones, no rules of composition.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Adds accounts, cookies, and who they are to the dispatcher.</summary>
    public static IServiceCollection AddNewsroomIdentity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<Person>(Rules)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<FactCheckDb>()
            .AddSignInManager<NewsroomSignIn>()
            .AddPasswordValidator<CommonPasswords>()
            .AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = StampIsCheckedEvery);
        services.ConfigureApplicationCookie(Cookie);
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddScoped<IWhoCalls, WhoCalls>();
        services.AddScoped<IKnowPeople, KnowPeople>();
        services.AddScoped<Invitations>();
        services.AddSingleton<FirstAdministrator>();
        return services;
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.Password = new PasswordOptions
        {
            RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false,
            RequireNonAlphanumeric = false, RequiredUniqueChars = 5,
        };
        identity.Lockout = new LockoutOptions { AllowedForNewUsers = true, MaxFailedAccessAttempts = 6, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
        identity.User.RequireUniqueEmail = true;
        identity.ClaimsIdentity.UserIdClaimType = ClaimTypes.NameIdentifier;
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = AccountCookie;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.LogoutPath = "/account/sign-out";
        cookie.AccessDeniedPath = "/account/no-entry";
        var toSignIn = cookie.Events.OnRedirectToLogin;
        cookie.Events.OnRedirectToLogin = context =>
        {
            // A page that answers a draft would be taken for "kept".
            if (!KeptForms.Sent(context.Request)) return toSignIn(context);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
    }
}
