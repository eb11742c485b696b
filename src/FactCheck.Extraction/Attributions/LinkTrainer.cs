using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Trains the choice of a cue for each source and content: a softmax over the cues of the paragraph, by AdaGrad.
/// </summary>
internal static class LinkTrainer
{
    private const int Passes = 6;
    private const float Rate = 0.05f;

    /// <summary>Trains on annotated articles; single-threaded, the same input gives the same weights.</summary>
    public static WeightTable Train(IEnumerable<(AnalysedText Text, IReadOnlyList<AnnotatedAttribution> Attributions)> texts)
    {
        var choices = texts.SelectMany(pair => Choices(pair.Text, pair.Attributions)).ToList();
        var weights = new Dictionary<uint, (float Weight, float Squares)>();
        var random = new Random(5);
        for (var pass = 0; pass < Passes; pass++)
        {
            var order = choices.ToArray();
            random.Shuffle(order);
            foreach (var choice in order)
                Step(choice, weights);
        }

        var keys = weights.Keys.Order().ToArray();
        return WeightTable.Quantise(1, keys, [.. keys.Select(key => weights[key].Weight)], 0.02f);
    }

    private static void Step((uint[][] Pairs, int Right) choice, Dictionary<uint, (float Weight, float Squares)> weights)
    {
        var scores = new float[choice.Pairs.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var feature in choice.Pairs[i])
                scores[i] += weights.GetValueOrDefault(feature).Weight;
        }

        var top = scores.Max();
        var sum = scores.Sum(score => MathF.Exp(score - top));
        for (var i = 0; i < scores.Length; i++)
        {
            var gradient = (MathF.Exp(scores[i] - top) / sum) - (i == choice.Right ? 1 : 0);
            foreach (var feature in choice.Pairs[i])
            {
                var (weight, squares) = weights.GetValueOrDefault(feature);
                squares += gradient * gradient;
                weight -= Rate * (gradient + (0.01f * weight)) / MathF.Sqrt(squares + 0.01f);
                weights[feature] = (weight, squares);
            }
        }
    }

    // For each source and content of an annotated attribution: the features of all cues of its paragraph, and which is right.
    private static IEnumerable<(uint[][] Pairs, int Right)> Choices(AnalysedText text, IReadOnlyList<AnnotatedAttribution> attributions)
    {
        var spans = new List<(RoleSpan Span, int Attribution)>();
        for (var i = 0; i < attributions.Count; i++)
        {
            foreach (var (role, span) in attributions[i].Spans)
            {
                var first = text.TokenAt(span.Start);
                var last = text.TokenAt(span.End - 1);
                if (first < text.Tokens.Length && last < text.Tokens.Length && first <= last)
                    spans.Add((new RoleSpan(role, first, last), i));
            }
        }

        foreach (var paragraph in spans.OrderBy(s => s.Span.First).GroupBy(s => text.Sentences[text.SentenceOf(s.Span.First)].Paragraph))
        {
            var members = paragraph.ToList();
            var roles = new ParagraphSpans(members.ConvertAll(m => m.Span));
            var cues = Enumerable.Range(0, roles.Count).Where(i => roles[i].Role == AttributionRole.Cue).ToList();
            for (var i = 0; i < roles.Count; i++)
            {
                if (roles[i].Role == AttributionRole.Cue)
                    continue;
                var right = cues.FindIndex(c => members[c].Attribution == members[i].Attribution);
                if (right >= 0 && cues.Count > 1)
                    yield return (cues.Select(c => Pair(text, roles, i, c)).ToArray(), right);
            }
        }
    }

    private static uint[] Pair(AnalysedText text, ParagraphSpans spans, int span, int cue)
    {
        Span<uint> room = stackalloc uint[LinkFeatures.Most];
        var f = new CrfFeatures(room);
        LinkFeatures.Of(text, spans, span, cue, ref f);
        return f.All.ToArray();
    }
}
