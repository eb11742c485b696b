using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>Finds whom "the Iraqi defense minister" means among those whose role the article has given.</summary>
internal sealed class RoleMatcher(AnalysedText text, NameIndex names)
{
    private RoleIndex? index;

    /// <summary>How many mentions were looked at so far: what the searches cost.</summary>
    public int Looked => bodiesLooked + (index?.Looked ?? 0);

    private int bodiesLooked;

    /// <summary>The person whose role holds the head noun and every modifier; the one named last before the place wins.</summary>
    public Entity? Find(int first, int last, int head, int at) => Index.Find(WordsOf(first, last, head), text.Form(head).ToString(), at);

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
            var one = Index.Find([left, .. shared], Singular(text.Form(head)), head);
            var two = Index.Find([right, .. shared], Singular(text.Form(head)), head);
            return one is null || two is null || one == two ? null : [PhraseReader.Of(one, head), PhraseReader.Of(two, head)];
        }

        return null;
    }

    /// <summary>The body that "the ministry" means: the last one named before whose name holds the word.</summary>
    public Entity? FindBody(int first, int last, int head)
    {
        if (last - first > 2 || text.Tags[first] != UniversalTag.Det) return null;
        var word = text.Form(head).ToString();
        var from = names.MentionFrom(first);
        for (var i = from - 1; i >= 0 && from - i <= RoleIndex.MostMentions; i--)
        {
            bodiesLooked++;
            var mention = names.Mentions[i];
            var entity = names.Entities[mention.Entity];
            if (entity.Kind is NameKind.Organisation or NameKind.None or NameKind.Other && mention.Last > mention.First && Names(mention, word)) return entity;
        }

        return null;
    }

    private RoleIndex Index => index ??= new RoleIndex(names.Entities);

    private bool Names(NameMention mention, string word)
    {
        for (var i = mention.First; i <= mention.Last; i++) if (text.Form(i).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
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
