using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;

namespace FactCheck.Extraction.Tests.Learning;

public sealed class SparseModelTests
{
    [Fact]
    public void A_perceptron_learns_what_can_be_told_apart()
    {
        var model = Train().ToModel();
        for (var i = 0u; i < 200; i++)
        {
            var scores = new int[3];
            model.Score([FeatureHashes.Hash(1, i % 3), FeatureHashes.Hash(2, i)], scores);
            SparseModel.Best(scores).ShouldBe((int)(i % 3));
        }
    }

    [Fact]
    public void What_is_written_reads_back_to_the_same_scores()
    {
        var model = Train().ToModel();
        var path = Path.GetTempFileName();
        ModelFile.Save(path, model.Write);
        using var stream = File.OpenRead(path);
        var again = ModelFile.Read(stream, "tagger", SparseModel.Read);
        again.Features.ShouldBe(model.Features);
        for (var i = 0u; i < 300; i++)
        {
            int[] first = new int[3], second = new int[3];
            model.Score([FeatureHashes.Hash(1, i % 3), FeatureHashes.Hash(2, i)], first);
            again.Score([FeatureHashes.Hash(1, i % 3), FeatureHashes.Hash(2, i)], second);
            second.ShouldBe(first);
        }
        File.Delete(path);
    }

    [Fact]
    public void The_same_training_gives_the_same_bytes()
    {
        string first = Path.GetTempFileName(), second = Path.GetTempFileName();
        ModelFile.Save(first, Train().ToModel().Write);
        ModelFile.Save(second, Train().ToModel().Write);
        File.ReadAllBytes(second).ShouldBe(File.ReadAllBytes(first));
        File.Delete(first);
        File.Delete(second);
    }

    private static SparseTrainer Train()
    {
        var trainer = new SparseTrainer(3);
        var random = new Random(3);
        for (var step = 0; step < 6_000; step++)
        {
            var i = (uint)random.Next(200);
            uint[] features = [FeatureHashes.Hash(1, i % 3), FeatureHashes.Hash(2, i)];
            var scores = new float[3];
            trainer.Score(features, scores);
            var best = Array.IndexOf(scores, scores.Max());
            if (best != (int)(i % 3))
            {
                trainer.Update(features, (int)(i % 3), 1);
                trainer.Update(features, best, -1);
            }
            trainer.Tick();
        }
        return trainer;
    }
}
