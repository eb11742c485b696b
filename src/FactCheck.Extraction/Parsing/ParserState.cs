namespace FactCheck.Extraction.Parsing;

/// <summary>
/// A configuration of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the next word,
/// and the arcs drawn so far. Nodes are 1…n; 0 is the root, n + 1 stands for "no node", so that features need no tests.
/// </summary>
public sealed class ParserState
{
    /// <summary>Moves the next word to the stack.</summary>
    public const int Shift = 0;

    /// <summary>First of the moves that hang the top of the stack under the next word, one per relation.</summary>
    public const int Left = 1;

    /// <summary>First of the moves that hang the top of the stack under the node below it, one per relation.</summary>
    public static readonly int Right = 1 + Relations.Names.Count;

    /// <summary>How many moves there are.</summary>
    public static readonly int Moves = 1 + (2 * Relations.Names.Count);

    private int[] _stack = new int[258];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The next word, or <see cref="None"/> when all were shifted.</summary>
    public int Next { get; private set; }

    /// <summary>How many nodes lie on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The node that stands for "none".</summary>
    public int None => Count + 1;

    /// <summary>What is known of each node's head and dependents so far.</summary>
    internal Node[] Nodes { get; private set; } = new Node[258];

    /// <summary>Whether the tree is complete.</summary>
    public bool IsFinal => Next > Count && Depth == 1;

    /// <summary>The node at a depth of the stack, 0 being the top.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : None;

    /// <summary>The word that many places after the next one.</summary>
    public int Buffer(int ahead) => Math.Min(Next + ahead, None);

    /// <summary>Starts anew with a sentence of that many words.</summary>
    public void Start(int count)
    {
        Count = count;
        if (count + 2 > _stack.Length)
        {
            _stack = new int[count * 2];
            Nodes = new Node[count * 2];
        }
        var empty = new Node { Head = -1, Left1 = None, Left2 = None, Right1 = None, Right2 = None };
        Nodes.AsSpan(0, count + 2).Fill(empty);
        _stack[0] = 0;
        Depth = 1;
        Next = 1;
    }

    /// <summary>Whether the next word may be shifted.</summary>
    public bool MayShift => Next <= Count;

    /// <summary>Whether the top of the stack may be hung under the next word.</summary>
    public bool MayLeft => Next <= Count && Depth > 1;

    /// <summary>Whether the top of the stack may be hung under the node below it; under the root only as the last move of all.</summary>
    public bool MayRight => Depth > 2 || (Depth == 2 && Next > Count);

    /// <summary>The move, when there is only one: the first word is shifted, the last word left is the sentence's root.</summary>
    public int? OnlyMove => Depth == 1 ? Shift : Depth == 2 && Next > Count ? Right + (int)Relation.Root : null;

    /// <summary>Makes a move.</summary>
    public void Apply(int move)
    {
        if (move == Shift)
        {
            _stack[Depth++] = Next++;
            return;
        }
        var dependent = _stack[--Depth];
        if (move < Right)
            AddLeft(Next, dependent, move - Left);
        else
            AddRight(_stack[Depth - 1], dependent, move - Right);
    }

    private void AddLeft(int head, int dependent, int label)
    {
        ref var node = ref Nodes[head];
        node.Left2 = node.Left1;
        node.Left1 = dependent;
        node.LeftCount++;
        node.LeftLabels |= 1UL << label;
        Nodes[dependent].Head = head;
        Nodes[dependent].Label = (byte)(label + 1);
    }

    private void AddRight(int head, int dependent, int label)
    {
        ref var node = ref Nodes[head];
        node.Right2 = node.Right1;
        node.Right1 = dependent;
        node.RightCount++;
        node.RightLabels |= 1UL << label;
        Nodes[dependent].Head = head;
        Nodes[dependent].Label = (byte)(label + 1);
    }

    /// <summary>A node's arcs so far: head, relation (plus one; 0: none yet), outermost and second outermost dependents, their relations as a set.</summary>
    internal struct Node
    {
        public int Head, Left1, Left2, Right1, Right2;
        public byte Label;
        public ushort LeftCount, RightCount;
        public ulong LeftLabels, RightLabels;
    }
}
