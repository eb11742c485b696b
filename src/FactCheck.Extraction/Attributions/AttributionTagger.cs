using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Labels source, cue and content in one paragraph after the other: a first CRF gives each token's probability of being a cue,
/// a second one labels all three roles knowing it. Holds working arrays: one for each thread.
/// </summary>
internal sealed class AttributionTagger(CueLexicon lexicon, AttributionFeatures features, CrfPasses passes, SpanRanker? ranker = null)
{
    /// <summary>Labels of the first pass: O, B, I.</summary>
    public const int CueLabels = 3;

    /// <summary>Labels of the second pass: O and B, I for three roles.</summary>
    public static readonly int RoleLabels = CrfLabels.Count(3);

    // A paragraph longer than this is labelled in pieces, cut between sentences.
    private const int MostTokens = 1500;

    private readonly CrfLattice _cueLattice = new(CueLabels);
    private readonly CrfLattice _roleLattice = new(RoleLabels);
    private readonly CrfSums _sums = new();
    private readonly CrfSpans _choice = new();
    private readonly List<ProbableSpan> _chosen = [];

    /// <summary>The probabilities below which a source, a cue, a content is left out.</summary>
    public float[] Thresholds { get; init; } = [0.3f, 0.3f, 0.3f];

    /// <summary>The paragraph in hand.</summary>
    public Workspace Work { get; } = new();

    /// <summary>The pieces of a text that are labelled by themselves: first and end sentence.</summary>
    public static IEnumerable<(int First, int End)> Pieces(AnalysedText text)
    {
        var first = 0;
        for (var s = 1; s <= text.Sentences.Length; s++)
        {
            if (s < text.Sentences.Length && text.Sentences[s].Paragraph == text.Sentences[first].Paragraph
                && text.Sentences[s].EndToken - text.Sentences[first].FirstToken <= MostTokens)
            {
                continue;
            }

            yield return (first, s);
            first = s;
        }
    }

    /// <summary>Runs the first pass over a piece and leaves it in <see cref="Work"/>.</summary>
    public void FindCues(AnalysedText text, int firstSentence, int endSentence)
    {
        Work.Load(text, firstSentence, endSentence, lexicon);
        First();
        passes.Fill(_cueLattice, 0, _sums);
        _cueLattice.ForwardBackward();
        for (var t = 0; t < Work.Length; t++)
            Work.Cue[t] = 1f - _cueLattice.Marginal(t, 0);
    }

    /// <summary>
    /// Runs both passes over a piece and adds its spans, in order. <paramref name="spare"/> gets contents that are there by all
    /// odds, but whose ends are in doubt: too doubtful for the measure, better than nothing where a cue has no content.
    /// </summary>
    public void Label(AnalysedText text, int firstSentence, int endSentence, List<RoleSpan> into, List<RoleSpan>? spare = null)
    {
        FindCues(text, firstSentence, endSentence);
        var candidates = Propose();
        if (ranker is not null)
            candidates = ranker.Weigh(Work, _roleLattice, candidates);
        _chosen.Clear();
        _choice.Choose(candidates, Work.Length, Thresholds, _chosen);
        foreach (var span in _chosen)
            into.Add(new RoleSpan((AttributionRole)span.Role, Work.First + span.First, Work.First + span.Last));
        if (spare is not null)
            Spare(candidates, spare);
    }

    private void Spare(IReadOnlyList<ProbableSpan> candidates, List<RoleSpan> spare)
    {
        const int window = 24;
        const float massNeeded = 0.5f;
        var at = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            var own = candidates[i];
            while (at < _chosen.Count && _chosen[at].Last < own.First)
                at++;
            if (own.Role != (int)AttributionRole.Content || (at < _chosen.Count && _chosen[at].First <= own.Last))
                continue;
            var mass = 0f;
            var best = true;
            for (var k = Math.Max(0, i - window); k < Math.Min(candidates.Count, i + window); k++)
            {
                var other = candidates[k];
                if (other.Role != own.Role || other.First > own.Last || other.Last < own.First)
                    continue;
                mass += other.Probability;
                best &= k == i || other.Probability < own.Probability;
            }

            if (best && mass >= massNeeded)
                spare.Add(new RoleSpan(AttributionRole.Content, Work.First + own.First, Work.First + own.Last));
        }
    }

    /// <summary>The second pass's lattice after <see cref="Propose"/>.</summary>
    public CrfLattice Lattice => _roleLattice;

    /// <summary>Loads a piece and takes the probabilities of cues from elsewhere; <see cref="Propose"/> may follow.</summary>
    public void TakeCues(AnalysedText text, int firstSentence, int endSentence, ReadOnlySpan<float> probabilities)
    {
        Work.Load(text, firstSentence, endSentence, lexicon);
        First();
        probabilities.Slice(Work.First, Work.Length).CopyTo(Work.Cue);
    }

    /// <summary>Runs the second pass over the piece in <see cref="Work"/>, whose cue probabilities are there, and proposes spans.</summary>
    public IReadOnlyList<ProbableSpan> Propose()
    {
        Work.SeeCues();
        Second();
        passes.Fill(_roleLattice, 1, _sums);
        _roleLattice.ForwardBackward();
        return _choice.Candidates(_roleLattice, SpanRanker.Least);
    }

    /// <summary>All spans of a text, in order; spare contents apart.</summary>
    public List<RoleSpan> Spans(AnalysedText text, List<RoleSpan>? spare = null, CancellationToken cancellationToken = default)
    {
        var spans = new List<RoleSpan>();
        foreach (var (first, end) in Pieces(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Label(text, first, end, spans, spare);
        }

        Work.Forget();
        return spans;
    }

    private void First()
    {
        passes.Begin(_sums, Work.Length);
        AddFirst(0, Work.Length);
    }

    private void AddFirst(int from, int to)
    {
        Span<uint> unaryRoom = stackalloc uint[AttributionFeatures.Most];
        Span<uint> edgeRoom = stackalloc uint[32];
        var unary = new CrfFeatures(unaryRoom);
        var edge = new CrfFeatures(edgeRoom);
        for (var t = from; t < to; t++)
        {
            unary.Clear();
            edge.Clear();
            features.FirstPass(Work, t, ref unary);
            features.Edges(Work, t, ref edge);
            passes.Add(_sums, t, unary.All, edge.All);
        }
    }

    private void Second()
    {
        AddTurned();
        Span<uint> unaryRoom = stackalloc uint[AttributionFeatures.Most];
        Span<uint> edgeRoom = stackalloc uint[32];
        var unary = new CrfFeatures(unaryRoom);
        var edge = new CrfFeatures(edgeRoom);
        for (var t = 0; t < Work.Length; t++)
        {
            unary.Clear();
            edge.Clear();
            features.SecondPass(Work, t, ref unary);
            features.SecondEdges(Work, t, ref edge);
            passes.Add(_sums, t, unary.All, edge.All);
        }
    }

    // What the first pass added is kept but for the sentences whose tree the cues turned round, and the tokens that touch them.
    private void AddTurned()
    {
        var done = 0;
        foreach (var sentence in Work.Turned)
        {
            var from = Math.Max(done, Work.SentenceStarts[sentence] - 1);
            var to = Math.Min(Work.Length, Work.SentenceStarts[sentence + 1] + 1);
            for (var t = from; t < to; t++)
                CrfPasses.Clear(_sums, t);
            AddFirst(from, to);
            done = to;
        }
    }
}
