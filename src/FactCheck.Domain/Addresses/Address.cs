using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Addresses;

/// <summary>What a public address leads to.</summary>
public enum AddressTarget
{
    /// <summary>The page of a claim's verdict.</summary>
    Claim,

    /// <summary>The page of an article with its checked claims.</summary>
    Article,

    /// <summary>The page of a speaker.</summary>
    Speaker,

    /// <summary>The page of an outlet.</summary>
    Outlet,

    /// <summary>The page of a topic.</summary>
    Topic,
}

/// <summary>
/// A public address of ours. It is fixed at first publication and never used for anything else; an old one leads on to the
/// current one for ever.
/// </summary>
public sealed class Address
{
    private Address()
    {
    }

    /// <summary>The path, from the root, lower case: <c>/claims/isil-has-no-future-in-iraq-4fz8k2</c>. It is the key.</summary>
    public string Path { get; private set; } = "";

    /// <summary>What sort of page.</summary>
    public AddressTarget Target { get; private set; }

    /// <summary>Of which claim, article, speaker, outlet or topic.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>False once it is an old address: it then leads on to the current one.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>The first address of a thing: its words and its short id.</summary>
    public static Address For(AddressTarget target, Guid targetId, string words, DateTimeOffset at) => new()
    {
        Path = $"{Folder(target)}{Slug.Of(words, targetId)}",
        Target = target,
        TargetId = targetId,
        Since = at.Cut(),
        IsCurrent = true,
    };

    /// <summary>A merge: what stood here now stands at another thing's current address.</summary>
    public void LeadTo(Guid targetId) => (TargetId, IsCurrent) = (targetId, false);

    /// <summary>A merge was undone: the address is this thing's current one again.</summary>
    public void Return(Guid targetId) => (TargetId, IsCurrent) = (targetId, true);

    /// <summary>The folder of a sort of page, with both slashes.</summary>
    public static string Folder(AddressTarget target) => target switch
    {
        AddressTarget.Claim => "/claims/",
        AddressTarget.Article => "/articles/",
        AddressTarget.Speaker => "/speakers/",
        AddressTarget.Outlet => "/outlets/",
        AddressTarget.Topic => "/topics/",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
