using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Adds the answers of an interview that is printed as questions and answers without marks: paragraphs that ask "you" something,
/// each followed by paragraphs in which somebody answers as "I" or "we". They are the words of the person named before the first question.
/// </summary>
internal static class Interviews
{
    private const int Fewest = 3;
    private const int LongestQuestion = 60;
    private const int FarthestIntroduction = 12;

    private readonly record struct Turn(int First, int Last, bool Asks);

    /// <summary>The same attributions and the answers; what stands inside an answer gets it as its parent.</summary>
    public static List<FoundAttribution> Add(AnalysedText text, NameIndex names, List<FoundAttribution> found)
    {
        var turns = Turns(text);
        var start = turns.FindIndex(turn => turn.Asks);
        var asked = turns.Count(turn => turn.Asks);
        if (asked < Fewest || start > FarthestIntroduction || asked * 4 < turns.Count - start || !IsConversation(text, turns, start)) return found;
        if (Interviewee(names, start < 0 ? 0 : turns[start].First) is not { } who) return found;
        var (all, next) = (found.ToList(), found.Count == 0 ? 0 : found.Max(a => a.Id) + 1);
        var answers = turns.Skip(start).Where(turn => !turn.Asks && !IsIntroduced(text, turn)).Select(turn => text.SpanOf(turn.First, turn.Last)).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Parent is not null || all[i].Content.Count == 0) continue;
            var at = Ordered.Before(answers, all[i].Start, static (answer, start) => answer.Start <= start) - 1;
            if (at >= 0 && all[i].Content[^1].End <= answers[at].End) all[i] = all[i] with { Parent = next + at };
        }

        var source = text.SpanOf(who.First, who.Last);
        for (var i = 0; i < answers.Count; i++) all.Add(new FoundAttribution(next + i, [source], [], [answers[i]], QuotationKind.Direct, false, null, null));
        all.Sort((a, b) => a.Content[0].Start != b.Content[0].Start ? a.Content[0].Start.CompareTo(b.Content[0].Start) : a.Id.CompareTo(b.Id));
        return all;
    }

    private static List<Turn> Turns(AnalysedText text)
    {
        var turns = new List<Turn>();
        for (var s = 0; s < text.Sentences.Length;)
        {
            var end = s + 1;
            while (end < text.Sentences.Length && text.Sentences[end].Paragraph == text.Sentences[s].Paragraph) end++;
            var (first, last) = (text.Sentences[s].FirstToken, text.Sentences[end - 1].EndToken - 1);
            turns.Add(new Turn(first, last, last - first < LongestQuestion && text.Form(last) is "?"));
            s = end;
        }

        return turns;
    }

    // Somebody is asked as "you" and somebody answers as "I" or "we", outside of quotation marks.
    private static bool IsConversation(AnalysedText text, List<Turn> turns, int start)
    {
        var (asksYou, answers) = (false, 0);
        foreach (var turn in turns.Skip(start))
        {
            var isQuoted = false;
            for (var i = turn.First; i <= turn.Last; i++)
            {
                if (QuotationMarks.Side(text.Form(i)) != 0) isQuoted = !isQuoted;
                if (turn.Asks) asksYou |= text.Form(i) is "you" or "your" or "You" or "Your";
                else if (!isQuoted && text.Form(i) is "I" or "we" or "We" or "my" or "My" or "our" or "Our")
                {
                    answers++;
                    break;
                }
            }
        }

        return asksYou && answers >= 2;
    }

    // "Q: …" and "HOLM: …" say themselves whose words they are.
    private static bool IsIntroduced(AnalysedText text, Turn turn)
    {
        for (var i = turn.First + 1; i < Math.Min(turn.Last, turn.First + 5); i++) if (text.Form(i) is ":") return true;
        return false;
    }

    private static NameMention? Interviewee(NameIndex names, int before)
    {
        var (best, most) = (default(NameMention?), 0);
        var known = new Dictionary<int, (NameMention First, int Count)>();
        foreach (var mention in names.Mentions)
        {
            if (mention.First >= before) break;
            if (names.Entities[mention.Entity].Kind != NameKind.Person) continue;
            known[mention.Entity] = known.TryGetValue(mention.Entity, out var one) ? (one.First, one.Count + 1) : (mention, 1);
        }

        foreach (var (first, count) in known.Values) if (count > most) (best, most) = (first, count);
        return best;
    }
}
