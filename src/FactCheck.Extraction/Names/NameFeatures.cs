using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Names;

/// <summary>
/// The name finder's features: words, shapes, tags and lexicon profiles around a token, the name tags to its left, and what the
/// same word was earlier in the text.
/// </summary>
public sealed class NameFeatures(NameLexicon lexicon)
{
    private const int Pad = 2;

    private readonly Dictionary<uint, NameKind> _earlier = [];
    private Atoms[] _atoms = new Atoms[256];
    private uint[] _given = new uint[256];

    /// <summary>The features of the token of the last <see cref="Fill"/>.</summary>
    public FeatureHashes Buffer { get; } = new(128);

    /// <summary>A new text begins: forgets what was seen.</summary>
    public void Begin() => _earlier.Clear();

    /// <summary>Computes what depends on each token of a sentence alone.</summary>
    public void Load(AnalysedText text, in Sentence sentence)
    {
        var n = sentence.TokenCount;
        if (n + (2 * Pad) > _atoms.Length)
        {
            _atoms = new Atoms[(n + (2 * Pad)) * 2];
            _given = new uint[_atoms.Length];
        }
        var capitals = 0;
        for (var i = 0; i < n; i++)
        {
            var form = text.Form(sentence.FirstToken + i);
            capitals += char.IsUpper(form[0]) ? 1 : 0;
            _atoms[i + Pad] = AtomsOf(text, sentence.FirstToken + i, form);
        }
        // Headlines capitalise nearly every word: capitals say less there.
        var headline = n > 3 && capitals * 10 >= n * 6 ? 64u : 0;
        for (var i = 0; i < n; i++)
            _atoms[i + Pad].Bits |= headline;
        for (var i = 0; i < Pad; i++)
        {
            _atoms[i] = new Atoms { Word = 11, Suffix3 = 12, Bits = 1 << 9, Shape = 13, Profile = 0xFE, Tag = 0xFE };
            _atoms[n + Pad + i] = new Atoms { Word = 21, Suffix3 = 22, Bits = 1 << 10, Shape = 23, Profile = 0xFF, Tag = 0xFF };
            _given[i] = 0xFF;
        }
    }

    /// <summary>Says which tag a token was given.</summary>
    public void Give(int index, NameTag tag)
    {
        _given[index + Pad] = (uint)tag;
        if ((_atoms[index + Pad].Bits & 1) != 0)
            _earlier[_atoms[index + Pad].Word] = tag.Kind();
    }

    /// <summary>Fills <see cref="Buffer"/> with the features of a token of the loaded sentence.</summary>
    public void Fill(int index)
    {
        var f = Buffer;
        f.Clear();
        var i = index + Pad;
        ref readonly var a = ref _atoms[i];
        ref readonly var l1 = ref _atoms[i - 1];
        ref readonly var l2 = ref _atoms[i - 2];
        ref readonly var r1 = ref _atoms[i + 1];
        ref readonly var r2 = ref _atoms[i + 2];
        uint t1 = _given[i - 1], t2 = _given[i - 2];
        var first = index == 0 ? 1u : 0u;

        f.Add(1, a.Word);
        f.Add(2, a.Exact);
        f.Add(3, a.Suffix3);
        f.Add(4, a.Suffix4, a.Bits);
        f.Add(5, a.Prefix3);
        f.Add(6, a.Shape);
        f.Add(7, a.Shape, first, a.Bits);
        f.Add(8, a.Tag);
        f.Add(9, a.Tag, a.Shape);
        f.Add(10, a.Profile, a.Bits);
        f.Add(11, a.Profile, a.Tag, first);
        f.Add(20, l1.Word);
        f.Add(21, r1.Word);
        f.Add(22, l2.Word);
        f.Add(23, r2.Word);
        f.Add(24, l1.Word, a.Word);
        f.Add(25, a.Word, r1.Word);
        f.Add(26, l1.Shape, a.Shape, r1.Shape);
        f.Add(27, l1.Profile, a.Profile, r1.Profile);
        f.Add(28, a.Profile, r1.Profile, r2.Profile);
        f.Add(29, l1.Tag, a.Tag, r1.Tag);
        f.Add(30, a.Shape, r1.Word);
        f.Add(31, a.Shape, l1.Word);
        f.Add(32, l1.Suffix3, a.Shape);
        f.Add(33, r1.Suffix3, a.Shape);
        f.Add(34, r1.Tag, r2.Tag, a.Shape);
        f.Add(35, l2.Word, l1.Word, a.Shape);
        f.Add(36, r1.Word, r2.Word, a.Shape);
        f.Add(37, l1.Word, a.Tag, r1.Word);

        f.Add(50, t1);
        f.Add(51, t1, t2);
        f.Add(52, t1, a.Word);
        f.Add(53, t1, a.Shape, a.Tag);
        f.Add(54, t1, a.Profile, a.Bits);
        f.Add(55, t1, l1.Word, a.Shape);
        f.Add(56, t1, r1.Shape, a.Shape);
        f.Add(57, t1, a.Suffix3);
        f.Add(58, t1, l1.Profile, a.Profile);
        f.Add(59, t1, t2, a.Shape);
        var earlier = (a.Bits & 1) != 0 && _earlier.TryGetValue(a.Word, out var kind) ? 1 + (uint)kind : 0;
        f.Add(60, earlier, t1);
        f.Add(61, earlier, a.Profile);
        f.Add(62, earlier, first, a.Tag);
    }

    private Atoms AtomsOf(AnalysedText text, int token, ReadOnlySpan<char> form) => new()
    {
        Word = text.Words[token],
        Exact = Characters.HashExact(form),
        Suffix3 = WordShape.Suffix(form, 3),
        Suffix4 = WordShape.Suffix(form, 4),
        Prefix3 = WordShape.Prefix(form, 3),
        Shape = WordShape.Shape(form),
        Bits = WordShape.Bits(form),
        Tag = text.FineTags[token],
        Profile = lexicon[text.Words[token]],
    };

    private struct Atoms
    {
        public uint Word, Exact, Suffix3, Suffix4, Prefix3, Shape, Bits, Tag, Profile;
    }
}
