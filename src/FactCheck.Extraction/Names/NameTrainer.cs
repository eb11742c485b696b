using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Names;

/// <summary>Trains a <see cref="NameFinder"/>. Deterministic: the same texts give the same weights.</summary>
public static class NameTrainer
{
    // What a text remembers of its names must not run over a whole corpus: it is forgotten after so many sentences.
    private const int SentencesPerText = 40;

    /// <summary>Trains on texts with tags and gold (or silver) names.</summary>
    /// <param name="texts">The texts; one may be given more than once to weigh more.</param>
    /// <param name="lexicon">The silver lexicon.</param>
    /// <param name="epochs">Passes over all texts.</param>
    /// <param name="progress">Told after each pass: the pass and the share of tokens right in it.</param>
    public static NameFinder Train(IReadOnlyList<AnalysedText> texts, NameLexicon lexicon, int epochs, Action<int, double>? progress = null)
    {
        var trainer = new SparseTrainer(NameFinder.Classes);
        var features = new NameFeatures(lexicon);
        var random = new Random(41);
        var scores = new float[NameFinder.Classes];
        var blocks = Blocks(texts);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(blocks);
            long right = 0, all = 0;
            foreach (var (text, first) in blocks)
            {
                features.Begin();
                for (var s = first; s < Math.Min(first + SentencesPerText, text.Sentences.Length); s++)
                {
                    right += Learn(text, text.Sentences[s], trainer, features, scores);
                    all += text.Sentences[s].TokenCount;
                }
            }
            progress?.Invoke(epoch, (double)right / all);
        }
        return new NameFinder(lexicon, trainer.ToModel());
    }

    private static (AnalysedText Text, int First)[] Blocks(IReadOnlyList<AnalysedText> texts)
    {
        List<(AnalysedText, int)> blocks = [];
        foreach (var text in texts)
        {
            for (var first = 0; first < text.Sentences.Length; first += SentencesPerText)
                blocks.Add((text, first));
        }
        return [.. blocks];
    }

    private static int Learn(AnalysedText gold, in Sentence sentence, SparseTrainer trainer, NameFeatures features, float[] scores)
    {
        features.Load(gold, sentence);
        var last = NameTag.Outside;
        var right = 0;
        for (var i = 0; i < sentence.TokenCount; i++)
        {
            features.Fill(i);
            Array.Clear(scores);
            trainer.Score(features.Buffer.Items, scores);
            var best = NameFinder.Best(scores, last);
            var truth = gold.Names[sentence.FirstToken + i];
            if (best == truth)
            {
                right++;
            }
            else
            {
                trainer.Update(features.Buffer.Items, (int)truth, 1);
                trainer.Update(features.Buffer.Items, (int)best, -1);
            }
            features.Give(i, best);
            trainer.Tick();
            last = best;
        }
        return right;
    }
}
