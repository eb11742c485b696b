namespace FactCheck.Extraction.CheckWorthiness;

/// <summary>Puts into plain words which features carried a figure of check-worthiness.</summary>
internal static class WorthReasons
{
    private const int Most = 3;
    private const float Weakest = 0.15f;

    // They carry weight in the model, but “because of ‘into’” explains nothing to an editor.
    private static readonly HashSet<string> EmptyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "above", "after", "again", "against", "ago", "all", "also", "although", "and", "another", "any", "are", "been", "before", "being", "below",
        "between", "both", "but", "can", "could", "did", "does", "doing", "down", "during", "each", "even", "ever", "every", "for", "from", "had", "has", "have",
        "having", "here", "hers", "herself", "himself", "how", "into", "its", "itself", "just", "like", "many", "may", "might", "more", "most", "much", "must",
        "myself", "nor", "not", "now", "off", "once", "only", "other", "our", "ours", "ourselves", "out", "over", "own", "same", "shall", "she", "should", "since",
        "some", "such", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "this", "those", "through", "too",
        "under", "until", "upon", "very", "was", "well", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will",
        "with", "within", "without", "would", "yes", "you", "your", "yours", "yourself",
    };

    /// <summary>The reasons that pull towards the outcome, strongest first, three at the most.</summary>
    public static IReadOnlyList<string> Of(WorthFeatures read, Func<int, float> weightOf, bool isWorthy)
    {
        Span<float> pull = stackalloc float[Enum.GetValues<WorthGroup>().Length];
        var (word, wordPull) = (default(string), 0f);
        for (var i = 0; i < read.Indices.Count; i++)
        {
            var weight = weightOf(read.Indices[i]);
            pull[(int)read.Groups[i]] += weight;
            var directed = isWorthy ? weight : -weight;
            if (read.Groups[i] == WorthGroup.Words && read.Origins[i] is { } origin && CanExplain(origin) && directed > wordPull)
                (word, wordPull) = (origin, directed);
        }

        var reasons = new List<(float Pull, string Text)>();
        for (var group = 0; group < pull.Length; group++)
        {
            var directed = isWorthy ? pull[group] : -pull[group];
            if (directed >= Weakest && Words((WorthGroup)group, isWorthy) is { } text) reasons.Add((directed, text));
        }

        if (word is not null && wordPull >= Weakest)
            reasons.Add((wordPull * 2, isWorthy ? $"“{word}” is a word of checkable statements" : $"“{word}” is a word of talk rather than of fact"));
        reasons.Sort((a, b) => b.Pull.CompareTo(a.Pull));
        return [.. reasons.Take(Most).Select(r => r.Text)];
    }

    private static bool CanExplain(string word) =>
        word.Length > 3 && char.IsLetter(word[0]) && char.IsLetter(word[^1]) && !word.Split(' ').All(EmptyWords.Contains);

    private static string? Words(WorthGroup group, bool isWorthy) => (group, isWorthy) switch
    {
        (WorthGroup.Number, true) => "gives a number or an amount",
        (WorthGroup.Number, false) => "its number is no measure of anything",
        (WorthGroup.Comparison, true) => "compares or ranks",
        (WorthGroup.Date, true) => "gives a date or a span of time",
        (WorthGroup.Name, true) => "names a person, place or body",
        (WorthGroup.Past, true) => "says what has happened",
        (WorthGroup.Past, false) => "does not say what has happened",
        (WorthGroup.Talk, true) => "speaks about what the speaker did",
        (WorthGroup.Talk, false) => "speaks about feelings or to the listener",
        (WorthGroup.Modal, false) => "is about what will, would or should be",
        (WorthGroup.Form, true) => "is long enough to say something definite",
        (WorthGroup.Form, false) => "is short or says nothing definite",
        _ => null,
    };
}
