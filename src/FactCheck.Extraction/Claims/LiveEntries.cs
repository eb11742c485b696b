using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Structure;

namespace FactCheck.Extraction.Claims;

/// <summary>Keeps the entries of a live blog apart: a quotation under a new time stamp is not the last speaker's.</summary>
internal static class LiveEntries
{
    /// <summary>The same attributions, each within one entry; what was cut off has neither source nor cue, and a number after the others'.</summary>
    public static List<FoundAttribution> Separate(IReadOnlyList<int> entries, List<FoundAttribution> found)
    {
        if (entries.Count == 0) return found;
        var next = found.Count == 0 ? 0 : found.Max(a => a.Id) + 1;
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var attribution = found[i];
            var anchor = attribution.Cue.Count > 0 ? attribution.Cue[0] : attribution.Content[0];
            var entry = ArticleLayout.EntryOf(entries, anchor.Start);
            var others = attribution.Content.Where(span => ArticleLayout.EntryOf(entries, span.Start) != entry).GroupBy(span => ArticleLayout.EntryOf(entries, span.Start)).ToList();
            if (attribution.Cue.Count == 0 && attribution.Source.Count > 0 && ArticleLayout.EntryOf(entries, attribution.Source[0].Start) != entry) found[i] = attribution = attribution with { Source = [] };
            if (others.Count == 0) continue;
            found[i] = attribution with { Content = [.. attribution.Content.Where(span => ArticleLayout.EntryOf(entries, span.Start) == entry)] };
            foreach (var other in others) found.Add(attribution with { Id = next++, Source = [], Cue = [], Content = [.. other], Via = null, Parent = null });
        }

        found.RemoveAll(a => a.Content.Count == 0);
        return found;
    }
}
