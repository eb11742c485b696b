using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Finds attributions inside the content of another ("announced that A and B have voiced …"). The corpora annotate one layer
/// only, so this is a rule over the parse: a strong verb of saying with a subject before it and a clause or object after it.
/// </summary>
internal static class NestedAttributions
{
    private const byte StrongVerb = 5;
    private const int LongestContent = 120;

    /// <summary>Adds what is found inside the contents of <paramref name="attributions"/>.</summary>
    public static void Add(AnalysedText text, CueLexicon lexicon, List<LinkedSpans> attributions)
    {
        var found = new List<LinkedSpans>();
        foreach (var outer in attributions)
        {
            foreach (var content in outer.Content)
            {
                if (content.Last - content.First > LongestContent || QuotationMarks.Side(text.Form(content.First)) != 0)
                    continue;
                for (var t = content.First; t <= content.Last; t++)
                {
                    if (Inner(text, lexicon, content, t) is { } inner)
                    {
                        inner.Parent = outer;
                        found.Add(inner);
                        t = inner.Content[^1].Last;
                    }
                }
            }
        }

        attributions.AddRange(found);
    }

    private static LinkedSpans? Inner(AnalysedText text, CueLexicon lexicon, RoleSpan content, int verb)
    {
        if (text.Tags[verb] != UniversalTag.Verb || text.FineTags[verb] is PennTags.VBG or PennTags.VB
            || lexicon.Find(text.LemmaHash(verb)).Strength < StrongVerb)
        {
            return null;
        }

        int subject = -1, clause = -1;
        for (var t = content.First; t <= content.Last; t++)
        {
            if (text.Heads[t] != verb)
                continue;
            if (text.Labels[t] == Relation.Nsubj && t < verb)
                subject = t;
            if (t > verb && text.Labels[t] is Relation.Ccomp or Relation.Obj or Relation.Xcomp)
                clause = t;
        }

        if (subject < 0 || clause < 0 || text.Tags[subject] == UniversalTag.Pron && text.Form(subject) is "who" or "which" or "that")
            return null;
        var (sourceFirst, sourceLast) = Subtree(text, subject, content);
        var (clauseFirst, clauseLast) = Subtree(text, clause, content);
        if (sourceLast >= verb || clauseFirst <= verb)
            return null;
        var cueFirst = verb;
        while (cueFirst - 1 > sourceLast && text.Heads[cueFirst - 1] == verb && text.Labels[cueFirst - 1] is Relation.Aux or Relation.AuxPass)
            cueFirst--;
        var inner = new LinkedSpans();
        inner.Source.Add(new RoleSpan(AttributionRole.Source, sourceFirst, sourceLast));
        inner.Cue.Add(new RoleSpan(AttributionRole.Cue, cueFirst, verb));
        inner.Content.Add(new RoleSpan(AttributionRole.Content, clauseFirst, clauseLast));
        return inner;
    }

    private static (int First, int Last) Subtree(AnalysedText text, int root, RoleSpan within)
    {
        int first = root, last = root;
        for (var t = within.First; t <= within.Last; t++)
        {
            var up = t;
            for (var steps = 0; steps < 60 && up >= 0 && up != root; steps++)
                up = text.Heads[up];
            if (up != root)
                continue;
            first = Math.Min(first, t);
            last = Math.Max(last, t);
        }

        while (last > root && text.Labels[last] == Relation.Punct && QuotationMarks.Side(text.Form(last)) == 0)
            last--;
        return (first, last);
    }
}
