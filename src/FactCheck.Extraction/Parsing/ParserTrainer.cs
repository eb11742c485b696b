using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Parsing;

/// <summary>
/// Trains a <see cref="Parser"/>: averaged perceptron with a dynamic oracle that follows the parser's own mistakes
/// (Goldberg and Nivre 2013). Deterministic: the same text gives the same weights.
/// </summary>
public sealed class ParserTrainer
{
    private const double Exploration = 0.9;

    private readonly AnalysedText _gold;
    private readonly TagPairs _pairs;
    private readonly SparseTrainer _trainer = new(ParserState.Moves);
    private readonly ParserState _state = new();
    private readonly ParserFeatures _features = new();
    private readonly DynamicOracle _oracle = new();
    private readonly Random _random = new(29);
    private readonly float[] _scores = new float[ParserState.Moves];
    private int[] _heads = new int[256];

    private ParserTrainer(AnalysedText gold, TagPairs pairs) => (_gold, _pairs) = (gold, pairs);

    /// <summary>Trains on a text with gold heads and relations and, best, tags as the tagger would give them.</summary>
    public static Parser Train(AnalysedText gold, TagPairs pairs, int epochs, Action<int, double>? progress = null)
    {
        var training = new ParserTrainer(gold, pairs);
        var order = Enumerable.Range(0, gold.Sentences.Length).ToArray();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            training._random.Shuffle(order);
            long right = 0, all = 0;
            foreach (var index in order)
            {
                right += training.Learn(gold.Sentences[index], explore: epoch > 1);
                all += 2 * gold.Sentences[index].TokenCount;
            }
            progress?.Invoke(epoch, (double)right / all);
        }
        return new Parser(pairs, training._trainer.ToModel());
    }

    private int Learn(in Sentence sentence, bool explore)
    {
        LoadHeads(sentence);
        _oracle.Load(_heads, sentence.TokenCount);
        _features.Load(_gold, sentence, _pairs);
        _state.Start(sentence.TokenCount);
        var right = 0;
        while (!_state.IsFinal)
        {
            _features.Fill(_state);
            Array.Clear(_scores);
            _trainer.Score(_features.Buffer.Items, _scores);
            var best = Parser.Best(_state, _scores);
            var (truth, bestIsRight) = Truth(sentence, best);
            if (bestIsRight)
            {
                right++;
            }
            else
            {
                _trainer.Update(_features.Buffer.Items, truth, 1);
                _trainer.Update(_features.Buffer.Items, best, -1);
            }
            _trainer.Tick();
            _state.Apply(bestIsRight || (explore && _random.NextDouble() < Exploration) ? best : truth);
        }
        return right;
    }

    private void LoadHeads(in Sentence sentence)
    {
        if (_heads.Length < sentence.TokenCount + 2)
            _heads = new int[sentence.TokenCount * 2];
        for (var i = 1; i <= sentence.TokenCount; i++)
        {
            var head = _gold.Heads[sentence.FirstToken + i - 1];
            _heads[i] = head < 0 ? 0 : head - sentence.FirstToken + 1;
        }
    }

    // The best-scored move among the cheapest, and whether the best of all is one of them. A move's label must be the gold one.
    private (int Move, bool BestIsRight) Truth(in Sentence sentence, int best)
    {
        _oracle.Look(_state);
        var least = Math.Min(_oracle.ShiftCost, Math.Min(_oracle.LeftCost, _oracle.RightCost));
        var label = _state.Depth > 1 ? (int)_gold.Labels[sentence.FirstToken + _state.Stack(0) - 1] : 0;
        var truth = -1;
        var isRight = false;
        Consider(_oracle.ShiftCost, ParserState.Shift);
        Consider(_oracle.LeftCost, ParserState.Left + (label == (int)Relation.Root ? (int)Relation.Parataxis : label));
        Consider(_oracle.RightCost, ParserState.Right + RightLabel(label));
        return (truth, isRight);

        void Consider(int cost, int move)
        {
            if (cost != least)
                return;
            isRight |= move == best;
            if (truth < 0 || _scores[move] > _scores[truth])
                truth = move;
        }
    }

    private int RightLabel(int label)
    {
        if (_state.Depth == 2)
            return (int)Relation.Root;
        return label == (int)Relation.Root ? (int)Relation.Parataxis : label;
    }
}
