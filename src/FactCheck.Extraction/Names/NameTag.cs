namespace FactCheck.Extraction.Names;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>No name.</summary>
    None,
    /// <summary>A person.</summary>
    Person,
    /// <summary>A body, company, party, team, newspaper.</summary>
    Organisation,
    /// <summary>A place.</summary>
    Location,
    /// <summary>Any other name: nationality, event, work, product.</summary>
    Other,
}

/// <summary>A token's place in a name: begin, inside, or outside of all (BIO).</summary>
public enum NameTag : byte
{
    /// <summary>In no name.</summary>
    Outside,
    /// <summary>First token of a person's name.</summary>
    BeginPerson,
    /// <summary>Later token of a person's name.</summary>
    InsidePerson,
    /// <summary>First token of an organisation's name.</summary>
    BeginOrganisation,
    /// <summary>Later token of an organisation's name.</summary>
    InsideOrganisation,
    /// <summary>First token of a place's name.</summary>
    BeginLocation,
    /// <summary>Later token of a place's name.</summary>
    InsideLocation,
    /// <summary>First token of another name.</summary>
    BeginOther,
    /// <summary>Later token of another name.</summary>
    InsideOther,
}

/// <summary>Reading a <see cref="NameTag"/>.</summary>
public static class NameTags
{
    /// <summary>What kind of name the token is part of.</summary>
    public static NameKind Kind(this NameTag tag) => (NameKind)(((int)tag + 1) / 2);

    /// <summary>Whether a name begins here.</summary>
    public static bool Begins(this NameTag tag) => ((int)tag & 1) == 1;

    /// <summary>The tag for a first or later token of a name of a kind.</summary>
    public static NameTag Of(NameKind kind, bool begins) =>
        kind == NameKind.None ? NameTag.Outside : (NameTag)(((int)kind * 2) - (begins ? 1 : 0));
}
