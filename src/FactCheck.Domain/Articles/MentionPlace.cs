using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>A stretch of the text as a form or the engine names it: UTF-16 offsets, end exclusive.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record Stretch(int Start, int End);

/// <summary>Where a claim stands in an article and by which words it is attributed.</summary>
/// <param name="Content">The claim's own words; at least one stretch.</param>
/// <param name="Source">The words that name the speaker; may be empty.</param>
/// <param name="Cue">The words that attribute ("said"); may be empty.</param>
/// <param name="Quotation">How the words are rendered.</param>
/// <param name="Via">The reporter in between; null when there is none.</param>
public sealed record MentionPlace(
    IReadOnlyList<Stretch> Content, IReadOnlyList<Stretch> Source, IReadOnlyList<Stretch> Cue, Quotation Quotation, Stretch? Via)
{
    /// <summary>Words of the article's own voice.</summary>
    public static MentionPlace OwnVoice(params IReadOnlyList<Stretch> content) => new(content, [], [], Quotation.OwnVoice, null);

    /// <summary>What is wrong with it in this text; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Check(string text)
    {
        if (Content.Count == 0) return [ArticleProblems.SpanMissing];
        IEnumerable<Stretch> all = [.. Content, .. Source, .. Cue, .. Via is null ? [] : new[] { Via }];
        return all.All(s => TextSpan.Fits(text, s.Start, s.End)) ? [] : [ArticleProblems.SpanOutside];
    }
}

/// <summary>Who said it, in which role then.</summary>
/// <param name="SpeakerId">The speaker.</param>
/// <param name="Role">The role that the article gives at that time; null when it gives none.</param>
public sealed record Voice(Guid SpeakerId, string? Role);
