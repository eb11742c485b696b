using System.Runtime.ExceptionServices;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.CheckWorthiness;
using FactCheck.Extraction.Claims;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Structure;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction;

/// <summary>
/// Text in, attributed claims out; offline, on one core. Instances may be shared between threads; the models are loaded once,
/// at the first use. The same text gives the same result.
/// </summary>
public sealed class Extractor
{
    /// <summary>Names the engine and its models: kept with every suggestion, so that one knows what made it.</summary>
    public const string Version = "factcheck-1.0";

    private static readonly Lazy<bool> Loaded = new(() =>
    {
        try
        {
            Parallel.Invoke(
                TextAnalyser.Load,
                () => _ = AttributionFinder.Shipped,
                () => _ = Lemmas.Shipped,
                () => _ = PronounModel.Shipped,
                () => _ = WorthModel.Shipped);
        }
        catch (AggregateException failures)
        {
            // Which model is broken, and not that one of several is.
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }

        return true;
    });

    /// <summary>Loads the shipped models, side by side, if they are not loaded yet. The first text in English does it too.</summary>
    public static void Load() => _ = Loaded.Value;

    /// <summary>
    /// Splits one text. Nothing is normalised: offsets count UTF-16 code units of <paramref name="text"/> as it is given.
    /// An empty text, code, or another language than English gives an article without attributions and claims.
    /// </summary>
    /// <param name="text">The article, boilerplate and all.</param>
    /// <param name="progress">Told how far it is, from 0 to 1, never falling; called on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/> within a sentence, in every stage.</param>
    public ExtractedArticle Extract(string text, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        var read = SingleQuotes.Doubled(text);
        var layout = LayoutReader.Read(read);
        progress?.Report(0.05);
        var (attributions, claims) = layout.Language == "en" && layout.Blocks.Count > 0 ? Read(text, read, layout, progress, cancellationToken) : ([], []);
        progress?.Report(1);
        return new ExtractedArticle(
            SpanOf(text, layout.Title), SpanOf(text, layout.Byline), SpanOf(text, layout.Outlet),
            layout.PublishedOn is { } date ? new ExtractedDate(date.Date, date.Precision, SpanOf(text, date.Where)!) : null,
            layout.Language, [.. layout.Boilerplate.Select(span => SpanOf(text, span)!)], attributions, claims)
        {
            Foreign = [.. layout.Foreign.Select(stretch => new ExtractedForeign(SpanOf(text, stretch.Where)!, stretch.Language))],
        };
    }

    private static (IReadOnlyList<ExtractedAttribution> Attributions, IReadOnlyList<ExtractedClaim> Claims) Read(
        string text, string read, ArticleLayout layout, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        Load();
        var analysed = TextAnalyser.Analyse(read, [.. layout.Blocks], cancellationToken);
        progress?.Report(0.5);
        cancellationToken.ThrowIfCancellationRequested();
        var labelled = SpanRepairs.Mend(analysed, AttributionFinder.Find(analysed, cancellationToken));
        var found = PlainAttributions.Complete(analysed, Polls.Free(analysed, LiveEntries.Separate(layout.Entries, QuotedParagraphs.Complete(analysed, labelled))));
        found = ListItems.Attach(analysed, layout.Lists, found);
        progress?.Report(0.75);
        cancellationToken.ThrowIfCancellationRequested();
        var names = NameIndex.Of(analysed);
        found = Interviews.Add(analysed, names, found);
        var resolver = new SpeakerResolver(analysed, names, PronounModel.Shipped, layout.Entries);
        var voices = resolver.Resolve(found, cancellationToken);
        progress?.Report(0.85);
        cancellationToken.ThrowIfCancellationRequested();
        var ids = new Dictionary<int, int>();
        for (var i = 0; i < found.Count; i++) ids[found[i].Id] = i;
        var claims = new ClaimBuilder(analysed, names, resolver, layout.PublishedOn, WorthModel.Shipped, new ListItems(analysed, layout.Lists, found)).Build(found, voices, cancellationToken);
        if (!ReferenceEquals(text, read)) claims = claims.ConvertAll(claim => claim with { Spans = [.. claim.Spans.Select(span => span with { Text = text[span.Start..span.End] })] });
        return ([.. found.Select((a, i) => Attribution(text, i, a, voices[i], ids))], claims);
    }

    private static ExtractedAttribution Attribution(string text, int id, FoundAttribution found, List<Voice> voices, Dictionary<int, int> ids) => new(
        id, Spans(text, found.Source), Spans(text, found.Cue), Spans(text, found.Content),
        found.Quotation switch { QuotationKind.Direct => ExtractedQuotation.Direct, QuotationKind.Mixed => ExtractedQuotation.Mixed, _ => ExtractedQuotation.Indirect },
        found.Private, SpanOf(text, found.Via), found.Parent is { } parent && ids.TryGetValue(parent, out var at) ? at : null,
        [.. voices.Select(voice => voice.ToSpeaker())]);

    private static List<ExtractedSpan> Spans(string text, IReadOnlyList<Span> spans) => [.. spans.Select(span => SpanOf(text, span)!)];

    private static ExtractedSpan? SpanOf(string text, Span? span) => span is { } s ? new ExtractedSpan(s.Start, s.End, text[s.Start..s.End]) : null;
}
