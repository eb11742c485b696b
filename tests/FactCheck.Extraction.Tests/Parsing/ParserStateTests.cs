using FactCheck.Extraction.Parsing;

namespace FactCheck.Extraction.Tests.Parsing;

public sealed class ParserStateTests
{
    [Fact]
    public void Whatever_is_chosen_among_the_allowed_moves_the_end_is_a_tree_with_one_root()
    {
        var random = new Random(7);
        var state = new ParserState();
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(1, 40);
            state.Start(count);
            var moves = 0;
            while (!state.IsFinal)
            {
                state.Apply(Choose(state, random));
                (++moves).ShouldBeLessThanOrEqualTo(2 * count);
            }
            var heads = Enumerable.Range(1, count).Select(i => state.Nodes[i].Head).ToArray();
            heads.Count(head => head == 0).ShouldBe(1);
            heads.ShouldAllBe(head => head >= 0 && head <= count);
        }
    }

    [Fact]
    public void Following_the_oracle_draws_any_projective_tree()
    {
        int[][] trees = [[2, 0, 2], [0, 1, 1, 3], [3, 3, 0, 3, 7, 7, 4], [2, 3, 4, 0]];
        var state = new ParserState();
        var oracle = new DynamicOracle();
        foreach (var tree in trees)
        {
            int[] heads = [-1, .. tree];
            oracle.Load(heads, tree.Length);
            state.Start(tree.Length);
            while (!state.IsFinal)
            {
                oracle.Look(state);
                var least = Math.Min(oracle.ShiftCost, Math.Min(oracle.LeftCost, oracle.RightCost));
                least.ShouldBe(0);
                state.Apply(oracle.LeftCost == 0 ? ParserState.Left : oracle.RightCost == 0 ? ParserState.Right : ParserState.Shift);
            }
            Enumerable.Range(1, tree.Length).Select(i => state.Nodes[i].Head).ShouldBe(tree);
        }
    }

    private static int Choose(ParserState state, Random random)
    {
        while (true)
        {
            var choice = random.Next(3);
            if (choice == 0 && state.MayShift)
                return ParserState.Shift;
            if (choice == 1 && state.MayLeft)
                return ParserState.Left + random.Next(10);
            if (choice == 2 && state.MayRight)
                return ParserState.Right + random.Next(10);
        }
    }
}
