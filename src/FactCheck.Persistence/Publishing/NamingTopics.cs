using FactCheck.Domain.Kernel;
using FactCheck.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Publishing;

/// <summary>Topics by the names that editors type.</summary>
public static class NamingTopics
{
    /// <summary>The topic of this name, however it is spelt in case and accents; made when nobody named it yet. Refused as <see cref="Topic.Of"/> says.</summary>
    public static async Task<Outcome<Topic>> TopicAsync(this FactCheckDb db, string name, CancellationToken cancellationToken)
    {
        var folded = Folding.Fold(name);
        var there = db.Topics.Local.FirstOrDefault(t => t.FoldedName == folded) ?? await db.Topics.FirstOrDefaultAsync(t => t.FoldedName == folded, cancellationToken);
        if (there is not null) return there;
        var made = Topic.Of(name);
        if (made.IsDone) db.Topics.Add(made.Value);
        return made;
    }
}
