using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tagging;

/// <summary>
/// The tagger's features: words, endings, shapes and lexicon sets around a token, and the tags given to its left.
/// One object serves one thread; <see cref="Load"/> a sentence, then <see cref="Fill"/> per token from left to right.
/// </summary>
public sealed class TaggerFeatures(TagLexicon lexicon)
{
    private const int Pad = 3;

    private Atoms[] _atoms = new Atoms[256];
    private uint[] _tags = new uint[256];
    private int _count;

    /// <summary>The features of the token of the last <see cref="Fill"/>.</summary>
    public FeatureHashes Buffer { get; } = new(128);

    /// <summary>Computes what depends on each token alone.</summary>
    public void Load(AnalysedText text, in Sentence sentence)
    {
        _count = sentence.TokenCount;
        if (_count + (2 * Pad) > _atoms.Length)
        {
            _atoms = new Atoms[(_count + (2 * Pad)) * 2];
            _tags = new uint[_atoms.Length];
        }
        var shouting = true;
        for (var i = 0; i < _count && shouting; i++)
            shouting = !text.Form(sentence.FirstToken + i).ContainsAnyInRange('a', 'z');
        for (var i = 0; i < _count; i++)
            _atoms[i + Pad] = AtomsOf(text, sentence.FirstToken + i, shouting);
        for (var i = 0; i < Pad; i++)
        {
            _atoms[i] = new Atoms { Word = 11, Suffix3 = 12, Bits = 1 << 9, Shape = 13, Set = 0xFFFE };
            _atoms[_count + Pad + i] = new Atoms { Word = 21, Suffix3 = 22, Bits = 1 << 10, Shape = 23, Set = 0xFFFF };
            _tags[i] = 0xFFFF;
        }
    }

    /// <summary>Says which tag a token was given.</summary>
    public void Give(int index, int tag) => _tags[index + Pad] = (uint)tag;

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
        uint t1 = _tags[i - 1], t2 = _tags[i - 2], t3 = _tags[i - 3];

        f.Add(1, a.Word);
        f.Add(2, a.Exact);
        f.Add(3, a.Suffix1, a.Bits);
        f.Add(4, a.Suffix2);
        f.Add(5, a.Suffix3);
        f.Add(6, a.Suffix4);
        f.Add(7, a.Prefix1, a.Suffix2);
        f.Add(8, a.Prefix2);
        f.Add(9, a.Prefix3);
        f.Add(10, a.Shape);
        f.Add(11, a.Bits, index == 0 ? 1u : 0u);
        f.Add(12, a.Shape, a.Suffix3);
        f.Add(13, a.Set);
        f.Add(14, a.Set, a.Bits);
        f.Add(15, a.Set, a.Suffix2);
        f.Add(16, a.ExactSet, a.Set);
        f.Add(17, a.ExactSet, a.Bits);

        f.Add(20, l1.Word);
        f.Add(21, r1.Word);
        f.Add(22, l2.Word);
        f.Add(23, r2.Word);
        f.Add(24, l1.Word, a.Word);
        f.Add(25, a.Word, r1.Word);
        f.Add(26, l1.Word, r1.Word);
        f.Add(27, r1.Word, r2.Word);
        f.Add(28, l1.Suffix3);
        f.Add(29, r1.Suffix3);
        f.Add(30, r1.Suffix3, a.Suffix3);
        f.Add(31, l1.Bits, a.Bits, r1.Bits);
        f.Add(32, r1.Set);
        f.Add(33, a.Set, r1.Set);
        f.Add(34, l1.Set, a.Set, r1.Set);
        f.Add(35, a.Set, r1.Set, r2.Set);
        f.Add(36, a.Word, r1.Set);
        f.Add(37, l2.Word, l1.Word);
        f.Add(38, r2.Set);

        f.Add(50, t1);
        f.Add(51, t1, t2);
        f.Add(52, t1, a.Word);
        f.Add(53, t1, a.Suffix3);
        f.Add(54, t1, t2, a.Word);
        f.Add(55, t1, r1.Word);
        f.Add(56, t1, a.Set, r1.Set);
        f.Add(57, t1, t2, t3);
        f.Add(58, t1, a.Bits, r1.Bits);
        f.Add(59, t1, t2, a.Set);
        f.Add(60, t1, l1.Word, a.Suffix2);
        f.Add(61, t1, a.Word, r1.Word);
        f.Add(62, t2, a.Word);
        f.Add(63, t1, a.ExactSet, r1.Set);
        f.Add(64, t1, r1.Set, r2.Set);
        f.Add(65, l1.ExactSet, a.ExactSet, r1.ExactSet);
    }

    private Atoms AtomsOf(AnalysedText text, int token, bool shouting)
    {
        var form = text.Form(token);
        var bits = WordShape.Bits(form);
        if (shouting)
            bits |= 32;
        // Spaces tell an opening quotation mark from a closing one, and a hyphen from a dash.
        var (start, end) = (text.Tokens[token].Start, text.Tokens[token].End);
        if (start > 0 && Characters.IsBlank(text.Text[start - 1]))
            bits |= 64;
        if (end < text.Text.Length && Characters.IsBlank(text.Text[end]))
            bits |= 128;
        var exact = Characters.HashExact(form);
        return new Atoms
        {
            Word = text.Words[token],
            Exact = exact,
            Suffix1 = WordShape.Suffix(form, 1),
            Suffix2 = WordShape.Suffix(form, 2),
            Suffix3 = WordShape.Suffix(form, 3),
            Suffix4 = WordShape.Suffix(form, 4),
            Prefix1 = WordShape.Prefix(form, 1),
            Prefix2 = WordShape.Prefix(form, 2),
            Prefix3 = WordShape.Prefix(form, 3),
            Shape = WordShape.Shape(form),
            Bits = bits,
            Set = lexicon[text.Words[token]],
            ExactSet = lexicon[exact],
        };
    }

    private struct Atoms
    {
        public uint Word, Exact, Suffix1, Suffix2, Suffix3, Suffix4, Prefix1, Prefix2, Prefix3, Shape, Bits, Set, ExactSet;
    }
}
