using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// One paragraph as the features see it: flat arrays indexed by the token's place in the paragraph, reused from paragraph to
/// paragraph. <see cref="Load"/> fills what does not depend on the cues, <see cref="SeeCues"/> what does.
/// </summary>
internal sealed class Workspace
{
    /// <summary>No token.</summary>
    public const int None = -1;

    private const float CueLike = 0.25f;

    public AnalysedText Text { get; private set; } = null!;

    /// <summary>Lets go of the article: the arrays are kept for the next one, its text is not.</summary>
    public void Forget() => Text = null!;

    /// <summary>Index in the text of the paragraph's first token.</summary>
    public int First { get; private set; }

    /// <summary>How many tokens the paragraph has.</summary>
    public int Length { get; private set; }

    /// <summary>Index of the paragraph in the text.</summary>
    public int Paragraph { get; private set; }

    public uint[] Words = [];
    public uint[] Lemmas = [];
    public byte[] Fine = [];
    public byte[] Coarse = [];
    public byte[] Labels = [];
    public byte[] Shapes = [];
    public byte[] Strengths = [];
    public byte[] Classes = [];
    public QuoteState[] Quotes = [];
    public int[] QuoteOpen = [];
    public int[] QuoteClose = [];
    public int[] Heads = [];
    public int[] Left = [];
    public int[] Right = [];
    public int[] Sentence = [];
    public uint[] Children = [];
    public float[] Cue = [];
    public int[] Governor = [];
    public int[] PathChild = [];
    public byte[] PathDepth = [];
    public int[] Top = [];
    public int[] TopChild = [];
    public int[] CueLeft = [];
    public int[] CueRight = [];

    /// <summary>First token of each sentence, relative; one more entry for the end.</summary>
    public readonly List<int> SentenceStarts = [];
    public readonly List<float> SentenceCue = [];

    /// <summary>The sentences whose tree <see cref="SeeCues"/> changed.</summary>
    public readonly List<int> Turned = [];

    /// <summary>The last token before this paragraph stood in a quotation never closed, or the paragraph before ended quoted.</summary>
    public bool QuotedBefore { get; private set; }

    /// <summary>The colon after a speaker's name in capitals at the paragraph's start ("VANCE: We will…"), or none.</summary>
    public int TranscriptColon { get; private set; }

    /// <summary>Fills the arrays for the tokens of one paragraph.</summary>
    public void Load(AnalysedText text, int firstSentence, int endSentence, CueLexicon lexicon)
    {
        Text = text;
        First = text.Sentences[firstSentence].FirstToken;
        Length = text.Sentences[endSentence - 1].EndToken - First;
        Paragraph = text.Sentences[firstSentence].Paragraph;
        Room(Length);
        SentenceStarts.Clear();
        for (var s = firstSentence; s < endSentence; s++)
        {
            SentenceStarts.Add(text.Sentences[s].FirstToken - First);
            for (var t = text.Sentences[s].FirstToken; t < text.Sentences[s].EndToken; t++)
                LoadToken(text, t, s - firstSentence, lexicon);
        }

        SentenceStarts.Add(Length);
        QuotedBefore = First > 0 && QuotationMarks.EndsQuoted(text, First - 1);
        QuotationMarks.Mark(this);
        TranscriptColon = Colon();
        for (var s = firstSentence; s < endSentence; s++)
            Subtrees(SentenceStarts[s - firstSentence], SentenceStarts[s - firstSentence + 1]);
    }

    private int Colon()
    {
        const int longest = 7;
        for (var t = 0; t < Math.Min(Length, longest); t++)
        {
            var form = Text.Form(First + t);
            if (form is ":")
                return t > 0 ? t : None;
            if (form.ContainsAnyInRange('a', 'z'))
                return None;
        }

        return None;
    }

    /// <summary>Takes the probabilities of the first pass (already in <see cref="Cue"/>) and finds each token's governing cue.</summary>
    public void SeeCues()
    {
        SentenceCue.Clear();
        Turned.Clear();
        for (var s = 0; s + 1 < SentenceStarts.Count; s++)
        {
            var from = SentenceStarts[s];
            var to = SentenceStarts[s + 1];
            if (Rehang(from, to))
                Turned.Add(s);
            var best = 0f;
            var last = None;
            for (var t = from; t < to; t++)
            {
                best = Math.Max(best, Cue[t]);
                CueLeft[t] = last;
                if (IsCue(t))
                    last = t;
                Governor[t] = -2;
            }

            last = None;
            for (var t = to - 1; t >= from; t--)
            {
                CueRight[t] = last;
                if (IsCue(t))
                    last = t;
            }

            SentenceCue.Add(best);
            for (var t = from; t < to; t++)
                Govern(t);
        }
    }

    /// <summary>Whether the first pass thinks that the token may be (part of) a cue.</summary>
    public bool IsCue(int token) => Cue[token] >= CueLike;

    // "X, he said": treebanks hang "said" on X as parataxis. Seen from the cue, X is its clause: turn the arc round.
    private bool Rehang(int from, int to)
    {
        var turned = false;
        for (var t = from; t < to; t++)
        {
            var head = Heads[t];
            if (head < 0 || !IsCue(t) || Labels[t] != (byte)Relation.Parataxis || IsCue(head))
                continue;
            Heads[t] = Heads[head];
            Labels[t] = Labels[head];
            Heads[head] = t;
            Labels[head] = (byte)Relation.Ccomp;
            turned = true;
        }

        if (turned)
            Subtrees(from, to);
        return turned;
    }

    // Top-down with memory: each token is settled once.
    private void Govern(int token)
    {
        Span<int> path = stackalloc int[64];
        var depth = 0;
        var t = token;
        while (Governor[t] == -2 && depth < path.Length)
        {
            path[depth++] = t;
            if (Heads[t] < 0)
                break;
            t = Heads[t];
        }

        for (var i = depth - 1; i >= 0; i--)
        {
            t = path[i];
            var head = Heads[t];
            if (head < 0 || Governor[head] == -2)
            {
                Governor[t] = PathChild[t] = Top[t] = TopChild[t] = None;
                PathDepth[t] = 0;
                continue;
            }

            var headIsCue = IsCue(head);
            Governor[t] = headIsCue ? head : Governor[head];
            PathChild[t] = headIsCue ? t : PathChild[head];
            PathDepth[t] = headIsCue ? (byte)1 : (byte)Math.Min(200, PathDepth[head] + 1);
            Top[t] = Top[head] >= 0 ? Top[head] : headIsCue ? head : None;
            TopChild[t] = Top[head] >= 0 ? TopChild[head] : headIsCue ? t : None;
        }
    }

    private void LoadToken(AnalysedText text, int token, int sentence, CueLexicon lexicon)
    {
        var t = token - First;
        var head = text.Heads[token];
        Words[t] = text.Words[token];
        Lemmas[t] = text.LemmaHash(token);
        Fine[t] = text.FineTags[token];
        Coarse[t] = (byte)text.Tags[token];
        Labels[t] = (byte)text.Labels[token];
        Heads[t] = head < 0 ? None : head - First;
        Shapes[t] = Shape(text.Form(token));
        var word = lexicon.Find(Lemmas[t]);
        Strengths[t] = word.Strength;
        Classes[t] = word.Class;
        Sentence[t] = sentence;
        Cue[t] = 0;
    }

    // Leftmost and rightmost token under each token, and which relations hang on it. Bounded by the sentence's capped length.
    private void Subtrees(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            Left[t] = Right[t] = t;
            Children[t] = 0;
        }

        for (var t = from; t < to; t++)
        {
            if (Heads[t] >= 0)
                Children[Heads[t]] |= ChildBit(t);
            var steps = 0;
            for (var up = Heads[t]; up >= 0 && steps < 200; up = Heads[up], steps++)
            {
                if (Left[up] > t)
                    Left[up] = t;
                if (Right[up] < t)
                    Right[up] = t;
            }
        }
    }

    private uint ChildBit(int t) => (Relation)Labels[t] switch
    {
        Relation.Nsubj => t < Heads[t] ? 1u : 2u,
        Relation.NsubjPass => 4u,
        Relation.Ccomp => t < Heads[t] ? 8u : 16u,
        Relation.Xcomp => 32u,
        Relation.Obj => 64u,
        Relation.Iobj => 128u,
        Relation.Mark => 256u,
        Relation.Case => 512u,
        Relation.Parataxis => 1024u,
        Relation.AuxPass => 2048u,
        Relation.Advcl => 4096u,
        Relation.Acl or Relation.AclRelcl => 8192u,
        Relation.Cop => 16384u,
        _ => 0u,
    };

    private static byte Shape(ReadOnlySpan<char> form)
    {
        var c = form[0];
        if (char.IsUpper(c))
        {
            if (form.Length == 1)
                return 1;
            return char.IsUpper(form[1]) ? (byte)2 : (byte)3;
        }

        if (char.IsLower(c))
            return form.Contains('-') ? (byte)4 : (byte)5;
        return char.IsDigit(c) ? (byte)6 : (byte)7;
    }

    private void Room(int length)
    {
        if (Words.Length >= length)
            return;
        var room = Math.Max(256, length + (length / 2));
        Words = new uint[room];
        Lemmas = new uint[room];
        Fine = new byte[room];
        Coarse = new byte[room];
        Labels = new byte[room];
        Shapes = new byte[room];
        Strengths = new byte[room];
        Classes = new byte[room];
        Quotes = new QuoteState[room];
        QuoteOpen = new int[room];
        QuoteClose = new int[room];
        Heads = new int[room];
        Left = new int[room];
        Right = new int[room];
        Sentence = new int[room];
        Children = new uint[room];
        Cue = new float[room];
        Governor = new int[room];
        PathChild = new int[room];
        PathDepth = new byte[room];
        Top = new int[room];
        TopChild = new int[room];
        CueLeft = new int[room];
        CueRight = new int[room];
    }
}
