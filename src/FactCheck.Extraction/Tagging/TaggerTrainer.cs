using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tagging;

/// <summary>Trains a <see cref="Tagger"/> from gold tags. Deterministic: the same texts give the same weights.</summary>
public static class TaggerTrainer
{
    private const int LeastUpdates = 2;

    /// <summary>Trains on the sentences of a text that are given by index.</summary>
    /// <param name="gold">The text with gold tags.</param>
    /// <param name="sentences">Indices of the sentences to learn from.</param>
    /// <param name="lexicon">The silver lexicon.</param>
    /// <param name="epochs">Passes over the sentences.</param>
    /// <param name="progress">Told after each pass: the pass and the share of tokens right in it.</param>
    /// <param name="leastPairs">How often a pair of tags must occur to be a class.</param>
    public static Tagger Train(AnalysedText gold, int[] sentences, TagLexicon lexicon, int epochs, Action<int, double>? progress = null, int leastPairs = 3)
    {
        var pairs = TagPairs.From(gold, leastPairs);
        var trainer = new SparseTrainer(pairs.Count, LeastUpdates);
        var features = new TaggerFeatures(lexicon);
        var random = new Random(17);
        var scores = new float[pairs.Count];
        var order = (int[])sentences.Clone();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            long right = 0, all = 0;
            foreach (var index in order)
            {
                ref readonly var sentence = ref gold.Sentences[index];
                right += Learn(gold, sentence, pairs, trainer, features, scores);
                all += sentence.TokenCount;
            }
            progress?.Invoke(epoch, (double)right / all);
        }
        return new Tagger(pairs, lexicon, trainer.ToModel());
    }

    private static int Learn(
        AnalysedText gold, in Sentence sentence, TagPairs pairs, SparseTrainer trainer, TaggerFeatures features, float[] scores)
    {
        features.Load(gold, sentence);
        var right = 0;
        for (var i = 0; i < sentence.TokenCount; i++)
        {
            features.Fill(i);
            Array.Clear(scores);
            trainer.Score(features.Buffer.Items, scores);
            var best = Array.IndexOf(scores, scores.Max());
            var token = sentence.FirstToken + i;
            var truth = pairs.NumberOf(gold.Tags[token], gold.FineTags[token]);
            if (best == truth)
            {
                right++;
            }
            else
            {
                trainer.Update(features.Buffer.Items, truth, 1);
                trainer.Update(features.Buffer.Items, best, -1);
            }
            features.Give(i, best);
            trainer.Tick();
        }
        return right;
    }

    /// <summary>
    /// Tags a text by taggers that did not see the sentence they tag (cross-training), so that a parser learns from the mistakes it will meet.
    /// The gold tags of <paramref name="gold"/> are replaced.
    /// </summary>
    public static void Jackknife(AnalysedText gold, TagLexicon lexicon, int folds, int epochs, Action<int, double>? progress = null)
    {
        var tags = (UniversalTag[])gold.Tags.Clone();
        var fine = (byte[])gold.FineTags.Clone();
        for (var fold = 0; fold < folds; fold++)
        {
            var others = Enumerable.Range(0, gold.Sentences.Length).Where(i => i / 20 % folds != fold).ToArray();
            var mine = gold.Sentences.Where((_, i) => i / 20 % folds == fold).ToArray();
            var tagger = Train(gold, others, lexicon, epochs);
            var copy = TextAnalyser.Prepare(gold.Text, gold.Tokens, mine, gold.Paragraphs);
            tagger.Tag(copy);
            foreach (var sentence in mine)
            {
                copy.Tags.AsSpan(sentence.FirstToken, sentence.TokenCount).CopyTo(tags.AsSpan(sentence.FirstToken));
                copy.FineTags.AsSpan(sentence.FirstToken, sentence.TokenCount).CopyTo(fine.AsSpan(sentence.FirstToken));
            }
            progress?.Invoke(fold + 1, 0);
        }
        tags.CopyTo(gold.Tags, 0);
        fine.CopyTo(gold.FineTags, 0);
    }
}
