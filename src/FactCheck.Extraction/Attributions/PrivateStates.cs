using System.Collections.Frozen;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Cues that report a state of mind, not a statement (private states in the sense of Wiebe, Wilson and Cardie 2005). A quotation
/// is always a statement, whatever its verb.
/// </summary>
internal static class PrivateStates
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        [
            "want", "wish", "hope", "fear", "worry", "dread", "desire", "prefer", "like", "dislike", "love", "hate", "loathe", "long",
            "yearn", "crave", "believe", "think", "feel", "suspect", "doubt", "consider", "regard", "intend", "aim", "plan", "seek",
            "expect", "anticipate", "await", "imagine", "wonder", "dream", "know", "understand", "realize", "realise", "remember",
            "forget", "recall", "regret", "resent", "envy", "trust", "distrust", "enjoy", "care", "mind", "mean", "decide", "assume",
            "presume", "conclude", "see", "view", "perceive", "sense", "need", "favor", "favour", "oppose", "support", "agree",
            "disagree", "approve", "disapprove", "appreciate", "admire", "respect", "despise", "learn", "hear", "consider", "ponder",
        ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "afraid", "fearful", "worried", "concerned", "hopeful", "convinced", "sure", "certain", "confident", "happy", "glad",
            "angry", "upset", "sad", "proud", "eager", "keen", "willing", "unwilling", "reluctant", "ready", "determined", "aware",
            "unaware", "skeptical", "sceptical", "doubtful", "surprised", "disappointed", "optimistic", "pessimistic", "belief", "hope",
            "fear", "desire", "wish", "worry", "opinion", "mood", "interested", "tired", "frustrated", "anxious", "nervous",
        ], StringComparer.Ordinal);

    // With one of these the state is being told: "said he wants" is a statement, "voiced hope" too.
    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(
        [
            "say", "tell", "express", "voice", "write", "announce", "declare", "state", "add", "report", "note", "tweet", "explain",
            "insist", "argue", "claim", "according", "reiterate", "stress", "underline", "emphasize", "emphasise", "warn", "admit",
        ], StringComparer.Ordinal);

    /// <summary>Whether a cue reports a private state.</summary>
    public static bool Is(AnalysedText text, IReadOnlyList<RoleSpan> cue)
    {
        var found = false;
        foreach (var span in cue)
        {
            for (var t = span.First; t <= span.Last; t++)
            {
                var lemma = text.Lemma(t);
                if (Telling.Contains(lemma))
                    return false;
                if (text.Tags[t] == UniversalTag.Verb ? Verbs.Contains(lemma) || Words.Contains(lemma)
                    : text.Tags[t] is UniversalTag.Adj or UniversalTag.Noun && Words.Contains(lemma))
                {
                    found = true;
                }
            }
        }

        return found;
    }
}
