using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Finds where one main clause ends and "and" or "but" begins the next, by the words alone: "exports rose by 4 percent and imports
/// fell by 2 percent" is often parsed as 4 percent and imports.
/// </summary>
internal static class ClauseSeams
{
    private const int LongestSubject = 9;
    private const int ShortestClause = 3;

    /// <summary>Place in <paramref name="tokens"/> of the conjunction between two main clauses; −1 when there is none.</summary>
    public static int Find(AnalysedText text, IReadOnlyList<int> tokens)
    {
        var (hasNominal, isFinite) = (false, false);
        for (var k = 0; k + ShortestClause < tokens.Count; k++)
        {
            var token = tokens[k];
            if (Opens(text, token, k)) return -1;
            if (hasNominal && IsFinite(text, token)) isFinite = true;
            hasNominal |= text.Tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num;
            if (isFinite && k >= ShortestClause - 1 && text.Form(token) is "and" or "but" && VerbBehind(text, tokens, k + 1) >= 0) return k;
        }

        return -1;
    }

    // What depends on the clause before it may hold two clauses itself: "if rents fall and wages rise".
    private static bool Opens(AnalysedText text, int token, int k)
    {
        if (text.Form(token) is "that") return k > 0;
        return text.Form(token) is "if" or "when" or "because" or "which" or "who" or "whom" or "whose" or "whether" or "while" or "although" or "though" or "unless" or "where" or "how" or "why" or "what" or "than" or "between" or "both" or "either" or "so"
            or "If" or "When" or "Because" or "While" or "Although" or "Though" or "Unless" or "Whether" or "What" or "Both" or "Either" or "As" or "After" or "Before" or "Since" or "Until"
            or ":" or "(" or "\"" or "“" or "”" or "‘" || text.Tags[token] == UniversalTag.Sconj;
    }

    // A subject of nouns, set-off apposition allowed, and its finite verb with something behind it.
    private static int VerbBehind(AnalysedText text, IReadOnlyList<int> tokens, int from)
    {
        var hasSubject = false;
        for (var k = from; k < Math.Min(tokens.Count - 1, from + LongestSubject); k++)
        {
            var token = tokens[k];
            if (IsFinite(text, token)) return hasSubject && !(text.FineTags[token] == PennTags.VBD && text.Form(tokens[k + 1]) is "by") ? k : -1;
            if (text.Form(token) is "he" or "she" or "it" or "they" or "we" or "there" or "I" or "nobody") hasSubject = true;
            else if (text.Tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num) hasSubject = true;
            else if (text.Tags[token] is UniversalTag.Adp && text.Form(token) is not ("of" or "in" or "for" or "at")) return -1;
            else if (text.Tags[token] is UniversalTag.Adp ? !hasSubject : text.Tags[token] is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Sym or UniversalTag.Part or UniversalTag.Adv) && !(text.Tags[token] == UniversalTag.Pron && text.Labels[token] == Relation.NmodPoss) && !(text.Form(token) is "," && hasSubject)) return -1;
        }

        return -1;
    }

    private static bool IsFinite(AnalysedText text, int token) => text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux && text.FineTags[token] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD;
}
