using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;

namespace FactCheck.Extraction.Tests.Learning;

public sealed class CrfTests
{
    private const int Labels = 5;

    [Fact]
    public void The_gradient_of_the_likelihood_is_its_slope()
    {
        var examples = Examples(seed: 3);
        var trainer = new CrfTrainer(examples, Labels, new CrfTraining());
        var random = new Random(9);
        for (var feature = 0u; feature < examples.UnaryKeys.Length; feature++)
            trainer.NudgeUnary(feature, random.Next(Labels), random.NextSingle() - 0.5f);
        for (var feature = 0u; feature < examples.EdgeKeys.Length; feature++)
            trainer.NudgeEdge(feature, 1, 2, random.NextSingle() - 0.5f);
        var (first, length) = examples.Sequence(0);
        for (var feature = 0u; feature < examples.UnaryKeys.Length; feature++)
        {
            for (var label = 0; label < Labels; label++)
                Slope(trainer, first, length, by => trainer.NudgeUnary(feature, label, by)).ShouldBe(Unary(feature, label), 2e-3);
        }

        for (var feature = 0u; feature < examples.EdgeKeys.Length; feature++)
        {
            foreach (var (from, to) in new[] { (0, 0), (0, 1), (1, 2), (2, 3), (3, 4) })
                Slope(trainer, first, length, by => trainer.NudgeEdge(feature, from, to, by)).ShouldBe(Edge(feature, from, to), 2e-3);
        }

        double Unary(uint feature, int label)
        {
            trainer.Loss(first, length);
            return trainer.UnaryGradient(first, length, feature, label);
        }

        double Edge(uint feature, int from, int to)
        {
            trainer.Loss(first, length);
            return trainer.EdgeGradient(first, length, feature, from, to);
        }
    }

    [Fact]
    public void The_probabilities_of_a_position_add_up_to_one()
    {
        var lattice = Lattice(40, seed: 5);
        for (var t = 0; t < lattice.Length; t++)
        {
            Enumerable.Range(0, Labels).Sum(y => lattice.Marginal(t, y)).ShouldBe(1f, 1e-4f);
            Enumerable.Range(0, Labels * Labels).Sum(i => lattice.PairMarginal(t, i / Labels, i % Labels)).ShouldBe(1f, 1e-3f);
        }
    }

    [Fact]
    public void An_inside_label_never_follows_another_role()
    {
        var lattice = Lattice(200, seed: 8);
        var best = new byte[200];
        lattice.Decode(best);
        for (var t = 0; t < best.Length; t++)
            CrfLabels.MayFollow(t == 0 ? (byte)0 : best[t - 1], best[t]).ShouldBeTrue();
        lattice.PairMarginal(7, 1, 4).ShouldBe(0);
    }

    [Fact]
    public void The_best_labels_are_those_that_trying_all_finds()
    {
        var lattice = Lattice(6, seed: 2);
        var best = new byte[6];
        lattice.Decode(best);
        var expected = AllSequences(6).MaxBy(labels => Score(lattice, labels))!;
        best.ShouldBe(expected);
    }

    [Fact]
    public void A_spans_probability_is_the_share_of_the_sequences_that_hold_it()
    {
        var lattice = Lattice(5, seed: 4);
        double total = 0, holding = 0;
        foreach (var labels in AllSequences(5))
        {
            var weight = Math.Exp(Score(lattice, labels));
            total += weight;
            if (labels[1] == 1 && labels[2] == 2 && labels[3] != 2)
                holding += weight;
        }

        var candidate = new CrfSpans().Candidates(lattice, 1e-6f).Single(span => span is { Role: 0, First: 1, Last: 2 });
        ((double)candidate.Probability).ShouldBe(holding / total, 1e-4);
    }

    [Fact]
    public void Chosen_spans_never_overlap_and_come_in_order()
    {
        var lattice = Lattice(300, seed: 6);
        List<ProbableSpan> chosen = [];
        var spans = new CrfSpans();
        spans.Choose(spans.Candidates(lattice, 0.05f), lattice.Length, [0.05f, 0.05f], chosen);
        chosen.Count.ShouldBeGreaterThan(10);
        for (var i = 1; i < chosen.Count; i++)
            chosen[i].First.ShouldBeGreaterThan(chosen[i - 1].Last);
    }

    [Fact]
    public void Training_finds_what_the_features_tell_and_the_model_reads_back()
    {
        var trained = new CrfTrainer(Examples(seed: 1), Labels, new CrfTraining(Epochs: 20, Rate: 0.1f)).Train();
        var model = CrfPasses.Of(trained, null, 0.001f);
        var path = Path.GetTempFileName();
        ModelFile.Save(path, model.Write);
        using (var stream = File.OpenRead(path))
            model = ModelFile.Read(stream, "attributions", reader => CrfPasses.Read(reader, 1));
        File.Delete(path);
        var lattice = new CrfLattice(Labels);
        var sums = new CrfSums();
        model.Begin(sums, 4);
        for (var t = 0; t < 4; t++)
            model.Add(sums, t, [Word(t), 77], [88]);
        model.Fill(lattice, 0, sums);
        var best = new byte[4];
        lattice.Decode(best);
        best.ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void The_same_training_gives_the_same_weights()
    {
        var once = new CrfTrainer(Examples(seed: 1), Labels, new CrfTraining(Epochs: 3)).Train();
        var again = new CrfTrainer(Examples(seed: 1), Labels, new CrfTraining(Epochs: 3)).Train();
        again.Unary.ShouldBe(once.Unary);
        again.Edge.ShouldBe(once.Edge);
    }

    private static double Slope(CrfTrainer trainer, int first, int length, Action<float> nudge)
    {
        const float step = 1e-2f;
        nudge(step);
        var above = trainer.Loss(first, length);
        nudge(-2 * step);
        var below = trainer.Loss(first, length);
        nudge(step);
        return (above - below) / (2 * step);
    }

    private static uint Word(int label) => 1000u + (uint)label;

    // Words that tell their label, in sequences that keep the BIO rules.
    private static CrfExamples Examples(int seed)
    {
        var random = new Random(seed);
        var examples = new CrfExamples();
        for (var sequence = 0; sequence < 30; sequence++)
        {
            byte previous = 0;
            for (var t = 0; t < 9; t++)
            {
                byte label;
                do
                    label = (byte)random.Next(Labels);
                while (!CrfLabels.MayFollow(previous, label));
                examples.Add(label, [Word(label), 77], [88]);
                previous = label;
            }

            examples.EndSequence();
        }

        examples.Index(1, 1);
        return examples;
    }

    private static CrfLattice Lattice(int length, int seed)
    {
        var random = new Random(seed);
        var lattice = new CrfLattice(Labels);
        lattice.Begin(length);
        for (var t = 0; t < length; t++)
        {
            foreach (ref var score in lattice.Unary(t))
                score = (random.NextSingle() * 4) - 2;
            foreach (ref var score in lattice.Edge(t))
                score = (random.NextSingle() * 2) - 1;
        }

        lattice.ForwardBackward();
        return lattice;
    }

    private static double Score(CrfLattice lattice, byte[] labels)
    {
        double score = 0;
        for (var t = 0; t < labels.Length; t++)
            score += lattice.Unary(t)[labels[t]] + lattice.Edge(t)[((t == 0 ? 0 : labels[t - 1]) * Labels) + labels[t]];
        return score;
    }

    private static IEnumerable<byte[]> AllSequences(int length)
    {
        var count = (int)Math.Pow(Labels, length);
        for (var code = 0; code < count; code++)
        {
            var labels = new byte[length];
            for (int t = 0, rest = code; t < length; t++, rest /= Labels)
                labels[t] = (byte)(rest % Labels);
            if (labels.Select((label, t) => CrfLabels.MayFollow(t == 0 ? (byte)0 : labels[t - 1], label)).All(ok => ok))
                yield return labels;
        }
    }
}
