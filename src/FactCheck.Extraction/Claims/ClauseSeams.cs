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
    private const int FarthestVerb = 24;

    /// <summary>Place in <paramref name="tokens"/> of the conjunction between two main clauses; −1 when there is none.</summary>
    public static int Find(AnalysedText text, IReadOnlyList<int> tokens)
    {
        var (hasNominal, isFinite, isQuoted) = (false, false, false);
        for (var k = 0; k + ShortestClause < tokens.Count; k++)
        {
            var token = tokens[k];
            // "It was sorry and that two had died."
            if (isFinite && text.Form(token) is "and" or "but" && text.Form(tokens[k + 1]) is "that" && IsClauseBehind(text, tokens, k + 2)) return k;
            if (Opens(text, token, k)) return -1;
            if (hasNominal && IsFinite(text, token)) isFinite = true;
            if (k > 0 && Attributions.QuotationMarks.Side(text.Form(token)) != 0) isQuoted = !isQuoted;
            hasNominal |= text.Tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num;
            if (isFinite && !isQuoted && k >= ShortestClause - 1 && text.Form(token) is "and" or "but" && EndsClause(text, tokens, k) && VerbBehind(text, tokens, k + 1) >= 0) return k;
        }

        return -1;
    }

    // "…, and, today, 100,000 soldiers and police officers are …": without a verb since the last mark, what stands before is a part of the next subject.
    private static bool EndsClause(AnalysedText text, IReadOnlyList<int> tokens, int joint)
    {
        var k = text.Form(tokens[joint - 1]) is "," ? joint - 2 : joint - 1;
        for (; k >= 0 && text.Form(tokens[k]) is not ("," or ";" or "and" or "but"); k--) if (IsFinite(text, tokens[k])) return true;
        return false;
    }

    private static bool IsClauseBehind(AnalysedText text, IReadOnlyList<int> tokens, int from)
    {
        if (text.Tags[tokens[from]] is UniversalTag.Verb or UniversalTag.Aux) return false;
        for (var k = from; k < Math.Min(tokens.Count, from + FarthestVerb); k++) if (IsFinite(text, tokens[k])) return k > from;
        return false;
    }

    /// <summary>
    /// Where "the bishop, who died in 1540, owned 14 villages" has its relative clause: places in <paramref name="tokens"/> of the first
    /// comma, the second one, and null when the words are not so.
    /// </summary>
    public static (int Open, int Close)? Relative(AnalysedText text, IReadOnlyList<int> tokens)
    {
        var open = 0;
        while (open < Math.Min(tokens.Count, LongestSubject) && text.Tags[tokens[open]] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num) open++;
        if (open == 0 || open + 4 >= tokens.Count || text.Form(tokens[open]) is not "," || text.Form(tokens[open + 1]) is not ("who" or "which") || !IsFinite(text, tokens[open + 2])) return null;
        for (var k = open + 3; k + 2 < tokens.Count; k++)
            if (text.Form(tokens[k]) is ",") return IsFinite(text, tokens[k + 1]) ? (open, k) : null;
        return null;
    }

    /// <summary>
    /// Place of the comma behind which a name's verb stands, where the parse hangs it on what is set off: "Ada Pell, the teacher whose
    /// campaign built a pool, died on Saturday"; −1 when the words are not so.
    /// </summary>
    public static int Apposition(AnalysedText text, IReadOnlyList<int> tokens)
    {
        var open = 0;
        while (open < Math.Min(tokens.Count, LongestSubject) && text.Tags[tokens[open]] is UniversalTag.Propn) open++;
        if (open == 0 || open + 4 >= tokens.Count || text.Form(tokens[open]) is not "," || !(text.Tags[tokens[open + 1]] is UniversalTag.Det or UniversalTag.Num || text.Form(tokens[open + 1]) is "who" or "which" or "whose")) return -1;
        for (var k = tokens.Count - 2; k > open + 1; k--)
            if (text.Form(tokens[k]) is "," && IsFinite(text, tokens[k + 1]) && k + 2 < tokens.Count) return k;
        return -1;
    }

    // What depends on the clause before it may hold two clauses itself: "if rents fall and wages rise".
    private static bool Opens(AnalysedText text, int token, int k)
    {
        if (text.Form(token) is "that") return k > 0;
        return text.Form(token) is "if" or "when" or "because" or "which" or "who" or "whom" or "whose" or "whether" or "while" or "although" or "though" or "unless" or "where" or "how" or "why" or "what" or "than" or "between" or "both" or "either" or "so"
            or "If" or "When" or "Because" or "While" or "Although" or "Though" or "Unless" or "Whether" or "What" or "Both" or "Either" or "As" or "After" or "Before" or "Since" or "Until"
            or ":" or "(" || text.Tags[token] == UniversalTag.Sconj;
    }

    // A subject of nouns, set-off apposition allowed, and its finite verb with something behind it.
    private static int VerbBehind(AnalysedText text, IReadOnlyList<int> tokens, int from)
    {
        var (hasSubject, commas) = (false, 0);
        for (var k = from; k < Math.Min(tokens.Count - 1, from + LongestSubject); k++)
        {
            var token = tokens[k];
            // What is set off stands between two: "its founder, Dr. X, will …".
            if (text.Form(token) is ",") commas++;
            // "39 percent support it": taken for a noun behind a share.
            if (k > from && text.Form(tokens[k - 1]) is "percent" or "%" or "cent" && text.Tags[token] is UniversalTag.Noun or UniversalTag.Verb && text.Form(token) is "support" or "favor" or "favour" or "approve" or "disapprove" or "back" or "want" or "trust" or "oppose") return k;
            if (IsFinite(text, token)) return hasSubject && commas % 2 == 0 && !(text.FineTags[token] == PennTags.VBD && text.Form(tokens[k + 1]) is "by") ? k : -1;
            if (text.Form(token) is "he" or "she" or "it" or "they" or "we" or "there" or "I" or "nobody") hasSubject = true;
            else if (text.Tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num) hasSubject = true;
            else if (text.Tags[token] is UniversalTag.Adp && text.Form(token) is not ("of" or "in" or "for" or "at")) return -1;
            else if (text.Tags[token] is UniversalTag.Adp ? !hasSubject : text.Tags[token] is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Sym or UniversalTag.Part or UniversalTag.Adv) && !(text.Tags[token] == UniversalTag.Pron && text.Labels[token] == Relation.NmodPoss) && !(text.Form(token) is "," && hasSubject)) return -1;
        }

        return -1;
    }

    // A verb that the tagger could not place ("exports rose") is one.
    private static bool IsFinite(AnalysedText text, int token) => text.Tags[token] == UniversalTag.Aux && text.Form(token) is "have" || text.Tags[token] == UniversalTag.X && char.IsLower(text.Form(token)[0]) || text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux && text.FineTags[token] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD;
}
