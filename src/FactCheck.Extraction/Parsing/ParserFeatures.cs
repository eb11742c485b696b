using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Parsing;

/// <summary>
/// The parser's features: words and tags of the stack's top, the next words and their outermost dependents, alone and together,
/// with distances, valencies and sets of relations (after Zhang and Nivre 2011, fitted to arc-hybrid).
/// </summary>
public sealed class ParserFeatures
{
    private Atom[] _atoms = new Atom[258];

    /// <summary>The features of the last <see cref="Fill"/>.</summary>
    public FeatureHashes Buffer { get; } = new(256);

    /// <summary>Computes what depends on each word alone.</summary>
    public void Load(AnalysedText text, in Sentence sentence, TagPairs pairs)
    {
        var n = sentence.TokenCount;
        if (n + 2 > _atoms.Length)
            _atoms = new Atom[n * 2];
        _atoms[0] = new Atom { Word = 1, Tag = 0xFE, WordTag = 3 };
        _atoms[n + 1] = new Atom { Word = 2, Tag = 0xFF, WordTag = 4 };
        var (verbs, marks) = (0, 0);
        for (var i = 1; i <= n; i++)
        {
            var token = sentence.FirstToken + i - 1;
            var tag = (uint)pairs.NumberOf(text.Tags[token], text.FineTags[token]);
            verbs += text.Tags[token] == UniversalTag.Verb ? 1 : 0;
            marks += text.Tags[token] == UniversalTag.Punct ? 1 : 0;
            _atoms[i] = new Atom
            {
                Word = text.Words[token],
                Tag = tag,
                WordTag = FeatureHashes.Hash(7, text.Words[token], tag),
                Verbs = verbs,
                Marks = marks,
            };
        }
        _atoms[n + 1].Verbs = verbs;
        _atoms[n + 1].Marks = marks;
    }

    /// <summary>Fills <see cref="Buffer"/> with the features of a configuration of the loaded sentence.</summary>
    public void Fill(ParserState state)
    {
        var f = Buffer;
        f.Clear();
        f.AddHash(0x9E3779B1);
        int i0 = state.Stack(0), i1 = state.Stack(1), i2 = state.Stack(2), j0 = state.Buffer(0);
        ref readonly var s0 = ref _atoms[i0];
        ref readonly var s1 = ref _atoms[i1];
        ref readonly var s2 = ref _atoms[i2];
        ref readonly var b0 = ref _atoms[j0];
        ref readonly var b1 = ref _atoms[state.Buffer(1)];
        ref readonly var b2 = ref _atoms[state.Buffer(2)];
        Words(f, s0, s1, s2, b0, b1, b2);
        Structure(f, state, i0, i1, j0);
        Between(f, i0, i1, j0, state.None);
        Lookaround(f, state, i0, i1, j0);
    }

    private static void Words(FeatureHashes f, in Atom s0, in Atom s1, in Atom s2, in Atom b0, in Atom b1, in Atom b2)
    {
        f.Add(1, s0.WordTag);
        f.Add(2, s0.Word);
        f.Add(3, s0.Tag);
        f.Add(4, s1.WordTag);
        f.Add(5, s1.Word);
        f.Add(6, s1.Tag);
        f.Add(7, b0.WordTag);
        f.Add(8, b0.Word);
        f.Add(9, b0.Tag);
        f.Add(10, b1.WordTag);
        f.Add(11, b1.Word);
        f.Add(12, b1.Tag);
        f.Add(13, b2.WordTag);
        f.Add(14, b2.Tag);
        f.Add(15, s2.WordTag);
        f.Add(16, s2.Tag);

        f.Add(20, s0.WordTag, b0.WordTag);
        f.Add(21, s0.WordTag, b0.Tag);
        f.Add(22, s0.Tag, b0.WordTag);
        f.Add(23, s0.Word, b0.Word);
        f.Add(24, s0.Tag, b0.Tag);
        f.Add(25, s1.WordTag, s0.WordTag);
        f.Add(26, s1.WordTag, s0.Tag);
        f.Add(27, s1.Tag, s0.WordTag);
        f.Add(28, s1.Word, s0.Word);
        f.Add(29, s1.Tag, s0.Tag);
        f.Add(30, s1.Tag, b0.Tag);
        f.Add(31, s1.Word, b0.Tag);
        f.Add(32, s1.Tag, b0.Word);
        f.Add(33, b0.Tag, b1.Tag);
        f.Add(34, b0.WordTag, b1.Tag);
        f.Add(35, b0.Tag, b1.WordTag);
        f.Add(36, b0.Word, b1.Word);

        f.Add(40, s0.Tag, b0.Tag, b1.Tag);
        f.Add(41, s0.WordTag, b0.Tag, b1.Tag);
        f.Add(42, b0.Tag, b1.Tag, b2.Tag);
        f.Add(43, s1.Tag, s0.Tag, b0.Tag);
        f.Add(44, s1.Tag, s0.WordTag, b0.Tag);
        f.Add(45, s1.Tag, s0.Tag, b0.WordTag);
        f.Add(46, s1.WordTag, s0.Tag, b0.Tag);
        f.Add(47, s2.Tag, s1.Tag, s0.Tag);
        f.Add(48, s0.Tag, b0.WordTag, b1.Tag);
        f.Add(49, FeatureHashes.Hash(49, s1.Tag, s0.Tag), FeatureHashes.Hash(49, b0.Tag, b1.Tag));
        f.Add(50, FeatureHashes.Hash(50, s0.Tag, b0.Tag), FeatureHashes.Hash(50, b1.Tag, b2.Tag));
        f.Add(51, s0.Word, b0.Word, b1.Tag);
        f.Add(52, s1.Word, s0.Word, b0.Tag);
    }

    private void Structure(FeatureHashes f, ParserState state, int i0, int i1, int j0)
    {
        ref readonly var n0 = ref state.Nodes[i0];
        ref readonly var n1 = ref state.Nodes[i1];
        ref readonly var m0 = ref state.Nodes[j0];
        ref readonly var s0 = ref _atoms[i0];
        ref readonly var s1 = ref _atoms[i1];
        ref readonly var b0 = ref _atoms[j0];
        Child(f, 60, state, n0.Left1, s0, b0);
        Child(f, 66, state, n0.Right1, s0, b0);
        Child(f, 72, state, n1.Left1, s1, s0);
        Child(f, 78, state, n1.Right1, s1, s0);
        Child(f, 84, state, m0.Left1, b0, s0);
        f.Add(90, Tag(n0.Left2), Label(state, n0.Left2), s0.Tag);
        f.Add(91, Tag(n0.Right2), Label(state, n0.Right2), s0.Tag);
        f.Add(92, Tag(m0.Left2), Label(state, m0.Left2), b0.Tag);
        f.Add(93, Tag(n1.Right2), Label(state, n1.Right2), s1.Tag);
        f.Add(94, s0.Tag, Tag(n0.Left1), Tag(n0.Left2));
        f.Add(95, s0.Tag, Tag(n0.Right1), Tag(n0.Right2));
        f.Add(96, b0.Tag, Tag(m0.Left1), Tag(m0.Left2));
        f.Add(97, s1.Tag, Tag(n1.Right1), FeatureHashes.Hash(97, s0.Tag, Tag(n0.Left1)));
        f.Add(98, s1.Tag, s0.Tag, Tag(n0.Right1));
        f.Add(99, s0.Tag, Tag(n0.Right1), FeatureHashes.Hash(99, b0.Tag, Tag(m0.Left1)));

        uint l0 = Math.Min(n0.LeftCount, (ushort)4), r0 = Math.Min(n0.RightCount, (ushort)4);
        uint r1 = Math.Min(n1.RightCount, (ushort)4), lb = Math.Min(m0.LeftCount, (ushort)4);
        f.Add(110, s0.Word, r0);
        f.Add(111, s0.Tag, r0);
        f.Add(112, s0.Word, l0);
        f.Add(113, s0.Tag, l0);
        f.Add(114, b0.Word, lb);
        f.Add(115, b0.Tag, lb);
        f.Add(116, s1.Word, r1);
        f.Add(117, s1.Tag, r1);
        f.Add(118, s0.Word, (uint)n0.RightLabels, (uint)(n0.RightLabels >> 32));
        f.Add(119, s0.Tag, (uint)n0.RightLabels, (uint)(n0.RightLabels >> 32));
        f.Add(120, s0.Word, (uint)n0.LeftLabels, (uint)(n0.LeftLabels >> 32));
        f.Add(121, s0.Tag, (uint)n0.LeftLabels, (uint)(n0.LeftLabels >> 32));
        f.Add(122, b0.Word, (uint)m0.LeftLabels, (uint)(m0.LeftLabels >> 32));
        f.Add(123, b0.Tag, (uint)m0.LeftLabels, (uint)(m0.LeftLabels >> 32));
        f.Add(124, s1.Word, (uint)n1.RightLabels, (uint)(n1.RightLabels >> 32));
        f.Add(125, s1.Tag, (uint)n1.RightLabels, (uint)(n1.RightLabels >> 32));
        f.Add(126, s1.Tag, (uint)n1.LeftLabels, (uint)(n1.LeftLabels >> 32));
    }

    private void Child(FeatureHashes f, uint template, ParserState state, int child, in Atom head, in Atom other)
    {
        ref readonly var c = ref _atoms[child];
        uint label = state.Nodes[child].Label;
        f.Add(template, c.WordTag);
        f.Add(template + 1, c.Tag, label, head.Tag);
        f.Add(template + 2, label, head.Word);
        f.Add(template + 3, head.Tag, c.Tag, other.Tag);
        f.Add(template + 4, head.Word, c.Word);
        f.Add(template + 5, label, head.Tag, other.Tag);
    }

    private void Between(FeatureHashes f, int i0, int i1, int j0, int none)
    {
        ref readonly var s0 = ref _atoms[i0];
        ref readonly var s1 = ref _atoms[i1];
        ref readonly var b0 = ref _atoms[j0];
        var d0 = j0 == none ? 15u : Distance(j0 - i0);
        var d1 = i1 == none ? 15u : Distance(i0 - i1);
        f.Add(130, s0.Word, d0);
        f.Add(131, s0.Tag, d0);
        f.Add(132, b0.Word, d0);
        f.Add(133, b0.Tag, d0);
        f.Add(134, s0.Tag, b0.Tag, d0);
        f.Add(135, s1.Tag, s0.Tag, d1);
        f.Add(136, s1.Word, d1);
        f.Add(137, s0.Word, s1.Tag, d1);
        if (i0 == none || i0 == 0)
            return;
        var right = Crossed(_atoms[Math.Max(i0, j0 - 1)], s0);
        f.Add(138, s0.Tag, b0.Tag, right);
        if (i1 == none || i1 == 0)
            return;
        var left = Crossed(_atoms[i0 - 1], s1);
        f.Add(139, s1.Tag, s0.Tag, left);
        f.Add(140, s1.Tag, FeatureHashes.Hash(140, s0.Tag, b0.Tag), (left * 16) + right);
    }

    private void Lookaround(FeatureHashes f, ParserState state, int i0, int i1, int j0)
    {
        var none = state.None;
        uint before0 = i0 > 0 && i0 != none ? _atoms[i0 - 1].Tag : 0xFD, after0 = i0 != none ? _atoms[i0 + 1].Tag : 0xFD;
        uint beforeB = _atoms[j0 - 1].Tag, afterB = _atoms[state.Buffer(1)].Tag;
        uint after1 = i1 != none ? _atoms[i1 + 1].Tag : 0xFD;
        f.Add(150, FeatureHashes.Hash(150, _atoms[i0].Tag, after0), FeatureHashes.Hash(150, beforeB, _atoms[j0].Tag));
        f.Add(151, FeatureHashes.Hash(151, _atoms[i0].Tag, before0), FeatureHashes.Hash(151, afterB, _atoms[j0].Tag));
        f.Add(152, FeatureHashes.Hash(152, _atoms[i1].Tag, after1), FeatureHashes.Hash(152, before0, _atoms[i0].Tag));
        f.Add(153, _atoms[i0].Tag, before0, after0);
        f.Add(154, _atoms[state.Buffer(3)].Tag, _atoms[state.Buffer(2)].Tag, afterB);
    }

    // Verbs and punctuation marks between two words, at most three of each.
    private static uint Crossed(in Atom last, in Atom first) =>
        (uint)((Math.Clamp(last.Verbs - first.Verbs, 0, 3) * 4) + Math.Clamp(last.Marks - first.Marks, 0, 3));

    private static uint Distance(int distance) => distance < 6 ? (uint)distance : distance < 10 ? 6u : distance < 20 ? 7u : 8u;

    private uint Tag(int node) => _atoms[node].Tag;

    private static uint Label(ParserState state, int node) => state.Nodes[node].Label;

    private struct Atom
    {
        public uint Word, Tag, WordTag;
        public int Verbs, Marks;
    }
}
