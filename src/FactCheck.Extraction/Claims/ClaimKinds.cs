using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>Says what sort of statement a claim makes, from its verbs, its cue and a few telling words.</summary>
internal sealed class ClaimKinds(AnalysedText text)
{
    private static readonly FrozenSet<string> Promising = Set("promise pledge vow commit swear guarantee undertake");
    private static readonly FrozenSet<string> Calling = Set("urge call demand ask request appeal exhort implore insist recommend advise order instruct beseech encourage plead petition propose warn-to need-for");
    private static readonly FrozenSet<string> Predicting = Set("predict forecast expect project anticipate foresee estimate-will warn bet");
    private static readonly FrozenSet<string> Judging = Set("describe call label brand denounce praise condemn slam blast hail criticise criticize deride dub lambaste applaud dismiss mock ridicule welcome");
    private static readonly FrozenSet<string> Causing = Set("cause because due thanks result lead trigger owing stem spark prompt contribute consequently therefore thus drive fuel bring");
    private static readonly FrozenSet<string> Values = Set(
        "good bad best worst better worse great terrible horrible wonderful awful disgraceful shameful fearless brave heroic cowardly beautiful ugly stupid smart foolish brilliant ridiculous absurd outrageous unacceptable unfair fair wrong right important crucial vital dangerous reckless irresponsible "
        + "disgusting pathetic sad amazing incredible fantastic tremendous disastrous disaster shame disgrace crazy unfit qualified corrupt weak strong tough tragic appalling deplorable essential necessary reasonable sensible remarkable excellent poor perfect evil hero coward liar joke mess nonsense pleased proud happy glad sorry grateful confident hopeful optimistic welcome inspiring thrilled unbearable intolerable devastating heartbreaking honored honoured disappointed");

    /// <summary>The kind of a statement.</summary>
    /// <param name="draft">The statement.</param>
    /// <param name="cue">Its attribution; null for the article's own voice.</param>
    public ExtractedClaimKind Of(ClaimDraft draft, FoundAttribution? cue)
    {
        var cues = cue is null ? [] : Lemmas(cue);
        var lead = text.FineTags[draft.Head];
        if (cue is { Private: true } && !IsRecalled(draft, cues)) return IsForecast(draft, cue) || (IsFuture(draft) && cues.Exists(c => c is "think" or "believe" or "expect")) ? ExtractedClaimKind.Prediction : ExtractedClaimKind.Opinion;
        // "called it a disgrace" asks for nothing, "called for talks" does.
        var calls = cues.Exists(c => Calling.Contains(c) && (c != "call" || cues.Exists(o => o is "for" or "on" or "upon")));
        if (calls && (!IsFinite(draft) || IsShould(draft) || Auxiliaries(draft).Any(t => text.Form(t) is "be") || text.FineTags[draft.Head] == PennTags.VB)) return ExtractedClaimKind.Call;
        if (IsShould(draft) || (draft.IsClause && draft.Lead.Count == 0 && lead == PennTags.VB && !HasSubject(draft) && !HasAuxiliary(draft)) || IsNeed(draft)) return ExtractedClaimKind.Call;
        if (cues.Exists(Promising.Contains) || ((IsFuture(draft) || IsFutureInPast(draft, cue)) && IsOwnSubject(draft, cue)) || IsReadiness(draft, cues)) return ExtractedClaimKind.Promise;
        if (IsFuture(draft) || IsFutureInPast(draft, cue) || (cues.Exists(Predicting.Contains) && !IsPast(draft)) || IsMaybe(draft)) return ExtractedClaimKind.Prediction;
        if (IsCause(draft)) return ExtractedClaimKind.Cause;
        if (IsFigure(draft)) return ExtractedClaimKind.Figure;
        return cues.Exists(Judging.Contains) && !IsFinite(draft) || IsJudgement(draft) ? ExtractedClaimKind.Opinion : ExtractedClaimKind.Fact;
    }

    /// <summary>The kind of a statement that its source denies, doubts or keeps back: that they did so is a fact.</summary>
    public ExtractedClaimKind OfWithheld(ClaimDraft draft, FoundAttribution cue) => cue.Private ? ExtractedClaimKind.Opinion : IsFigure(draft) ? ExtractedClaimKind.Figure : ExtractedClaimKind.Fact;

    /// <summary>"Norda expects sales growth of 4 percent", "the bank sees the economy shrinking": a state of mind that a calendar will check.</summary>
    public bool IsForecast(ClaimDraft draft, FoundAttribution cue) => IsPlan(draft, cue) || cue is { Source.Count: > 0 } && Lemmas(cue).Exists(c => c is "expect" or "see" or "anticipate" or "foresee" or "project" or "forecast")
        && (IsFigure(draft) || (cue.Quotation == QuotationKind.Indirect && draft.Tokens.Any(t => text.FineTags[t] is PennTags.VB) && Lemmas(cue).Exists(c => c is "expect" or "anticipate")));

    // "The government plans to sell a stake".
    private bool IsPlan(ClaimDraft draft, FoundAttribution cue) => cue is { Source.Count: > 0, Quotation: QuotationKind.Indirect } && text.Form(draft.Tokens[0]) is "to" && Lemmas(cue).Exists(c => c is "plan" or "intend" or "aim");

    // "Eze recalled that she charged him an egg": what is remembered is stated.
    private bool IsRecalled(ClaimDraft draft, List<string> cues) => IsFinite(draft) && IsPast(draft) && cues.Exists(c => c is "recall" or "remember" or "conclude" or "learn" or "hear");

    private List<string> Lemmas(FoundAttribution attribution)
    {
        var lemmas = new List<string>();
        foreach (var span in attribution.Cue)
            for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Start < span.End; i++) lemmas.Add(text.Lemma(i).ToLowerInvariant());
        return lemmas;
    }

    private IEnumerable<int> All(ClaimDraft draft) => draft.Lead.Concat(draft.Tokens);

    // The auxiliaries of the head itself: what "will" says inside a relative clause is not what the statement says.
    private IEnumerable<int> Auxiliaries(ClaimDraft draft) => All(draft).Where(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Aux or Relation.AuxPass or Relation.Cop || draft.Lead.Contains(t) && text.Tags[t] == UniversalTag.Aux);

    private bool HasAuxiliary(ClaimDraft draft) => Auxiliaries(draft).Any();

    private bool HasSubject(ClaimDraft draft) => draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl);

    private bool IsFinite(ClaimDraft draft) => draft.IsClause && (HasSubject(draft) || draft.Lead.Count > 0);

    private bool IsShould(ClaimDraft draft) => Auxiliaries(draft).Any(t => text.Form(t) is "should" or "must" or "ought" or "shall" or "Let");

    private bool IsNeed(ClaimDraft draft) =>
        (text.Lemma(draft.Head) is "need" or "have" or "ought" && text.FineTags[draft.Head] is not (PennTags.VBD or PennTags.VBN) && text.Tags[draft.Head] is UniversalTag.Verb or UniversalTag.Noun && draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.Labels[t] == Relation.Xcomp && text.FineTags[t] == PennTags.VB))
        || (!draft.IsClause && text.Form(Syntax.HeadOf(text, draft.Tokens[0], draft.Tokens[^1])) is "need" or "necessity" or "importance");

    private bool IsFuture(ClaimDraft draft) => Auxiliaries(draft).Any(t => text.Form(t) is "will" or "'ll" or "’ll" or "wo" or "Will")
        || (text.Form(draft.Head) is "going" or "set" or "expected" or "due" or "likely" or "poised" or "scheduled" && draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Xcomp or Relation.Ccomp && text.Tags[t] == UniversalTag.Verb));

    // "Said the tunnel would open": in reported speech "will" has gone one step back.
    private bool IsFutureInPast(ClaimDraft draft, FoundAttribution? cue) => cue is { Quotation: QuotationKind.Indirect, Cue.Count: > 0 } && !draft.Tokens.Any(t => text.Form(t) is "have")
        && Auxiliaries(draft).Any(t => text.Form(t) is "would") && text.FineTags[Math.Min(text.TokenAt(cue.Cue[0].Start), text.Tokens.Length - 1)] is PennTags.VBD or PennTags.VBN;

    private bool IsMaybe(ClaimDraft draft) => Auxiliaries(draft).Any(t => text.Form(t) is "may" or "might");

    private bool IsPast(ClaimDraft draft) => text.FineTags[draft.Head] == PennTags.VBD || Auxiliaries(draft).Any(t => text.FineTags[t] == PennTags.VBD);

    private bool IsOwnSubject(ClaimDraft draft, FoundAttribution? cue) => cue is not null && (
        All(draft).Take(4).Any(t => text.Form(t) is "I" or "we" or "We" or "i") || (cue.Quotation == QuotationKind.Indirect && draft.Tokens.Take(3).Any(t => text.Form(t) is "he" or "she" or "they" or "it" && text.Labels[t] == Relation.Nsubj && text.Heads[t] == draft.Head)));

    private bool IsReadiness(ClaimDraft draft, List<string> cues)
    {
        if (!draft.IsClause) return cues.Count > 0 && text.Form(Syntax.HeadOf(text, draft.Tokens[0], draft.Tokens[^1])) is "readiness" or "willingness" or "commitment";
        return text.Form(draft.Head) is "ready" or "willing" or "committed" or "determined" or "resolved" && draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Xcomp or Relation.Advcl or Relation.Ccomp);
    }

    private bool IsCause(ClaimDraft draft)
    {
        foreach (var token in draft.Tokens)
        {
            if (!Causing.Contains(text.Lemma(token).ToLowerInvariant())) continue;
            var next = token + 1 < text.Tokens.Length ? text.Form(token + 1) : default;
            var holds = text.Lemma(token).ToLowerInvariant() switch
            {
                "due" or "owing" or "thanks" => next is "to",
                "result" => next is "in" or "from" or "of" && (text.Tags[token] == UniversalTag.Verb || (token > 0 && text.Form(token - 1) is "a" or "as")),
                "lead" or "contribute" => next is "to" && text.Tags[token] == UniversalTag.Verb,
                "stem" => next is "from",
                "bring" => next is "about",
                "drive" or "fuel" or "cause" or "trigger" or "spark" or "prompt" => text.Tags[token] == UniversalTag.Verb,
                _ => true,
            };
            if (holds) return true;
        }

        return false;
    }

    private bool IsFigure(ClaimDraft draft)
    {
        foreach (var token in All(draft))
        {
            var form = text.Form(token);
            if (form is "percent" or "%" or "$" or "€" or "£" or "million" or "billion" or "trillion" or "half" or "double" or "doubled" or "tripled" or "thousands" or "hundreds" or "millions" or "majority" or "twice" or "halved" or "trebled" or "quadrupled") return true;
            if (form is "third" or "quarter" or "fifth" or "tenth" && token > 0 && text.Form(token - 1) is "a" or "one" or "two" or "three" && text.Tags[token] != UniversalTag.Adj) return true;
            if (text.Tags[token] != UniversalTag.Num || form is "one" or "One") continue;
            if (!IsDate(token) && !IsIdle(token)) return true;
        }

        return false;
    }

    // "the two countries", "three months ago": the number is not what is stated.
    private bool IsIdle(int token)
    {
        if (token > 0 && text.Form(token - 1) is "the" or "The" or "these" or "those" or "both" or "its" or "their" or "his" or "her" or "our" && char.IsLetter(text.Form(token)[0])) return true;
        // "Pier 4" is a name.
        if (token > 0 && token + 1 < text.Tokens.Length && char.IsDigit(text.Form(token)[0]) && text.Tags[token - 1] == UniversalTag.Propn && text.Tags[token + 1] is UniversalTag.Aux or UniversalTag.Verb or UniversalTag.Adp or UniversalTag.Punct && !IsMonth(text.Form(token - 1))) return true;
        return token + 2 < text.Tokens.Length && text.Form(token + 2) is "ago" or "later" or "earlier";
    }

    private bool IsDate(int token)
    {
        var form = text.Form(token);
        if (form.Length == 4 && char.IsAsciiDigit(form[1]) && char.IsAsciiDigit(form[3]) && (form[0] == '1' || form.StartsWith("20")) && text.FineTags[token] != PennTags.NNS) return true;
        if (form.Length >= 7 && form.Contains('-')) return true;
        var before = token > 0 ? text.Form(token - 1) : default;
        var after = token + 1 < text.Tokens.Length ? text.Form(token + 1) : default;
        return IsMonth(before) || IsMonth(after) || after is "a.m." or "p.m." or "am" or "pm" || form.Contains(':');
    }

    private static bool IsMonth(ReadOnlySpan<char> form) => form.Length >= 3 && char.IsUpper(form[0]) && form.TrimEnd('.') is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec";

    private bool IsJudgement(ClaimDraft draft)
    {
        if (!draft.IsClause) return draft.Tokens.Any(t => Values.Contains(text.Lemma(t).ToLowerInvariant()));
        var copular = draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.Labels[t] == Relation.Cop);
        if (copular && (Values.Contains(text.Lemma(draft.Head).ToLowerInvariant()) || draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.Labels[t] == Relation.Amod && Values.Contains(text.Lemma(t).ToLowerInvariant())))) return true;
        return text.Lemma(draft.Head) is "think" or "believe" or "feel" or "love" or "hate" or "hope" or "wish" or "prefer" or "like" or "want" or "deserve" && draft.Tokens.Take(4).Any(t => text.Form(t) is "I" or "we" or "We");
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
