using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Identity.Pages;

/// <summary>The sign-in page.</summary>
public sealed partial class SignIn
{
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<(Guid Id, string Name, string Roles)> demonstration = [];

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery] public string? ReturnUrl { get; set; }

    /// <summary>The address that was typed.</summary>
    [SupplyParameterFromForm(FormName = "sign-in")] public string? Email { get; set; }

    /// <summary>The password that was typed; never sent back.</summary>
    [SupplyParameterFromForm(FormName = "sign-in")] public string? Password { get; set; }

    [Inject] private NewsroomSignIn Door { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IHostEnvironment Host { get; set; } = null!;

    [Inject] private IServiceProvider Services { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (!Host.IsDevelopment() || Services.GetService<IDemonstration>() is not { } filled) return;
        var db = Services.GetRequiredService<FactCheckDb>();
        if (!await filled.Filled(db, CancellationToken.None)) return;
        var people = await db.Users.AsNoTracking().Where(person => person.DeactivatedAt == null).OrderBy(person => person.JoinedAt).ThenBy(person => person.Id)
            .Take(20).Select(person => new
            {
                person.Id,
                person.DisplayName,
                Roles = db.UserRoles.Where(link => link.UserId == person.Id).Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
            }).ToListAsync();
        demonstration = people.Select(person => (person.Id, person.DisplayName, RoleNames.Parse(person.Roles).ToString().ToLowerInvariant())).ToList();
    }

    private async Task Try()
    {
        var result = await Door.Try(Email?.Trim() ?? "", Password ?? "");
        if (result.Succeeded) Navigation.NavigateTo(LocalAddress.Or(ReturnUrl));
        else if (result.RequiresTwoFactor) Navigation.NavigateTo($"/account/sign-in/second?ReturnUrl={Uri.EscapeDataString(LocalAddress.Or(ReturnUrl))}");
        else problems = [IdentityProblems.NotThese];
    }
}
