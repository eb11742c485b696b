using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Attributions by rule over a parse: a verb of the lists with a subject and a clause, or standing beside the clause it reports.
/// They take the annotators' place when the model is trained without the corpora that state no licence.
/// </summary>
internal static class RuleAttributions
{
    /// <summary>What the rule finds in a text with tags and heads, one attribution a verb, none overlapping another.</summary>
    public static List<AnnotatedAttribution> Of(AnalysedText text, IReadOnlyDictionary<uint, byte> verbs)
    {
        var found = new List<AnnotatedAttribution>();
        foreach (var sentence in text.Sentences)
        {
            var taken = sentence.FirstToken;
            for (var verb = sentence.FirstToken; verb < sentence.EndToken; verb++)
            {
                // Odd groups are the quotation verbs; the others mean too many things besides.
                var isVerb = text.Tags[verb] == UniversalTag.Verb
                    && (verbs.GetValueOrDefault(text.LemmaHash(verb)) & 1) == 1;
                if (!isVerb || Read(text, sentence, verb) is not var (source, content) || Math.Min(source.First, content.First) < taken)
                    continue;
                taken = Math.Max(verb, Math.Max(source.Last, content.Last)) + 1;
                found.Add(new AnnotatedAttribution(
                [
                    new AnnotatedSpan(AttributionRole.Source, text.SpanOf(source.First, source.Last)),
                    new AnnotatedSpan(AttributionRole.Cue, text.SpanOf(verb, verb)),
                    new AnnotatedSpan(AttributionRole.Content, text.SpanOf(content.First, content.Last)),
                ]));
            }
        }

        return found;
    }

    private static (RoleSpan Source, RoleSpan Content)? Read(AnalysedText text, Sentence sentence, int verb)
    {
        int subject = -1, clause = -1;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if (text.Heads[t] != verb)
                continue;
            if (text.Labels[t] == Relation.Nsubj)
                subject = t;
            else if (text.Labels[t] is Relation.Ccomp or Relation.Parataxis && clause < 0)
                clause = t;
        }

        if (subject < 0)
            return null;
        var source = Subtree(text, sentence, AttributionRole.Source, subject, -1);
        var beside = clause < 0 && text.Labels[verb] == Relation.Parataxis ? text.Heads[verb] : -1;
        if (clause < 0 && beside < 0)
            return null;
        var content = Subtree(text, sentence, AttributionRole.Content, clause >= 0 ? clause : beside, verb);
        var apart = content.Last < Math.Min(verb, source.First) || content.First > Math.Max(verb, source.Last);
        return apart && (source.Last < verb || source.First > verb) ? (source, content) : null;
    }

    // The words under a token, without those under another one, and without the marks at the end.
    private static RoleSpan Subtree(AnalysedText text, Sentence sentence, AttributionRole role, int root, int without)
    {
        int first = root, last = root;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var up = t;
            for (var steps = 0; steps < 60 && up >= 0 && up != root && up != without; steps++)
                up = text.Heads[up];
            if (up != root)
                continue;
            first = Math.Min(first, t);
            last = Math.Max(last, t);
        }

        while (last > root && text.Labels[last] == Relation.Punct && QuotationMarks.Side(text.Form(last)) == 0)
            last--;
        return new RoleSpan(role, first, last);
    }
}
