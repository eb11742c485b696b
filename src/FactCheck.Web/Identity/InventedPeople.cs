using FactCheck.Domain.Kernel;
using FactCheck.Persistence.People;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Identity;

/// <summary>Makes the accounts of the demonstration. They have no password: in Development a button signs in as them.</summary>
internal static class InventedPeople
{
    /// <summary>The id of a new account with these roles.</summary>
    public static async Task<Guid> Make(IServiceProvider scope, string name, Roles roles, DateTimeOffset at)
    {
        var people = scope.GetRequiredService<UserManager<Person>>();
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}@ledger.example";
        var person = new Person { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, JoinedAt = at };
        var made = await people.CreateAsync(person);
        if (!made.Succeeded) throw new InvalidOperationException($"The demonstration's {name} could not be made: {string.Join(" ", made.Errors.Select(e => e.Description))}");
        await people.AddToRolesAsync(person, RoleNames.Of(roles));
        return person.Id;
    }
}
