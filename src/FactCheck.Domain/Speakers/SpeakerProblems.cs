using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Speakers;

/// <summary>Why a speaker, or an act on one, is refused.</summary>
public static class SpeakerProblems
{
    /// <summary>No such speaker.</summary>
    public static readonly Problem NotThere = new("speaker.not-there", "There is no such speaker any more. Choose another one, or write the name.", "Speakers");

    /// <summary>A described speaker of another article.</summary>
    public static readonly Problem LivesElsewhere = new("speaker.lives-elsewhere", "This description belongs to another article. Describe the speaker of this one anew.", "Speakers");

    /// <summary>The role is too long.</summary>
    public static readonly Problem RoleTooLong = new("speaker.role-too-long", "The role is longer than 300 characters.", "Speakers");

    /// <summary>No sort of speaker that there is.</summary>
    public static readonly Problem KindUnknown = new("speaker.kind-unknown", "Choose what sort of speaker it is.", "Speakers");

    /// <summary>Empty name.</summary>
    public static readonly Problem NameMissing = new("speaker.name-missing", "Write the speaker's name.", "Name");

    /// <summary>Overlong name.</summary>
    public static readonly Problem NameTooLong = new("speaker.name-too-long", "The name is longer than 200 characters.", "Name");

    /// <summary>A description holds in one article only.</summary>
    public static readonly Problem DescribedWhere = new("speaker.described-where", "A described speaker lives in one article: name the speaker, or choose the article.", "Kind");

    /// <summary>Merged away.</summary>
    public static readonly Problem Merged = new("speaker.merged", "This speaker was merged into another one. Open that one instead.");

    /// <summary>Into itself.</summary>
    public static readonly Problem Itself = new("speaker.itself", "A speaker cannot be merged into itself. Choose another one.", "Into");
}
