using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>Measures a finder on the attribution corpora by exact spans.</summary>
public static class AttributionMeasure
{
    /// <summary>
    /// PolNeAR, from raw text end to end: the spans as labelled, those that are left after linking, and those of the engine's answer,
    /// where boilerplate is left out and what the model missed is added by rule (attributions inside others left aside in
    /// both, for the corpus has one layer).
    /// </summary>
    public static (RoleScores Labelled, RoleScores Linked, RoleScores Answered) OnPolNear(AttributionFinder finder, string split)
    {
        var labelled = new RoleScores();
        var linked = new RoleScores();
        var answered = new RoleScores();
        var extractor = new Extractor();
        foreach (var article in PolNearReader.Read(split))
        {
            var text = TextAnalyser.Analyse(article.Text);
            var annotated = article.Spans.Select(span => (span.Role, span.Span)).ToList();
            labelled.Add(finder.Label(text).Select(span => (span.Role, text.SpanOf(span.First, span.Last))), annotated);
            linked.Add(finder.FindIn(text).Where(found => found.Parent is null).SelectMany(Spans), annotated);
            answered.Add(extractor.Extract(article.Text).Attributions.Where(found => found.Parent is null).SelectMany(Spans), annotated);
        }

        return (labelled, linked, answered);
    }

    /// <summary>CofeNet's JSON lines, on their own tokens: the spans as labelled. Lines of one article in a row are read as one text.</summary>
    public static RoleScores OnCofeNet(AttributionFinder finder, string file)
    {
        var scores = new RoleScores();
        foreach (var article in Articles(CofeNetReader.Read(file)))
        {
            var text = GivenTokens.Analyse(article);
            var annotated = new List<RoleSpan>();
            var first = 0;
            foreach (var paragraph in article)
            {
                foreach (var span in CofeNetReader.Spans(paragraph.Labels))
                    annotated.Add(new RoleSpan(span.Role, first + span.First, first + span.Last));
                first += paragraph.Tokens.Count;
            }

            scores.Add(
                finder.Label(text).Select(span => (span.Role, (span.First, span.Last))),
                annotated.Select(span => (span.Role, (span.First, span.Last))));
        }

        return scores;
    }

    private static IEnumerable<(AttributionRole, Span)> Spans(FoundAttribution found) =>
        found.Source.Select(span => (AttributionRole.Source, span))
            .Concat(found.Cue.Select(span => (AttributionRole.Cue, span)))
            .Concat(found.Content.Select(span => (AttributionRole.Content, span)));

    private static IEnumerable<(AttributionRole, Span)> Spans(ExtractedAttribution found) =>
        found.Source.Select(span => (AttributionRole.Source, new Span(span.Start, span.End)))
            .Concat(found.Cue.Select(span => (AttributionRole.Cue, new Span(span.Start, span.End))))
            .Concat(found.Content.Select(span => (AttributionRole.Content, new Span(span.Start, span.End))));

    private static IEnumerable<List<CofeNetParagraph>> Articles(IEnumerable<CofeNetParagraph> paragraphs)
    {
        var article = new List<CofeNetParagraph>();
        foreach (var paragraph in paragraphs)
        {
            if (article.Count > 0 && (paragraph.Article.Length == 0 || paragraph.Article != article[0].Article))
            {
                yield return article;
                article = [];
            }

            article.Add(paragraph);
        }

        if (article.Count > 0)
            yield return article;
    }
}
