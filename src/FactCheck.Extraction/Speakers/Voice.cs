namespace FactCheck.Extraction.Speakers;

/// <summary>One speaker as the engine holds them while it goes through an article.</summary>
/// <param name="Entity">Who, when they are named.</param>
/// <param name="Name">The fullest name, or the description.</param>
/// <param name="Role">The role that the article gives.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Gender">Which pronoun stands for them.</param>
/// <param name="IsPlural">True for several at once ("officials").</param>
internal sealed record Voice(Entity? Entity, string Name, string? Role, ExtractedSpeakerKind Kind, Gender Gender, bool IsPlural)
{
    /// <summary>True when "he" or "she" may stand for it.</summary>
    public bool MayBeHe => !IsPlural && Kind is ExtractedSpeakerKind.Person or ExtractedSpeakerKind.Described;

    /// <summary>As it is handed out.</summary>
    public ExtractedSpeaker ToSpeaker() => new(Name, Role, Kind);
}
