using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Topics;

/// <summary>What claims are about.</summary>
public sealed class Topic
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int LongestName = 80;

    private Topic()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared; no two topics have the same.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>A topic. Refuses an empty or overlong name.</summary>
    public static Outcome<Topic> Of(string name)
    {
        var topic = new Topic { Id = Guid.CreateVersion7() };
        var said = topic.Rename(name);
        return said.IsDone ? topic : Outcome<Topic>.Refused(said.Problems);
    }

    /// <summary>Gives it another name.</summary>
    public Outcome Rename(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || !Folding.Fits(name, LongestName)) return TopicProblems.Name;
        (Name, FoldedName) = (name.Trim(), Folding.Fold(name));
        return Outcome.Done;
    }
}

/// <summary>Why a topic is refused.</summary>
public static class TopicProblems
{
    /// <summary>No name, or an overlong one.</summary>
    public static readonly Problem Name = new("topic.name", "The topic needs a name of at most 80 characters.", "Name");
}
