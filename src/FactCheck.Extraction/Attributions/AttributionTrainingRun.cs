using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>Trains the shipped attribution model from a folder of the corpora.</summary>
public static class AttributionTrainingRun
{
    private const int SentencesTogether = 200;

    /// <summary>Where the probabilities must lie for a source, a cue, a content to be labelled; tuned on PolNeAR dev.</summary>
    internal static readonly float[] Thresholds = [0.35f, 0.38f, 0.35f];

    internal static AttributionTraining Shipped(FeatureGroups groups) => new()
    {
        Groups = groups,
        Cues = new CrfTraining(Epochs: 6, Rate: 0.01f, L2: 0.03f, Dropped: 0.25f),
        Roles = new CrfTraining(Epochs: 6, Rate: 0.01f, L2: 0.03f, Dropped: 0.3f),
    };

    /// <summary>
    /// Trains on PolNeAR's train split, analysed by the shipped tagger, parser and name finder (none of which learnt from its
    /// attributions). <paramref name="leftOut"/> names feature groups to do without, to measure what they are worth.
    /// </summary>
    public static AttributionModel Train(string corpus, Action<string> report, FeatureGroups leftOut = FeatureGroups.Words)
    {
        var articles = PolNearReader.Read(Path.Combine(corpus, "polnear", "train"))
            .Select(article => (Text: TextAnalyser.Analyse(article.Text), Article: article))
            .ToList();
        report($"{articles.Count} articles analysed");
        return Train(
            articles.Select(a => (a.Text, a.Article.Spans, a.Article.Attributions)).ToList(),
            VerbLists.Read(Path.Combine(corpus, "verbs")),
            report,
            FeatureGroups.All & ~leftOut);
    }

    /// <summary>
    /// Trains without PolNeAR, the only attribution corpus there is: on what a rule with the verb lists finds in treebanks that
    /// have a licence. Far weaker; it is there for those who may not ship the other.
    /// </summary>
    public static AttributionModel TrainOnRules(string corpus, Treebank treebank, Action<string> report)
    {
        var verbs = VerbLists.Read(Path.Combine(corpus, "verbs"));
        var articles = new List<(AnalysedText, IReadOnlyList<AnnotatedSpan>, IReadOnlyList<AnnotatedAttribution>)>();
        for (var first = 0; first < treebank.Text.Sentences.Length; first += SentencesTogether)
        {
            var text = Part(treebank.Text, first, Math.Min(first + SentencesTogether, treebank.Text.Sentences.Length));
            var found = RuleAttributions.Of(text, verbs);
            articles.Add((text, [.. found.SelectMany(attribution => attribution.Spans)], found));
        }

        report($"{articles.Sum(article => article.Item3.Count)} attributions by rule");
        return Train(articles, verbs, report, FeatureGroups.All);
    }

    // A run of sentences as a text of its own (the same characters, fewer tokens), so that folds can be made of a treebank.
    private static AnalysedText Part(AnalysedText whole, int firstSentence, int endSentence)
    {
        var first = whole.Sentences[firstSentence].FirstToken;
        var count = whole.Sentences[endSentence - 1].EndToken - first;
        var sentences = whole.Sentences[firstSentence..endSentence].Select(s => s with { FirstToken = s.FirstToken - first }).ToArray();
        var part = TextAnalyser.Prepare(whole.Text, whole.Tokens[first..(first + count)], sentences, whole.Paragraphs);
        whole.Tags.AsSpan(first, count).CopyTo(part.Tags);
        whole.FineTags.AsSpan(first, count).CopyTo(part.FineTags);
        whole.Labels.AsSpan(first, count).CopyTo(part.Labels);
        whole.Names.AsSpan(first, count).CopyTo(part.Names);
        for (var t = 0; t < count; t++)
            part.Heads[t] = whole.Heads[first + t] < 0 ? -1 : whole.Heads[first + t] - first;
        return part;
    }

    internal static AttributionModel Train(
        IReadOnlyList<(AnalysedText Text, IReadOnlyList<AnnotatedSpan> Spans, IReadOnlyList<AnnotatedAttribution> Attributions)> articles,
        IReadOnlyDictionary<uint, byte> verbs,
        Action<string> report,
        FeatureGroups groups)
    {
        var labelled = articles.Select(a => new LabelledText(a.Text, GoldLabels.Of(a.Text, a.Spans))).ToList();
        var (lexicon, passes, spans) = new AttributionTrainer(Shipped(groups), verbs, report).Train(labelled);
        var links = LinkTrainer.Train(articles.Select(a => (a.Text, a.Attributions)));
        return new AttributionModel(lexicon, passes, spans, links, groups, Thresholds);
    }
}
