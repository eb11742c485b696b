using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;

namespace FactCheck.Web.Tests.Features.Speakers;

/// <summary>Speakers that tests stand on.</summary>
internal static class SpeakersOfTheDesk
{
    public static async Task<Speaker> Speaker(this Desk desk, string name, SpeakerKind kind = SpeakerKind.Person, bool confirmed = false)
    {
        var actor = confirmed ? Actor.Person(Guid.NewGuid(), Roles.Editor) : Actor.Engine;
        var speaker = Domain.Speakers.Speaker.Of(kind, name, kind == SpeakerKind.Described ? Guid.NewGuid() : null, actor, desk.Clock.Now()).Value;
        await desk.Put(speaker);
        return speaker;
    }
}
