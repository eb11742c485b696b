using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Takes a quotation with a cue of its own out of the content before it: "reiterated that A and said, “B”" is two attributions of
/// one source, though the labels often run on to the end.
/// </summary>
internal static class CoordinatedQuotations
{
    private const byte StrongVerb = 5;

    /// <summary>Splits the contents of <paramref name="attributions"/> and adds what was taken out.</summary>
    public static void Split(AnalysedText text, CueLexicon lexicon, List<LinkedSpans> attributions)
    {
        var added = new List<LinkedSpans>();
        foreach (var attribution in attributions)
        {
            for (var i = 0; i < attribution.Content.Count; i++)
            {
                var content = attribution.Content[i];
                var verb = Verb(text, lexicon, content);
                if (verb < 0)
                    continue;
                var own = new LinkedSpans { SourceShared = true };
                own.Source.AddRange(attribution.Source);
                own.Cue.Add(new RoleSpan(AttributionRole.Cue, verb, verb));
                var first = QuotationMarks.Side(text.Form(verb + 1)) > 0 ? verb + 1 : verb + 2;
                own.Content.Add(new RoleSpan(AttributionRole.Content, first, content.Last));
                attribution.Content[i] = content with { Last = verb - 2 };
                added.Add(own);
            }
        }

        attributions.AddRange(added);
    }

    // The verb in "and said, “…": after a conjunction, before a quotation that opens, outside all others.
    private static int Verb(AnalysedText text, CueLexicon lexicon, RoleSpan content)
    {
        if (QuotationMarks.Side(text.Form(content.First)) > 0)
            return -1;
        for (var t = content.First + 2; t + 2 <= content.Last; t++)
        {
            if (text.FineTags[t] is not (PennTags.VBD or PennTags.VBZ or PennTags.VBN) || text.Form(t - 1) is not ("and" or "but"))
                continue;
            var opens = text.Form(t + 1) is "," or ":" ? t + 2 : t + 1;
            if (QuotationMarks.Side(text.Form(opens)) > 0
                && lexicon.Find(text.LemmaHash(t)).Strength >= StrongVerb)
            {
                return t;
            }
        }

        return -1;
    }
}
