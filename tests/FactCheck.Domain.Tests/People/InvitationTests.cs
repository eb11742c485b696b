using FactCheck.Domain.Kernel;
using FactCheck.Domain.People;

namespace FactCheck.Domain.Tests.People;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Administrator = Actor.Person(Guid.CreateVersion7(), Roles.Administrator);

    [Fact]
    public void An_invitation_is_used_once_and_in_time()
    {
        var (invitation, secret) = Invitation.Make(Roles.Reviewer, "Noor", Administrator, Noon).Value;
        secret.Length.ShouldBe(64);
        invitation.SecretSha256.ShouldNotBe(secret);
        invitation.Use(Guid.CreateVersion7(), Noon + Invitation.Lifetime).Problems[0].ShouldBe(InvitationProblems.Over);
        invitation.Use(Guid.CreateVersion7(), Noon).IsDone.ShouldBeTrue();
        invitation.Use(Guid.CreateVersion7(), Noon).Problems[0].ShouldBe(InvitationProblems.Over);
    }

    [Fact]
    public void An_invitation_taken_back_cannot_be_used()
    {
        var (invitation, _) = Invitation.Make(Roles.Editor, null, Administrator, Noon).Value;
        invitation.TakeBack(Noon);
        invitation.IsOpen(Noon).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_invited_to_nothing() => Invitation.Make(Roles.None, null, Administrator, Noon).Problems[0].ShouldBe(InvitationProblems.RolesMissing);
}
