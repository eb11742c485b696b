using System.Net.Mail;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;
using FactCheck.Persistence;
using FactCheck.Persistence.People;
using FactCheck.Persistence.Providers;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Identity;

/// <summary>Joining by a one-time link.</summary>
public sealed class Invitations(FactCheckDb db, IDatabase database, UserManager<Person> people, TimeProvider clock)
{
    /// <summary>Longest e-mail address that can be delivered to (RFC 5321), in characters.</summary>
    private const int LongestEmail = 254;

    /// <summary>Where the link of a secret leads, from the newsroom's address on.</summary>
    public static string PathOf(string secret) => $"/account/invitation/{secret}";

    /// <summary>The invitation of this link while it can be used, else the one refusal for used, expired and unknown.</summary>
    public async Task<Outcome<Invitation>> Find(string secret, CancellationToken cancel)
    {
        var hash = Hashing.Sha256(secret);
        var found = await db.Set<Invitation>().SingleOrDefaultAsync(invitation => invitation.SecretSha256 == hash, cancel);
        return found is not null && found.IsOpen(clock.Now()) ? found : InvitationProblems.Over;
    }

    /// <summary>Makes the account and uses the invitation up, both or neither.</summary>
    public async Task<Outcome<Person>> Accept(string secret, string? displayName, string? email, string? password, CancellationToken cancel)
    {
        try
        {
            return await database.InTransactionAsync(db, stop => AcceptInTransaction(secret, displayName?.Trim() ?? "", email?.Trim() ?? "", password ?? "", stop),
                outcome => outcome.IsDone, cancel);
        }
        catch (Exception lost) when (database.IsLostRace(lost))
        {
            // Somebody used the link in this very moment: perhaps the same person, who pressed the button twice.
            return InvitationProblems.Over;
        }
    }

    // "Ada <ada@newsroom.example>" is an address to the framework as well, but nobody could sign in with it.
    private static bool IsMail(string email) =>
        email.Length <= LongestEmail && !TextCheck.ProblemsOf(email).Any() && MailAddress.TryCreate(email, out var read) && read.Address == email;

    private async Task<Outcome<Person>> AcceptInTransaction(string secret, string displayName, string email, string password, CancellationToken cancel)
    {
        var found = await Find(secret, cancel);
        if (!found.IsDone) return Outcome<Person>.Refused(found.Problems);
        var problems = new List<Problem>();
        if (displayName.Length is 0 or > Person.LongestDisplayName || TextCheck.ProblemsOf(displayName).Any()) problems.Add(IdentityProblems.NameMissing);
        if (!IsMail(email)) problems.Add(IdentityProblems.EmailWrong);
        var person = new Person { UserName = email, Email = email, EmailConfirmed = true, DisplayName = displayName, JoinedAt = clock.Now() };
        foreach (var validator in people.PasswordValidators)
            problems.AddRange(IdentityProblems.From(await validator.ValidateAsync(people, person, password)));
        if (problems.Count > 0) return Outcome<Person>.Refused(problems.Distinct().ToList());
        if (await people.CreateAsync(person, password) is { Succeeded: false } refused) return Outcome<Person>.Refused(IdentityProblems.From(refused));
        await people.AddToRolesAsync(person, RoleNames.Of(found.Value.Roles));
        if (found.Value.Use(person.Id, clock.Now()) is { IsDone: false } used) return Outcome<Person>.Refused(used.Problems);
        await db.SaveChangesAsync(cancel);
        return person;
    }
}
