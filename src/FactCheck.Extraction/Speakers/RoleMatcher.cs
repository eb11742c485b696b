using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>Finds whom "the Iraqi defense minister" means among those whose role the article has given.</summary>
internal sealed class RoleMatcher(AnalysedText text, NameIndex names)
{
    private const int Prefix = 4;

    /// <summary>The person whose role holds the head noun and every modifier; the one named last before the place wins.</summary>
    public Entity? Find(int first, int last, int head, int at) => Find(WordsOf(first, last, head), text.Form(head).ToString(), at);

    /// <summary>Both, for "the Iranian and Iraqi defense ministers"; null when it is no such phrase or one is not known.</summary>
    public List<Voice>? Joint(int first, int last)
    {
        var head = Syntax.HeadOf(text, first, last);
        if (text.FineTags[head] is not (PennTags.NNS or PennTags.NNPS) || !SpeakerNouns.IsRole(text.Form(head))) return null;
        for (var i = first + 1; i + 1 < head; i++)
        {
            if (text.Form(i) is not "and" || text.Tags[i - 1] is not (UniversalTag.Adj or UniversalTag.Propn or UniversalTag.Noun)) continue;
            var (left, right) = (text.Form(i - 1).ToString(), text.Form(i + 1).ToString());
            var shared = WordsOf(i + 2, head, head);
            var one = Find([left, .. shared], Singular(text.Form(head)), head);
            var two = Find([right, .. shared], Singular(text.Form(head)), head);
            return one is null || two is null || one == two ? null : [PhraseReader.Of(one, head), PhraseReader.Of(two, head)];
        }

        return null;
    }

    /// <summary>The body that "the ministry" means: the last one named before whose name holds the word.</summary>
    public Entity? FindBody(int first, int last, int head)
    {
        if (last - first > 2 || text.Tags[first] != UniversalTag.Det) return null;
        var word = text.Form(head).ToString();
        Entity? best = null;
        for (var i = names.Mentions.Count - 1; i >= 0; i--)
        {
            var mention = names.Mentions[i];
            if (mention.First >= first) continue;
            var entity = names.Entities[mention.Entity];
            if (entity.Kind is NameKind.Organisation or NameKind.None or NameKind.Other && mention.Last > mention.First && Names(mention, word))
            {
                best = entity;
                break;
            }

            if (names.Mentions.Count - i > 2000) break;
        }

        return best;
    }

    private bool Names(NameMention mention, string word)
    {
        for (var i = mention.First; i <= mention.Last; i++) if (text.Form(i).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private Entity? Find(List<string> modifiers, string head, int at)
    {
        Entity? best = null;
        var nearest = int.MinValue;
        foreach (var entity in names.Entities)
        {
            if (!entity.MayBePerson || entity.Roles.Count == 0 || !entity.Roles.Exists(role => Holds(role.Text, modifiers, head))) continue;
            var last = entity.Mentions.FindLast(m => m.First < at);
            var place = last == default ? -entity.Mentions[0].First - 1 : last.First;
            if (place > nearest) (best, nearest) = (entity, place);
        }

        return best;
    }

    private static bool Holds(string role, List<string> modifiers, string head)
    {
        var words = role.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (!Array.Exists(words, w => Same(w, head))) return false;
        foreach (var modifier in modifiers) if (!Array.Exists(words, w => Same(w, modifier))) return false;
        return true;
    }

    // "Iraq's minister" is the Iraqi minister; "vice president" the Vice-President.
    private static bool Same(string a, string b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase)) return true;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (shorter.Length >= Prefix && longer.Length - shorter.Length <= 3 && char.IsUpper(shorter[0]) && longer.StartsWith(shorter[..Math.Max(Prefix, shorter.Length - 1)], StringComparison.OrdinalIgnoreCase)) return true;
        return longer.Contains('-', StringComparison.Ordinal) && Array.Exists(longer.Split('-'), part => part.Equals(shorter, StringComparison.OrdinalIgnoreCase));
    }

    private List<string> WordsOf(int first, int last, int head)
    {
        var words = new List<string>();
        for (var i = first; i <= last; i++)
        {
            if (i == head || text.Tags[i] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)) continue;
            var form = text.Form(i);
            if (form is "former" or "then" or "current" or "same" or "Former" or "new" or "own" or "part") continue;
            if (text.Labels[i] is Relation.Obl or Relation.Appos) continue;
            words.Add(form.ToString());
        }

        return words;
    }

    private static string Singular(ReadOnlySpan<char> word) => word.EndsWith("men") ? string.Concat(word[..^3], "man") : word.EndsWith("s") ? word[..^1].ToString() : word.ToString();
}
