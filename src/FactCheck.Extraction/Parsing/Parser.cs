using System.Numerics;
using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Parsing;

/// <summary>Draws the dependency tree of every sentence, greedily, in time linear in its length. Needs tags.</summary>
public sealed class Parser(TagPairs pairs, SparseModel model)
{
    private static readonly Lazy<Parser> LazyShipped = new(() => ModelFile.Open("parser", Read));

    [ThreadStatic]
    private static Scratch? _scratch;

    /// <summary>The shipped parser, loaded once.</summary>
    public static Parser Shipped => LazyShipped.Value;

    /// <summary>Its weights.</summary>
    public SparseModel Model => model;

    /// <summary>Parses a whole text: fills heads and labels.</summary>
    public void Parse(AnalysedText text, CancellationToken cancellationToken = default)
    {
        var scratch = _scratch ??= new Scratch();
        foreach (ref readonly var sentence in text.Sentences.AsSpan())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Parse(text, sentence, scratch);
            Store(text, sentence, scratch.State);
        }
    }

    private void Parse(AnalysedText text, in Sentence sentence, Scratch scratch)
    {
        var state = scratch.State;
        state.Start(sentence.TokenCount);
        scratch.Features.Load(text, sentence, pairs);
        while (!state.IsFinal)
        {
            if (state.OnlyMove is { } only)
            {
                state.Apply(only);
                continue;
            }

            scratch.Features.Fill(state);
            Array.Clear(scratch.Scores);
            model.Score(scratch.Features.Buffer.Items, scratch.Scores);
            state.Apply(Best(state, scratch.Scores));
        }
    }

    /// <summary>The best allowed move.</summary>
    internal static int Best<T>(ParserState state, T[] scores) where T : struct, INumber<T>
    {
        if (state.OnlyMove is { } only)
            return only;
        var best = state.MayShift ? ParserState.Shift : -1;
        if (state.MayLeft)
            best = BestOf(scores, best, ParserState.Left);
        return state.MayRight ? BestOf(scores, best, ParserState.Right) : best;
    }

    private static int BestOf<T>(T[] scores, int best, int first) where T : struct, INumber<T>
    {
        var last = first + Relations.Names.Count;
        for (var move = first; move < last; move++)
        {
            if ((best < 0 || scores[move] > scores[best]) && move - first != (int)Relation.Root)
                best = move;
        }
        return best;
    }

    private static void Store(AnalysedText text, in Sentence sentence, ParserState state)
    {
        for (var i = 1; i <= sentence.TokenCount; i++)
        {
            ref readonly var node = ref state.Nodes[i];
            text.Heads[sentence.FirstToken + i - 1] = node.Head <= 0 ? -1 : sentence.FirstToken + node.Head - 1;
            text.Labels[sentence.FirstToken + i - 1] = (Relation)(node.Label - 1);
        }
    }

    /// <summary>The same parser with a smaller model (see <see cref="SparseModel.Pruned"/>).</summary>
    public Parser Pruned(int leastWeight, int leastRow, int step) => new(pairs, model.Pruned(leastWeight, leastRow, step));

    /// <summary>Writes the parser.</summary>
    public void Write(BinaryWriter writer)
    {
        pairs.Write(writer);
        model.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Parser Read(ModelReader reader) => new(TagPairs.Read(reader), SparseModel.Read(reader).Of(ParserState.Moves));

    private sealed class Scratch
    {
        public ParserState State { get; } = new();
        public ParserFeatures Features { get; } = new();
        public int[] Scores { get; } = new int[ParserState.Moves];
    }
}
