using System.Collections.Frozen;
using FactCheck.Persistence.People;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Identity;

/// <summary>Refuses passwords that are guessed first: common ones however decorated, runs, and the person's own name or address.</summary>
public sealed class CommonPasswords : IPasswordValidator<Person>
{
    /// <summary>Words that common passwords are built from, without their decoration of digits and signs.</summary>
    private static readonly FrozenSet<string> Roots = new[]
    {
        "password", "passwort", "motdepasse", "contrasena", "letmein", "welcome", "willkommen", "admin", "administrator", "login", "qwerty",
        "qwertz", "azerty", "qwertyuiop", "qwertyuiopas", "qwertyuiopasdf", "asdfghjkl", "asdfghjklzx", "zxcvbnm", "iloveyou", "sunshine",
        "princess", "football", "baseball", "superman", "batman", "trustno", "dragon", "monkey", "shadow", "master", "changeme", "secret",
        "topsecret", "factcheck", "newsroom", "newspaper", "editor", "reviewer", "journalist", "computer", "internet", "starwars", "whatever",
        "michael", "jennifer", "jordan", "liverpool", "arsenal", "chelsea", "barcelona", "realmadrid", "pokemon", "samsung", "google", "facebook",
        "passwordpassword", "adminadmin", "testtest", "testtesttest", "mypassword", "thisismypassword", "newpassword", "defaultpassword",
        "temporary", "temppassword", "guest", "guestguest", "correcthorsebatterystaple", "iloveyouforever", "letmeinletmein", "qazwsxedc",
        "qazwsxedcrfv", "passphrase", "spring", "summer", "autumn", "winter", "monday", "friday", "january", "december", "hello", "helloworld",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(IsCommon(password ?? "") || IsAbout(user, password ?? "")
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooCommon", Description = "This password is among the first that are guessed. Take another: a few unrelated words are good." })
            : IdentityResult.Success);

    /// <summary>True for a common password, also with digits and signs around it or in place of letters, and for runs.</summary>
    public static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant().Replace('0', 'o').Replace('@', 'a').Replace('3', 'e').Replace('$', 's').Replace('1', 'i').Replace('!', 'i');
        return Roots.Contains(LettersOf(password)) || Roots.Contains(LettersOf(plain)) || Roots.Contains(LettersOf(plain).TrimEnd('i', 'e', 'o', 's')) || IsRun(password);
    }

    private static string LettersOf(string text) => new(text.Where(char.IsLetter).ToArray());

    // One step between neighbours throughout (1234…, abcd…, aaaa…), or one short piece again and again.
    private static bool IsRun(string password)
    {
        if (password.Length < 3) return true;
        var steps = password.Zip(password.Skip(1), (a, b) => b - a).ToList();
        if (steps.Count(step => step is 1 or -1 or 0 or -9) >= steps.Count * 0.8) return true;
        return Enumerable.Range(1, 4).Any(length => password.Select((letter, at) => letter == password[at % length]).All(same => same));
    }

    private static bool IsAbout(Person person, string password) =>
        new[] { person.DisplayName, person.UserName, person.Email?.Split('@')[0] }
            .Any(word => word is { Length: > 3 } && password.Length < word.Length + 6 && password.Contains(word, StringComparison.OrdinalIgnoreCase));
}
