using System.Security.Cryptography;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.People;

/// <summary>A one-time link by which one person joins the newsroom. Only the hash of its secret is kept.</summary>
public sealed class Invitation : IAnnounce
{
    /// <summary>For how long it can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly List<Announcement> announcements = [];

    private Invitation()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>For whom, as the inviter wrote it; null when not said.</summary>
    public string? Addressee { get; private set; }

    /// <summary>The roles that come with it.</summary>
    public Roles Roles { get; private set; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public string SecretSha256 { get; private set; } = "";

    /// <summary>Who invites; null for the first administrator's, which the install prints.</summary>
    public Guid? MadeBy { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Until when it can be used.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used; null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Who joined by it.</summary>
    public Guid? UsedBy { get; private set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>An invitation and the secret for its link, which is shown once and kept nowhere. Refuses an invitation to nothing.</summary>
    public static Outcome<(Invitation Invitation, string Secret)> Make(Roles roles, string? addressee, Actor by, DateTimeOffset at)
    {
        if (roles == Roles.None) return InvitationProblems.RolesMissing;
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(),
            Addressee = string.IsNullOrWhiteSpace(addressee) ? null : addressee.Trim(),
            Roles = roles,
            SecretSha256 = Hashing.Sha256(secret),
            MadeBy = by.PersonId,
            MadeAt = at.Cut(),
            ExpiresAt = (at + Lifetime).Cut(),
        };
        invitation.Announce("invite", at);
        return (invitation, secret);
    }

    /// <summary>True while the link can be used.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && TakenBackAt is null && now < ExpiresAt;

    /// <summary>Somebody joins by it. Refuses a second use, and one after its time or after it was taken back.</summary>
    public Outcome Use(Guid personId, DateTimeOffset at)
    {
        if (!IsOpen(at)) return InvitationProblems.Over;
        (UsedAt, UsedBy) = (at.Cut(), personId);
        return Announce("join", at);
    }

    /// <summary>It cannot be used any more. Refuses when it was used.</summary>
    public Outcome TakeBack(DateTimeOffset at)
    {
        if (UsedAt is not null) return InvitationProblems.Over;
        TakenBackAt ??= at.Cut();
        return Announce("take back", at);
    }

    // Who is in the newsroom and who may come in are shown on one page.
    private Outcome Announce(string what, DateTimeOffset at)
    {
        announcements.Add(new Announcement("person", UsedBy ?? Id, what, at.Cut()));
        return Outcome.Done;
    }
}

/// <summary>Why an invitation, or its use, is refused.</summary>
public static class InvitationProblems
{
    /// <summary>To nothing.</summary>
    public static readonly Problem RolesMissing = new("invitation.roles-missing", "Choose at least one role.", "Roles");

    /// <summary>Used, expired or taken back: told apart to nobody.</summary>
    public static readonly Problem Over = new("invitation.over", "This link cannot be used any more. Ask your newsroom's administrator for a new one.");
}
