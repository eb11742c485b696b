using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>
/// Finds who said what in an analysed text: labels source, cue and content paragraph by paragraph, links them, and describes
/// each attribution. Linear in the text's length; may be used from several threads.
/// </summary>
public sealed class AttributionFinder
{
    [ThreadStatic]
    private static AttributionTagger? _shippedTagger;

    private static readonly Lazy<AttributionFinder> ShippedFinder = new(() => new AttributionFinder(AttributionModel.Shipped));

    private readonly AttributionModel _model;
    private readonly AttributionLinker _linker;

    /// <summary>A finder over a model.</summary>
    public AttributionFinder(AttributionModel model)
    {
        _model = model;
        _linker = new AttributionLinker(model.Links);
    }

    /// <summary>The finder over the shipped model.</summary>
    public static AttributionFinder Shipped => ShippedFinder.Value;

    /// <summary>All attributions of a text, in the order of their first word, by the shipped model.</summary>
    public static IReadOnlyList<FoundAttribution> Find(AnalysedText text, CancellationToken cancellationToken = default) =>
        Shipped.FindIn(text, cancellationToken);

    /// <summary>All attributions of a text, in the order of their first word.</summary>
    public IReadOnlyList<FoundAttribution> FindIn(AnalysedText text, CancellationToken cancellationToken = default)
    {
        var spare = new List<RoleSpan>();
        var spans = Tagger().Spans(text, spare, cancellationToken);
        spans = [.. spans.Concat(spare).OrderBy(span => span.First)];
        var linked = _linker.Link(text, spans, spare.ToHashSet());
        CoordinatedQuotations.Split(text, _model.Lexicon, linked);
        NestedAttributions.Add(text, _model.Lexicon, linked);
        var ordered = linked.OrderBy(attribution => attribution.First).ToList();
        var ids = new Dictionary<LinkedSpans, int>(ordered.Count);
        for (var id = 0; id < ordered.Count; id++)
            ids[ordered[id]] = id;
        return [.. ordered.Select(attribution => Describe(text, attribution, ids))];
    }

    /// <summary>The labelled spans of a text before linking, in order: what the exact-span measure counts.</summary>
    public IReadOnlyList<RoleSpan> Label(AnalysedText text) => Tagger().Spans(text);

    // A tagger holds working arrays: the shipped model has one for each thread, another model a new one each time.
    private AttributionTagger Tagger()
    {
        if (!ShippedFinder.IsValueCreated || this != ShippedFinder.Value)
            return _model.Tagger();
        return _shippedTagger ??= _model.Tagger();
    }

    private static FoundAttribution Describe(AnalysedText text, LinkedSpans attribution, Dictionary<LinkedSpans, int> ids)
    {
        var quotation = Quotation(text, attribution.Content);
        return new FoundAttribution(
            ids[attribution],
            Offsets(text, attribution.Source),
            Offsets(text, attribution.Cue),
            Offsets(text, attribution.Content),
            quotation,
            quotation != QuotationKind.Direct && PrivateStates.Is(text, attribution.Cue),
            Intermediaries.Of(text, attribution.Cue, attribution.Content),
            attribution.Parent is null ? null : ids[attribution.Parent]);
    }

    private static List<Span> Offsets(AnalysedText text, List<RoleSpan> spans) =>
        [.. spans.OrderBy(span => span.First).Select(span => text.SpanOf(span.First, span.Last))];

    // Words, not marks, decide: all of them between quotation marks, some, or none.
    private static QuotationKind Quotation(AnalysedText text, List<RoleSpan> content)
    {
        int quoted = 0, plain = 0;
        foreach (var span in content)
        {
            // A part that begins inside a quotation opened before it: look back to the paragraph's start.
            var inside = OpenBefore(text, span.First);
            for (var t = span.First; t <= span.Last; t++)
            {
                var side = QuotationMarks.Side(text.Form(t));
                if (side != 0)
                    inside = side == 1 || (side == 2 && !inside);
                else if (char.IsLetterOrDigit(text.Form(t)[0]))
                    _ = inside ? quoted++ : plain++;
            }
        }

        return quoted == 0 ? QuotationKind.Indirect : plain == 0 ? QuotationKind.Direct : QuotationKind.Mixed;
    }

    private static bool OpenBefore(AnalysedText text, int token)
    {
        var paragraph = text.Sentences[text.SentenceOf(token)].Paragraph;
        var inside = false;
        var first = Math.Max(0, token - 400);
        while (first < token && text.Sentences[text.SentenceOf(first)].Paragraph != paragraph)
            first++;
        for (var t = first; t < token; t++)
        {
            var side = QuotationMarks.Side(text.Form(t));
            if (side != 0)
                inside = side == 1 || (side == 2 && !inside);
        }

        return inside;
    }
}
