using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Structure;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Reads the items of a list together with the line before it: "The bill would: • cut taxes • end the toll" says of the bill that it
/// would cut taxes, and whoever said the line said the items.
/// </summary>
internal sealed class ListItems
{
    private readonly AnalysedText text;
    private readonly Dictionary<int, List<int>> leads = [];
    private readonly HashSet<int> hanging = [];

    /// <summary>Looks the lists up in the text's tokens.</summary>
    public ListItems(AnalysedText text, IReadOnlyList<ItemList> lists, IReadOnlyList<FoundAttribution> attributions)
    {
        this.text = text;
        foreach (var list in lists)
        {
            if (LeadSentence(text, list) is not { } sentence) continue;
            var colon = sentence.EndToken - 1;
            var by = Speaking(text, sentence, attributions);
            var said = by < 0 ? [] : attributions[by].Content.SelectMany(TokensOf).Where(t => t >= sentence.FirstToken && t < colon).ToList();
            // "Said three things:" is no statement beside the three.
            if (by >= 0 && said.Count > 0 && !said.Exists(IsFinite)) hanging.UnionWith([said[^1], colon]);
            var lead = said.Exists(IsFinite) ? said : Enumerable.Range(sentence.FirstToken, colon - sentence.FirstToken).ToList();
            while (lead.Count > 0 && text.Tags[lead[^1]] == UniversalTag.Punct) lead.RemoveAt(lead.Count - 1);
            // "Key points:" leads to items that stand for themselves.
            if (lead.Count == 0 || !lead.Exists(IsFinite)) lead = [];
            else if (IsOpen(lead[^1])) hanging.Add(lead[^1]);
            else lead.Add(colon);
            while (lead.Count > 0 && text.Form(lead[0]) is "that" or "and" or "but") lead.RemoveAt(0);
            foreach (var item in list.Items) if (text.TokenAt(item.Start) is var first && first < text.Tokens.Length) leads[text.SentenceOf(first)] = lead;
        }
    }

    /// <summary>The tokens to be said before an item's first sentence; null when the sentence opens no item, empty when the item stands alone.</summary>
    public IReadOnlyList<int>? LeadOf(int sentence) => leads.GetValueOrDefault(sentence);

    /// <summary>True for the last word of a line that says nothing without its items: "The bill would:".</summary>
    public bool IsHanging(int token) => hanging.Contains(token);

    /// <summary>The same attributions; those that say the line before a list hold its items too.</summary>
    public static List<FoundAttribution> Attach(AnalysedText text, IReadOnlyList<ItemList> lists, List<FoundAttribution> found)
    {
        if (lists.Count == 0) return found;
        var taken = found.Where(a => a.Source.Count > 0).SelectMany(a => a.Content).OrderBy(s => s.Start).ToList();
        foreach (var list in lists)
        {
            if (LeadSentence(text, list) is not { } sentence || Speaking(text, sentence, found) is not (var by and >= 0)) continue;
            var added = new List<Span>();
            foreach (var item in list.Items)
            {
                var (first, last) = (text.TokenAt(item.Start), Math.Min(text.TokenAt(item.End - 1), text.Tokens.Length - 1));
                if (first >= text.Tokens.Length || last < first || IsTaken(taken, item)) continue;
                // "…; and" belongs to the list.
                while (last > first && (text.Form(last) is ";" or "," or "." || text.Tags[last] == UniversalTag.Cconj)) last--;
                added.Add(text.SpanOf(first, last));
            }

            found[by] = found[by] with { Content = [.. found[by].Content.Concat(added).OrderBy(span => span.Start)] };
        }

        return found;
    }

    private static bool IsTaken(List<Span> taken, Span item)
    {
        var before = Ordered.Before(taken, item.Start, static (span, start) => span.Start < start);
        return (before < taken.Count && taken[before].Start < item.End) || (before > 0 && taken[before - 1].End > item.Start);
    }

    private static Sentence? LeadSentence(AnalysedText text, ItemList list)
    {
        var last = text.TokenAt(list.Lead.End - 1);
        return last < text.Tokens.Length && text.Form(last) is ":" ? text.Sentences[text.SentenceOf(last)] : null;
    }

    // The attribution whose content, or cue, reaches the colon.
    private static int Speaking(AnalysedText text, Sentence sentence, IReadOnlyList<FoundAttribution> found)
    {
        var best = -1;
        for (var i = Ordered.Before(found, sentence.Start, static (one, start) => one.Start < start); i < found.Count && found[i].Start < sentence.End; i++)
        {
            var one = found[i];
            if (one.Parent is not null || one.Private || one.Cue.Count == 0) continue;
            var end = one.Content.Concat(one.Cue).Where(s => s.End <= sentence.End).Select(s => s.End).DefaultIfEmpty(0).Max();
            if (end >= sentence.End - 2) best = i;
        }

        return best;
    }

    private IEnumerable<int> TokensOf(Span span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].End <= span.End; i++) yield return i;
    }

    private bool IsFinite(int token) => text.FineTags[token] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD;

    private bool IsOpen(int token) => text.Tags[token] is UniversalTag.Aux or UniversalTag.Adp or UniversalTag.Sconj or UniversalTag.Det || text.Form(token) is "to" or "that" or "include" or "includes" or "are" or "is" or "were";
}
