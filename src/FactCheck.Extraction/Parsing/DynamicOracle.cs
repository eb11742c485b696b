namespace FactCheck.Extraction.Parsing;

/// <summary>
/// What each move would cost: how many gold arcs, still reachable before it, would be out of reach after it
/// (Goldberg and Nivre 2013, for arc-hybrid). Exact for projective trees, a good guide for others.
/// </summary>
internal sealed class DynamicOracle
{
    private int[] _heads = [];
    private int[] _lastChild = [];
    private int[] _previousSibling = [];

    /// <summary>Costs of the last <see cref="Look"/>: shift, left, right; int.MaxValue where a move is not allowed.</summary>
    public int ShiftCost { get; private set; }
    public int LeftCost { get; private set; }
    public int RightCost { get; private set; }

    /// <summary>Takes a sentence's gold heads; index 1…n, 0 the root.</summary>
    public void Load(int[] heads, int count)
    {
        _heads = heads;
        if (_lastChild.Length < count + 2)
        {
            _lastChild = new int[(count + 2) * 2];
            _previousSibling = new int[(count + 2) * 2];
        }
        Array.Clear(_lastChild, 0, count + 2);
        for (var i = 1; i <= count; i++)
        {
            _previousSibling[i] = _lastChild[heads[i]];
            _lastChild[heads[i]] = i;
        }
    }

    /// <summary>Computes the costs of a configuration's moves.</summary>
    public void Look(ParserState state)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), next = state.Next;
        var hasTop = state.Depth > 1;
        var waiting = hasTop ? ChildrenFrom(s0, next) : 0;
        var head = hasTop ? _heads[s0] : -1;
        LeftCost = state.MayLeft ? waiting + (head != next && (head > next || head == s1) ? 1 : 0) : int.MaxValue;
        RightCost = state.MayRight ? waiting + (head >= next ? 1 : 0) : int.MaxValue;
        ShiftCost = state.MayShift ? CostOfShift(state, next) : int.MaxValue;
    }

    private int ChildrenFrom(int node, int first)
    {
        var count = 0;
        for (var child = _lastChild[node]; child >= first && child > 0; child = _previousSibling[child])
            count++;
        return count;
    }

    private int CostOfShift(ParserState state, int next)
    {
        var cost = 0;
        var head = _heads[next];
        for (var depth = 0; depth < state.Depth; depth++)
        {
            var node = state.Stack(depth);
            if (depth > 0 && node == head)
                cost++;
            if (node > 0 && _heads[node] == next)
                cost++;
        }
        return cost;
    }
}
