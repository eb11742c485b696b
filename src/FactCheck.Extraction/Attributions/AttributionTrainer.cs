using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>A text with the label of each of its tokens.</summary>
/// <param name="Text">The analysed text.</param>
/// <param name="Labels">One label a token, in the order of <see cref="AttributionRole"/>.</param>
internal sealed record LabelledText(AnalysedText Text, byte[] Labels);

/// <summary>How the two passes are trained.</summary>
internal sealed record AttributionTraining
{
    public FeatureGroups Groups { get; init; } = FeatureGroups.All;
    public CrfTraining Cues { get; init; } = new(Epochs: 6);
    public CrfTraining Roles { get; init; } = new(Epochs: 8);
    public int Folds { get; init; } = 4;
    public int RankFolds { get; init; } = 3;
    public int UnaryCutoff { get; init; } = 5;
    public int EdgeCutoff { get; init; } = 8;
    public float Smallest { get; init; } = 0.012f;
    public bool Ranks { get; init; } = true;
}

/// <summary>
/// Trains the passes. The second pass sees first-pass probabilities that were made by models not trained on the same articles
/// (jackknife), as it will when it is used.
/// </summary>
internal sealed class AttributionTrainer(AttributionTraining how, IReadOnlyDictionary<uint, byte> verbClasses, Action<string> report)
{
    private readonly AttributionFeatures _features = new(how.Groups);

    /// <summary>Trains lexicon, first and second pass.</summary>
    public (CueLexicon Lexicon, CrfPasses Passes, WeightTable Spans) Train(IReadOnlyList<LabelledText> texts)
    {
        var lexicon = Lexicon(texts);
        var probabilities = new float[texts.Count][];
        CrfWeights? cues = null;
        Side(how.Folds + 1, job =>
        {
            if (job == 0)
            {
                cues = TrainCues(texts, lexicon, "cues");
                return;
            }

            var fold = job - 1;
            var others = texts.Where((_, i) => i % how.Folds != fold).ToList();
            var cue = TrainCues(others, lexicon, $"cues, fold {job} of {how.Folds}");
            var tagger = new AttributionTagger(lexicon, _features, CrfPasses.Of(cue, null, how.Smallest));
            for (var i = fold; i < texts.Count; i += how.Folds)
                probabilities[i] = Probabilities(tagger, texts[i].Text);
        });

        CrfWeights? roles = null;
        var parts = new List<(uint[], bool)>[how.Ranks ? how.RankFolds : 0];
        Side(parts.Length + 1, job =>
        {
            if (job == 0)
            {
                roles = TrainRoles(texts, probabilities, lexicon, _ => true, "roles");
                return;
            }

            var fold = job - 1;
            var part = TrainRoles(texts, probabilities, lexicon, i => i % how.RankFolds != fold, $"roles, fold {job} of {how.RankFolds}");
            var tagger = new AttributionTagger(lexicon, _features, CrfPasses.Of(cues!, part, how.Smallest));
            parts[fold] = [];
            for (var i = fold; i < texts.Count; i += how.RankFolds)
                Candidates(tagger, texts[i], probabilities[i], parts[fold]);
        });

        List<(uint[], bool)> candidates = [.. parts.SelectMany(part => part)];
        report($"spans: {candidates.Count} candidates");
        return (lexicon, CrfPasses.Of(cues!, roles!, how.Smallest), SpanRanker.Train(candidates, report));
    }

    // Two at a time: none depends on another, so the order in which they end changes nothing.
    private static void Side(int jobs, Action<int> job) => Parallel.For(0, jobs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, job);

    private static void Candidates(
        AttributionTagger tagger, LabelledText text, float[] probabilities, List<(uint[], bool)> into)
    {
        Span<uint> room = stackalloc uint[SpanFeatures.Most];
        var f = new CrfFeatures(room);
        var gold = new List<RoleSpan>();
        GoldLabels.Spans(text.Labels, 0, gold);
        var right = gold.ToHashSet();
        var work = tagger.Work;
        foreach (var (first, end) in AttributionTagger.Pieces(text.Text))
        {
            tagger.TakeCues(text.Text, first, end, probabilities);
            var candidates = tagger.Propose();
            for (var i = 0; i < candidates.Count; i++)
            {
                f.Clear();
                SpanFeatures.Of(work, tagger.Lattice, candidates, i, ref f);
                var span = new RoleSpan((AttributionRole)candidates[i].Role, work.First + candidates[i].First, work.First + candidates[i].Last);
                into.Add((f.All.ToArray(), right.Contains(span)));
            }
        }
    }

    private static float[] Probabilities(AttributionTagger tagger, AnalysedText text)
    {
        var all = new float[text.Tokens.Length];
        foreach (var (first, end) in AttributionTagger.Pieces(text))
        {
            tagger.FindCues(text, first, end);
            tagger.Work.Cue.AsSpan(0, tagger.Work.Length).CopyTo(all.AsSpan(tagger.Work.First));
        }

        return all;
    }

    private CueLexicon Lexicon(IReadOnlyList<LabelledText> texts)
    {
        var counts = new Dictionary<uint, (int InCue, int All)>();
        foreach (var (text, labels) in texts)
        {
            for (var t = 0; t < labels.Length; t++)
            {
                var lemma = text.LemmaHash(t);
                var count = counts.GetValueOrDefault(lemma);
                var inCue = CrfLabels.Role(labels[t]) == (int)AttributionRole.Cue ? 1 : 0;
                counts[lemma] = (count.InCue + inCue, count.All + 1);
            }
        }

        return CueLexicon.Of(counts, verbClasses);
    }

    private CrfWeights TrainCues(IReadOnlyList<LabelledText> texts, CueLexicon lexicon, string name)
    {
        var examples = new CrfExamples();
        var work = new Workspace();
        Span<uint> unaryRoom = stackalloc uint[AttributionFeatures.Most];
        Span<uint> edgeRoom = stackalloc uint[32];
        var unary = new CrfFeatures(unaryRoom);
        var edge = new CrfFeatures(edgeRoom);
        foreach (var (text, labels) in texts)
        {
            foreach (var (first, end) in AttributionTagger.Pieces(text))
            {
                work.Load(text, first, end, lexicon);
                for (var t = 0; t < work.Length; t++)
                {
                    unary.Clear();
                    edge.Clear();
                    _features.FirstPass(work, t, ref unary);
                    _features.Edges(work, t, ref edge);
                    var label = labels[work.First + t];
                    examples.Add(
                        CrfLabels.Role(label) != (int)AttributionRole.Cue ? CrfLabels.Outside : CrfLabels.Opens(label) ? (byte)1 : (byte)2,
                        unary.All,
                        edge.All);
                }

                examples.EndSequence();
            }
        }

        return Run(examples, AttributionTagger.CueLabels, how.Cues, name);
    }

    private CrfWeights TrainRoles(
        IReadOnlyList<LabelledText> texts, float[][] probabilities, CueLexicon lexicon, Func<int, bool> use, string name)
    {
        var examples = new CrfExamples();
        var work = new Workspace();
        Span<uint> unaryRoom = stackalloc uint[AttributionFeatures.Most];
        Span<uint> edgeRoom = stackalloc uint[32];
        var unary = new CrfFeatures(unaryRoom);
        var edge = new CrfFeatures(edgeRoom);
        for (var i = 0; i < texts.Count; i++)
        {
            if (!use(i))
                continue;
            var (text, labels) = texts[i];
            foreach (var (first, end) in AttributionTagger.Pieces(text))
            {
                work.Load(text, first, end, lexicon);
                probabilities[i].AsSpan(work.First, work.Length).CopyTo(work.Cue);
                work.SeeCues();
                for (var t = 0; t < work.Length; t++)
                {
                    unary.Clear();
                    edge.Clear();
                    _features.FirstPass(work, t, ref unary);
                    _features.SecondPass(work, t, ref unary);
                    _features.Edges(work, t, ref edge);
                    _features.SecondEdges(work, t, ref edge);
                    examples.Add(labels[work.First + t], unary.All, edge.All);
                }

                examples.EndSequence();
            }
        }

        return Run(examples, AttributionTagger.RoleLabels, how.Roles, name);
    }

    private CrfWeights Run(CrfExamples examples, int labels, CrfTraining training, string name)
    {
        examples.Index(how.UnaryCutoff, how.EdgeCutoff);
        report($"{name}: {examples.UnaryKeys.Length} + {examples.EdgeKeys.Length} features");
        var trainer = new CrfTrainer(examples, labels, training);
        return trainer.Train((epoch, loss) => report($"{name}: pass {epoch + 1}, loss {loss:F4}"));
    }
}
