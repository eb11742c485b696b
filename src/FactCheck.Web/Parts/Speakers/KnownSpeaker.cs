using FactCheck.Domain.Speakers;

namespace FactCheck.Web.Parts.Speakers;

/// <summary>A speaker that a form offers.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Kind">What sort of speaker.</param>
public sealed record KnownSpeaker(Guid Id, string Name, SpeakerKind Kind);

/// <summary>The desk's words for what sort of speaker it is.</summary>
public static class SpeakerWords
{
    /// <summary>In words.</summary>
    public static string Of(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "a person",
        SpeakerKind.Body => "a body: an organisation, a government, a publication",
        SpeakerKind.Group => "a group of people",
        SpeakerKind.Described => "unnamed: a description of this article",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>In one word.</summary>
    public static string Short(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Body => "body",
        SpeakerKind.Group => "group",
        SpeakerKind.Described => "described",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
