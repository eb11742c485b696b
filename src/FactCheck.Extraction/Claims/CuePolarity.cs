using System.Collections.Frozen;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Says whether a source commits itself to what is attributed to it (polarity and modality of the cue, as event factuality has
/// them: Saurí and Pustejovsky 2009). "Said that" does; "denied that", "never claimed", "refused to say whether", "rejected claims
/// that" and "nobody said" do not: there the statement is the act itself and must keep its cue.
/// </summary>
internal sealed class CuePolarity(AnalysedText text)
{
    private const int FarthestVerb = 16;

    private static readonly FrozenSet<string> Denying = Set(
        "deny reject refute rebut dispute contest doubt question disavow disclaim repudiate discount dismiss disbelieve debunk contradict decline refuse avoid disprove challenge downplay retract withdraw renounce recant "
        + "fail forget omit neglect mock ridicule deride scoff refrain abstain hesitate rule discredit gainsay decry denounce rubbish pretend apologise apologize");

    // With one of these a claim, a report or an idea is said once more; with any other verb it is only spoken of.
    private static readonly FrozenSet<string> Asserting = Set("make repeat reiterate renew raise air voice spread press push echo issue level bring back support endorse defend express cite publish release share offer give have present file be");

    private static readonly FrozenSet<string> Reported = Set(
        "claim allegation accusation report idea suggestion notion rumour rumor assertion theory charge speculation story insinuation criticism argument contention belief hint talk");

    private static readonly FrozenSet<string> Negative = FrozenSet.ToFrozenSet(
        ["not", "n't", "n’t", "never", "neither", "nor", "no", "hardly", "scarcely", "barely", "rarely", "seldom", "without", "nothing", "unable", "unwilling", "reluctant", "nowhere", "short"], StringComparer.OrdinalIgnoreCase);

    /// <summary>How the words of an attribution stand to its source.</summary>
    /// <param name="IsAsserted">The source commits itself to them.</param>
    /// <param name="IsDropped">They are nobody's statement at all: a condition, a question.</param>
    /// <param name="First">First token of the verb group that must be said with them; −1 when the words have none.</param>
    /// <param name="KeepsSource">The source's own words must be said ("nobody", "neither the mayor nor the council").</param>
    public readonly record struct Reading(bool IsAsserted, bool IsDropped, int First, bool KeepsSource)
    {
        /// <summary>What holds for nearly all attributions.</summary>
        public static Reading Plain { get; } = new(true, false, -1, false);
    }

    /// <summary>How a part of the content stands to its source.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="part">Tokens of its content, of one sentence.</param>
    public Reading Of(FoundAttribution attribution, IReadOnlyList<int> part)
    {
        if (attribution.Cue.Count == 0) return Reading.Plain;
        var (cue, end) = (text.TokenAt(attribution.Cue[0].Start), text.TokenAt(attribution.Cue[^1].End - 1));
        if (end >= text.Tokens.Length || text.Form(cue) is "according" or "According" || text.SentenceOf(cue) != text.SentenceOf(part[0])) return Reading.Plain;
        var isBehind = part[0] > cue;
        // "Denied the charge: “We paid nothing.”": the words between the marks are the source's own.
        var ownWords = IsQuoted(part[0]) && (!isBehind || (part[0] > 0 && text.Form(part[0] - 1) is ":" or "," or "."));
        var first = GroupStart(attribution, cue);
        var last = isBehind ? part[0] - 1 : end;
        var keepsSource = SourceIsNegative(attribution, cue);
        if (isBehind && IsCondition(cue, end, part)) return new Reading(false, true, -1, false);
        var isAsserted = !keepsSource && !IsNegated(first, last) && (ownWords || (!Denies(first, last, part) && !(isBehind && IsQuestion(part))));
        return isAsserted ? Reading.Plain : new Reading(false, IsAsked(first, last), first, keepsSource);
    }

    // The cue with the verbs, auxiliaries and adverbs before it: "has not confirmed", "refused to say", "stopped short of saying".
    private int GroupStart(FoundAttribution attribution, int cue)
    {
        var sentence = text.Sentences[text.SentenceOf(cue)];
        var first = cue;
        while (first > sentence.FirstToken && !text.IsWithin(attribution.Source, first - 1) && !text.IsWithin(attribution.Content, first - 1) && InGroup(first - 1)) first--;
        while (first < cue && !Opens(first)) first++;
        return first;
    }

    private bool InGroup(int token) => text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Part or UniversalTag.Adv
        || text.Form(token) is "of" or "from" or "against" or "without" or "Without" or "on" or "for" or "to" or "short" or "unable" or "unwilling" or "reluctant" or "no" or "any" or "the" or "not"
        || text.Tags[token] == UniversalTag.Noun && Reported.Contains(text.Lemma(token));

    private bool Opens(int token) => text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux ? text.Form(token) is not ("to" or "according") : text.Tags[token] is UniversalTag.Adv or UniversalTag.Part
        ? text.Form(token) is "not" or "never" or "rarely" or "hardly" or "also" or "still" or "repeatedly" or "again" || text.Form(token).EndsWith("ly") : text.Form(token) is "without" or "Without";

    private bool SourceIsNegative(FoundAttribution attribution, int cue)
    {
        if (attribution.Source.Count == 0) return false;
        var first = text.TokenAt(attribution.Source[0].Start);
        if (first >= text.Tokens.Length || text.SentenceOf(first) != text.SentenceOf(cue)) return false;
        var before = first > 0 && text.SentenceOf(first - 1) == text.SentenceOf(first) ? text.Form(first - 1) : default;
        return text.Form(first).ToString().ToLowerInvariant() is "nobody" or "none" or "no" or "neither" or "few" or "hardly" or "not" || before is "neither" or "Neither" or "Not" or "not" or "no" or "No";
    }

    private bool IsNegated(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!Negative.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Form(i))) continue;
            if (i + 1 < text.Tokens.Length && text.Form(i + 1) is "only" or "just" or "merely" or "simply" or "solely" or "so") continue;
            return true;
        }

        return false;
    }

    private bool Denies(int first, int last, IReadOnlyList<int> part)
    {
        var (verb, reported) = (false, false);
        for (var i = first; i <= last; i++)
        {
            if (text.Tags[i] == UniversalTag.Verb)
            {
                var lemma = text.Lemma(i);
                if (lemma == "rule" ? i + 1 < text.Tokens.Length && text.Form(i + 1) is "out" : Denying.Contains(lemma)) return true;
                verb |= Asserting.Contains(lemma);
                // "accused of saying", "warned against saying".
                if (text.FineTags[i] == PennTags.VBG && i > first && text.Form(i - 1) is "of" or "from" or "against" or "for") return true;
            }
            else if (text.Tags[i] == UniversalTag.Aux && text.Form(i) is "might" or "may" or "could" or "would" or "should" or "wo" or "ca") return true;
            else if (text.Tags[i] == UniversalTag.Noun && text.Lemma(i) == "doubt") return true;
            reported |= text.Tags[i] == UniversalTag.Noun && Reported.Contains(text.Lemma(i));
        }

        return reported && !verb && text.Tags[part[0]] is not UniversalTag.Punct;
    }

    // "whether the city had paid", "how many were lost": a question says nothing without its cue. "What happened was …" is a whole clause.
    private bool IsQuestion(IReadOnlyList<int> part)
    {
        var at = text.Form(part[0]) is "on" or "about" or "of" or "as" or "to" && part.Count > 1 ? part[1] : part[0];
        if (text.Form(at) is "whether" or "Whether") return true;
        if (text.Form(at) is not ("if" or "how" or "why" or "what" or "who" or "when" or "where" or "which")) return false;
        var clause = Syntax.ClauseOf(text, at);
        for (var k = 0; k < part.Count; k++) if (text.Form(part[k]) is ",") return false;
        return text.Heads[clause] < 0 || text.Heads[clause] < part[0] || text.Heads[clause] > part[^1];
    }

    // "if Cole says that …", "should Cole say …": nothing was said.
    private bool IsCondition(int cue, int end, IReadOnlyList<int> part)
    {
        var verb = Syntax.HeadOf(text, cue, end);
        var sentence = text.Sentences[text.SentenceOf(cue)];
        for (var i = Math.Max(sentence.FirstToken, cue - FarthestVerb); i < cue; i++)
            if (text.Heads[i] == verb && text.Labels[i] == Relation.Mark && text.Form(i) is "if" or "If" or "unless" or "Unless" or "whether") return part[0] > cue;
        return false;
    }

    // "asked whether", "wondered if": a question put to somebody, which nobody can check.
    private bool IsAsked(int first, int last)
    {
        for (var i = first; i <= last; i++) if (text.Tags[i] == UniversalTag.Verb && text.Lemma(i) is "ask" or "wonder" or "inquire" or "enquire") return !IsNegated(first, last);
        return false;
    }

    private bool IsQuoted(int token) => QuotationMarks.Side(text.Form(token)) > 0 || (token > 0 && QuotationMarks.Side(text.Form(token - 1)) > 0 && text.Tokens[token - 1].End == text.Tokens[token].Start);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
