using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>Reads what an article says somebody is from the words around the name: before it, or set off by commas after or before it.</summary>
internal static class RoleReader
{
    private const int Longest = 16;

    /// <summary>The role at one mention; null when it gives none.</summary>
    public static RoleText? Read(AnalysedText text, int first, int last)
    {
        var sentence = text.Sentences[text.SentenceOf(first)];
        var (low, high) = (sentence.FirstToken, sentence.FirstToken + sentence.TokenCount);
        var start = StartBefore(text, first, low);
        if (start < first) return Make(text, start, first - 1);
        return After(text, last, high) ?? (last + 1 < high && text.Form(last + 1) is "," ? SetOffBefore(text, first, low) : null);
    }

    /// <summary>First token of the role that stands right before a name; the name's own first token when there is none.</summary>
    public static int StartBefore(AnalysedText text, int name, int low)
    {
        var start = name;
        var hasRole = false;
        for (var i = name - 1; i >= low && i >= name - Longest; i--)
        {
            var form = text.Form(i);
            if (IsNominal(text, i))
            {
                if (SpeakerNouns.IsRole(form)) hasRole |= !IsHonorific(form);
                else if (!hasRole) break;
                start = i;
            }
            else if (!CanBridge(text, i, start, name, low)) break;
        }

        while (start < name && !IsWorth(text, start)) start++;
        return hasRole ? start : name;
    }

    // "Commander of the Guards Brigadier General X": passed, since a body stands between; "wife of President X": not.
    private static bool CanBridge(AnalysedText text, int i, int start, int name, int low)
    {
        if (start == name) return false;
        var form = text.Form(i);
        if (form is "-" or "–" || text.Labels[i] == Relation.Case && form is "'s" or "’s") return i > low && IsNominal(text, i - 1);
        if (form is "(" or ")") return true;
        // "Steelworkers Local 88 President X".
        if (text.Tags[i] == UniversalTag.Num) return i > low && IsNominal(text, i - 1) && char.IsUpper(text.Form(i - 1)[0]) && char.IsDigit(form[0]);
        if (form is "the" or "The") return i > low && form is "the" && IsLink(text.Form(i - 1));
        if (form is "and" or "&") return i > low && SpeakerNouns.IsRole(text.Form(i - 1)) && !text.Form(i - 1).EndsWith("s");
        if (!IsLink(form) || i == low || !SpeakerNouns.IsRole(text.Form(i - 1))) return false;
        for (var k = start; k < name; k++) if (IsNominal(text, k) && !SpeakerNouns.IsRole(text.Form(k)) && text.Tags[k] != UniversalTag.Adj) return true;
        return false;
    }

    private static RoleText? After(AnalysedText text, int last, int high)
    {
        var i = last + 1;
        if (i < high && text.Form(i) is "(") while (i < high && i < last + 6 && text.Form(i++) is not ")") { }
        if (i >= high || text.Form(i) is not ",") return null;
        if (i + 2 < high && text.Tags[i + 1] == UniversalTag.Num && text.Form(i + 2) is ",") i += 2;
        var start = ++i;
        if (start < high && text.Form(start) is "a" or "an" or "the" or "who" or "now") start = ++i;
        var hasRole = false;
        for (; i < high && i < start + Longest; i++)
        {
            var form = text.Form(i);
            if (form is "," or ")" or "." or "who" or "which" or "and" or ";" or "—" or "–") break;
            if (text.Tags[i] is UniversalTag.Verb or UniversalTag.Aux && text.FineTags[i] is not (PennTags.VBG or PennTags.VBN)) return null;
            if (IsNominal(text, i) && SpeakerNouns.IsRole(form)) hasRole = true;
            if (!hasRole && IsLink(form)) return null;
        }

        return hasRole && i > start ? Make(text, start, i - 1) : null;
    }

    // "The head of the agency, Jane Doe, said": the name is set off from its role.
    private static RoleText? SetOffBefore(AnalysedText text, int first, int low)
    {
        if (first - 2 > low && IsHonorific(text.Form(first - 1))) first--;
        if (first - 2 < low || text.Form(first - 1) is not ",") return null;
        var hasRole = false;
        for (var i = first - 2; i >= low && i > first - Longest; i--)
        {
            var form = text.Form(i);
            if (IsNominal(text, i)) hasRole |= SpeakerNouns.IsRole(form);
            else if (form is "the" or "The" or "a" or "A" or "an" or "An" or "their" or "his" or "her" or "its" or "Their" or "His" or "Her" or "Its")
            {
                if (i > low && IsLink(text.Form(i - 1))) continue;
                return hasRole ? Make(text, i + 1, first - 2) : null;
            }
            else if (!IsLink(form) && form is not ("and" or "'s" or "’s" or "-")) return null;
            // "Labour's shadow health secretary, Priya Nath, said".
            if (i == low && hasRole && IsNominal(text, i)) return Make(text, i, first - 2);
        }

        return null;
    }

    private static bool IsRank(ReadOnlySpan<char> form) => form is "General" or "Gen." or "Brigadier" or "Brig." or "Major" or "Maj." or "Lieutenant" or "Lt." or "Colonel" or "Col." or "Captain" or "Capt." or "Admiral" or "Adm." or "Rear" or "Dr." or "Dr" or "Sir" or "Prof.";

    // "Mr." says nothing of what somebody is.
    private static bool IsHonorific(ReadOnlySpan<char> form) => form.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Sir" or "Dame" or "Lady" or "Lord";

    private static bool IsLink(ReadOnlySpan<char> form) => form is "of" or "for" or "to" or "at" or "in" or "on" or "from" or "with";

    private static bool IsNominal(AnalysedText text, int i) => text.Tags[i] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj;

    private static bool IsWorth(AnalysedText text, int i) =>
        IsNominal(text, i) && text.Form(i) is not ("Mr." or "Mrs." or "Ms." or "Mr" or "Mrs" or "Ms" or "Dr." or "Miss" or "last" or "Last" or "next" or "late" or "same");

    private static RoleText? Make(AnalysedText text, int start, int end)
    {
        while (start <= end && !IsWorth(text, start)) start++;
        // "Defense Minister Brigadier General": the rank is no part of the role when there is one beside it.
        var cut = end;
        while (cut > start && IsRank(text.Form(cut))) cut--;
        if (cut < end && cut >= start && SpeakerNouns.IsRole(text.Form(cut))) end = cut;
        if (start > end) return null;
        var words = text.SpanOf(start, end).In(text.Text).ToString();
        return new RoleText(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), start);
    }
}
