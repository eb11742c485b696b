using FactCheck.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Persistence.People;

/// <summary>Someone of the newsroom who signs in. Roles are Identity's, named after <see cref="Domain.Kernel.Roles"/>.</summary>
public sealed class Person : IdentityUser<Guid>, IAnnounce
{
    /// <summary>What the name of an erased person becomes, everywhere.</summary>
    public const string FormerName = "former reviewer";

    /// <summary>Longest display name, in UTF-16 code units.</summary>
    public const int LongestDisplayName = 100;

    private readonly List<Announcement> announcements = [];

    /// <summary>A person with a fresh id and a fresh security stamp.</summary>
    public Person() => (Id, SecurityStamp) = (Guid.CreateVersion7(), Guid.NewGuid().ToString("N"));

    /// <summary>The name colleagues see. Never shown to readers.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>When the account was made.</summary>
    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>Since when the account may not sign in any more; null while it may.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>When the person was erased; name and address are gone since, the work stays under <see cref="FormerName"/>.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>True while the person may sign in.</summary>
    public bool IsActive => DeactivatedAt is null && ErasedAt is null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>Tells colleagues' open pages that something changed that they show of this person.</summary>
    public void Announce(string what, DateTimeOffset at) => announcements.Add(new Announcement("person", Id, what, at.Cut()));

    /// <summary>
    /// Erases who this was: names, address, password and telephone go, the id stays for the work that hangs on it. Ends every
    /// open session through the security stamp.
    /// </summary>
    public void Erase(DateTimeOffset at)
    {
        ErasedAt = at;
        DeactivatedAt ??= at;
        DisplayName = FormerName;
        UserName = $"former-{Id:N}";
        NormalizedUserName = UserName.ToUpperInvariant();
        (Email, NormalizedEmail, PhoneNumber, PasswordHash) = (null, null, null, null);
        SecurityStamp = Guid.NewGuid().ToString("N");
        Announce("erase", at);
    }
}
