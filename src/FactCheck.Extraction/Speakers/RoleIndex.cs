using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>
/// The people of an article by the words of their roles, so that whom "the minister" means is looked for among ministers only, from
/// the place on in both directions, and over a bounded number of mentions: a list of thousands of ministers costs no square of them.
/// </summary>
internal sealed class RoleIndex
{
    /// <summary>How many mentions are looked at before a place, and behind it.</summary>
    public const int MostMentions = 512;

    private const int Prefix = 4;

    private readonly Dictionary<string, Holders> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Entity, string[][]> wordsOf = [];
    private readonly HashSet<Entity> without = [];

    /// <summary>Indexes everyone who may be a person and has a role.</summary>
    public RoleIndex(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            if (!entity.MayBePerson || entity.Roles.Count == 0) continue;
            var roles = wordsOf[entity] = [.. entity.Roles.Select(role => role.Text.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries))];
            foreach (var key in roles.SelectMany(words => words).SelectMany(Keys).Distinct())
            {
                if (!byKey.TryGetValue(key, out var holders)) byKey[key] = holders = new Holders();
                holders.Entities.Add(entity);
            }
        }
    }

    /// <summary>How many mentions were looked at so far: what a search costs.</summary>
    public int Looked { get; private set; }

    /// <summary>The person whose role holds the head noun and every modifier: the one named last before the place, else soonest after it.</summary>
    public Entity? Find(IReadOnlyList<string> modifiers, string head, int at)
    {
        Entity? best = null;
        var nearest = int.MinValue;
        without.Clear();
        foreach (var key in Keys(head).Distinct())
        {
            if (!byKey.TryGetValue(key, out var holders)) continue;
            var mentions = holders.Mentions;
            var from = holders.From(at);
            for (var i = from - 1; i >= 0 && from - i <= MostMentions && mentions[i].First > nearest; i--)
                if (Has(mentions[i].Entity)) (best, nearest) = (mentions[i].Entity, mentions[i].First);
            for (var i = from; nearest < 0 && i < mentions.Length && i - from < MostMentions && -mentions[i].First - 1 > nearest; i++)
                if (Has(mentions[i].Entity)) (best, nearest) = (mentions[i].Entity, -mentions[i].First - 1);
        }

        return best;

        bool Has(Entity entity)
        {
            Looked++;
            if (without.Contains(entity)) return false;
            if (Array.Exists(wordsOf[entity], role => Holds(role, modifiers, head))) return true;
            without.Add(entity);
            return false;
        }
    }

    private static bool Holds(string[] role, IReadOnlyList<string> modifiers, string head)
    {
        if (!Array.Exists(role, word => Same(word, head))) return false;
        foreach (var modifier in modifiers) if (!Array.Exists(role, word => Same(word, modifier))) return false;
        return true;
    }

    // "Iraq's minister" is the Iraqi minister; "vice president" the Vice-President. Words that are the same share one of their keys.
    private static bool Same(string a, string b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase)) return true;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (shorter.Length >= Prefix && longer.Length - shorter.Length <= 3 && char.IsUpper(shorter[0])
            && longer.AsSpan().StartsWith(shorter.AsSpan(0, Math.Max(Prefix, shorter.Length - 1)), StringComparison.OrdinalIgnoreCase)) return true;
        return longer.Contains('-', StringComparison.Ordinal) && Array.Exists(longer.Split('-'), part => part.Equals(shorter, StringComparison.OrdinalIgnoreCase));
    }

    // The beginning of the word and, of one with hyphens, the beginnings of its parts.
    private static IEnumerable<string> Keys(string word)
    {
        yield return Key(word);
        if (!word.Contains('-', StringComparison.Ordinal)) yield break;
        foreach (var part in word.Split('-')) yield return Key(part);
    }

    private static string Key(string word) => (word.Length > Prefix ? word[..Prefix] : word).ToUpperInvariant();

    // Those who have a role with a word of one key.
    private sealed class Holders
    {
        private (int First, Entity Entity)[]? mentions;

        public List<Entity> Entities { get; } = [];

        /// <summary>All their mentions, in the order of the text; made when they are asked for.</summary>
        public (int First, Entity Entity)[] Mentions => mentions ??= [.. Entities.SelectMany(entity => entity.Mentions.Select(mention => (mention.First, entity))).OrderBy(mention => mention.First)];

        public int From(int token) => Ordered.Before(Mentions, token, static (mention, token) => mention.First < token);
    }
}
