using FactCheck.Domain.Kernel;
using FactCheck.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Publishing;

/// <summary>Topics by the names that editors type.</summary>
public static class NamingTopics
{
    /// <summary>
    /// The topics of these names, however they are spelt in case and accents; those that nobody named yet are made. Refused, with the
    /// first name's problems, as <see cref="Topic.Of"/> says.
    /// </summary>
    public static async Task<Outcome<IReadOnlyList<Guid>>> TopicsAsync(this FactCheckDb db, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var name in names)
        {
            var folded = Folding.Fold(name);
            var topic = db.Topics.Local.FirstOrDefault(t => t.FoldedName == folded) ?? await db.Topics.FirstOrDefaultAsync(t => t.FoldedName == folded, cancellationToken);
            if (topic is null)
            {
                var made = Topic.Of(name);
                if (!made.IsDone) return Outcome<IReadOnlyList<Guid>>.Refused(made.Problems);
                topic = db.Topics.Add(made.Value).Entity;
            }

            ids.Add(topic.Id);
        }

        return Outcome<IReadOnlyList<Guid>>.Done(ids);
    }
}
