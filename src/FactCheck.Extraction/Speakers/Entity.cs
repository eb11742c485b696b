using FactCheck.Extraction.Names;

namespace FactCheck.Extraction.Speakers;

/// <summary>One place where a name stands.</summary>
/// <param name="First">Its first token, titles left out.</param>
/// <param name="Last">Its last token, inclusive.</param>
/// <param name="Kind">What the recogniser takes it for; none for a capitalised run that it passed over.</param>
/// <param name="Entity">Number of the entity it names.</param>
internal readonly record struct NameMention(int First, int Last, NameKind Kind, int Entity);

/// <summary>What the article says somebody is.</summary>
/// <param name="Text">The words: "former Iraqi Defense Minister".</param>
/// <param name="Token">Where it stands.</param>
internal sealed record RoleText(string Text, int Token);

/// <summary>Someone or something that the article names, over all its mentions.</summary>
internal sealed class Entity(int id)
{
    private readonly int[] votes = new int[5];

    /// <summary>Its number in the article.</summary>
    public int Id { get; } = id;

    /// <summary>The fullest name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The keys of the fullest name's words.</summary>
    public string[] Keys { get; set; } = [];

    /// <summary>Its mentions in the order of the text.</summary>
    public List<NameMention> Mentions { get; } = [];

    /// <summary>Its roles in the order of the text.</summary>
    public List<RoleText> Roles { get; } = [];

    /// <summary>Which pronoun stands for it.</summary>
    public Gender Gender { get; set; }

    /// <summary>What most mentions are taken for; a person when it has a person's title.</summary>
    public NameKind Kind
    {
        get
        {
            var best = NameKind.None;
            for (var kind = NameKind.Person; kind <= NameKind.Other; kind++)
                if (votes[(int)kind] > (best == NameKind.None ? 0 : votes[(int)best])) best = kind;
            return best;
        }
    }

    /// <summary>True when it may be a human being.</summary>
    public bool MayBePerson => Kind is NameKind.Person or NameKind.None;

    /// <summary>Counts one mention's kind.</summary>
    public void Vote(NameKind kind, int weight = 1) => votes[(int)kind] += weight;
}
