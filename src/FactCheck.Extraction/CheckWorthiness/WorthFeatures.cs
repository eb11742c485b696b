using System.Collections.Frozen;

namespace FactCheck.Extraction.CheckWorthiness;

/// <summary>What speaks for or against checking a statement, in the groups that are told to a person.</summary>
internal enum WorthGroup : byte
{
    /// <summary>Single words and their pairs.</summary>
    Words,

    /// <summary>Numbers, amounts, shares.</summary>
    Number,

    /// <summary>More, less, most, than.</summary>
    Comparison,

    /// <summary>Years and other dates.</summary>
    Date,

    /// <summary>Capitalised names inside the sentence.</summary>
    Name,

    /// <summary>Verbs of the past.</summary>
    Past,

    /// <summary>I, we, you; wishes, questions, thanks.</summary>
    Talk,

    /// <summary>Will, would, should, must.</summary>
    Modal,

    /// <summary>How long it is, how it begins.</summary>
    Form,
}

/// <summary>Turns a statement into hashed binary features. Used alike in training and in use, on the bare text: no tagger stands between.</summary>
internal sealed class WorthFeatures
{
    /// <summary>How many weights the hash addresses (index 0 is the bias).</summary>
    public const int Size = 1 << 18;

    private const int LongestStatement = 120;

    private static readonly FrozenSet<string> Modals = FrozenSet.ToFrozenSet(["will", "would", "shall", "should", "must", "can", "could", "may", "might", "'ll", "gonna"]);
    private static readonly FrozenSet<string> Selves = FrozenSet.ToFrozenSet(["i", "me", "my", "mine", "myself", "you", "your", "yours", "let", "let's", "please", "thank", "thanks", "hope", "want", "think", "believe", "feel", "sorry"]);
    private static readonly FrozenSet<string> Comparisons = FrozenSet.ToFrozenSet(["more", "less", "most", "least", "fewer", "than", "highest", "lowest", "largest", "biggest", "greatest", "worst", "best", "higher", "lower", "double", "doubled", "twice", "half", "only", "first", "last", "every", "never", "always", "record"]);
    private static readonly FrozenSet<string> Pasts = FrozenSet.ToFrozenSet(["was", "were", "had", "did", "been", "went", "made", "said", "took", "gave", "came", "got", "lost", "won", "cut", "spent", "left", "became", "began", "brought", "built", "fell", "grew", "held", "kept", "knew", "led", "met", "paid", "ran", "rose", "saw", "sent", "sold", "stood", "told", "voted", "wrote", "'ve", "have", "has"]);
    private static readonly FrozenSet<string> Amounts = FrozenSet.ToFrozenSet(["percent", "million", "millions", "billion", "billions", "trillion", "trillions", "thousand", "thousands", "hundred", "hundreds", "dozen", "dozens", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "dollars", "per", "rate"]);

    private readonly List<string> words = [];
    private readonly HashSet<int> seen = [];

    /// <summary>The feature indices of the last text, each once.</summary>
    public List<int> Indices { get; } = [];

    /// <summary>The group of each index in <see cref="Indices"/>.</summary>
    public List<WorthGroup> Groups { get; } = [];

    /// <summary>The word or words behind each index; null for features that are no words.</summary>
    public List<string?> Origins { get; } = [];

    /// <summary>Reads one statement.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Indices.Clear();
        Groups.Clear();
        Origins.Clear();
        seen.Clear();
        var (numbers, names) = Split(text);
        for (var i = 0; i < words.Count; i++) AddWord(i);
        AddShape(text, numbers, names);
    }

    private void AddWord(int i)
    {
        var word = words[i];
        var group = GroupOf(word);
        Add('u', word, null, group, word);
        if (word.Length > 5) Add('p', word[..5], null, group, word);
        if (word.Length > 5) Add('s', word[^3..], null, WorthGroup.Words, null);
        Add('b', i == 0 ? "^" : words[i - 1], word, WorthGroup.Words, i == 0 ? null : words[i - 1] + " " + word);
        if (i == words.Count - 1) Add('b', word, "$", WorthGroup.Words, null);
        if (i > 1) Add('k', words[i - 2], word, WorthGroup.Words, null);
        if (i > 1) Add('t', words[i - 2] + " " + words[i - 1], word, WorthGroup.Words, null);
        Add('c', i == 0 ? "^" : ClassOf(words[i - 1]), ClassOf(word), group, null);
        if (i > 1) Add('d', ClassOf(words[i - 2]) + ClassOf(words[i - 1]), ClassOf(word), WorthGroup.Words, null);
    }

    private void AddShape(ReadOnlySpan<char> text, int numbers, int names)
    {
        Add('n', "numbers", Math.Min(numbers, 4).ToString(System.Globalization.CultureInfo.InvariantCulture), numbers > 0 ? WorthGroup.Number : WorthGroup.Form, null);
        Add('n', "names", Math.Min(names, 4).ToString(System.Globalization.CultureInfo.InvariantCulture), names > 0 ? WorthGroup.Name : WorthGroup.Form, null);
        var length = words.Count switch { < 4 => "3", < 6 => "5", < 8 => "7", < 11 => "10", < 15 => "14", < 20 => "19", < 28 => "27", _ => "28" };
        Add('l', length, null, WorthGroup.Form, null);
        if (numbers > 0) Add('l', length, "n", WorthGroup.Number, null);
        if (text.TrimEnd().EndsWith("?")) Add('q', "?", null, WorthGroup.Talk, null);
        var (past, modal, self, compared) = (0, 0, 0, 0);
        foreach (var word in words)
        {
            var group = GroupOf(word);
            if (group == WorthGroup.Past) past++;
            if (group == WorthGroup.Modal) modal++;
            if (group == WorthGroup.Talk) self++;
            if (group == WorthGroup.Comparison) compared++;
        }

        Add('g', "past", past > 1 ? "2" : past.ToString(System.Globalization.CultureInfo.InvariantCulture), WorthGroup.Past, null);
        Add('g', "modal", modal > 0 ? "1" : "0", modal > 0 ? WorthGroup.Modal : WorthGroup.Form, null);
        Add('g', "self", Math.Min(self, 3).ToString(System.Globalization.CultureInfo.InvariantCulture), self > 0 ? WorthGroup.Talk : WorthGroup.Form, null);
        Add('g', "compared", compared > 0 ? "1" : "0", compared > 0 ? WorthGroup.Comparison : WorthGroup.Form, null);
        Add('g', past > 0 ? "p" : "-", $"{(numbers > 0 ? 'n' : '-')}{(self > 0 ? 's' : '-')}{(modal > 0 ? 'm' : '-')}{(compared > 0 ? 'c' : '-')}{(names > 0 ? 'N' : '-')}", WorthGroup.Form, null);
    }

    private (int Numbers, int Names) Split(ReadOnlySpan<char> text)
    {
        words.Clear();
        var (numbers, names, at) = (0, 0, 0);
        while (at < text.Length && words.Count < LongestStatement)
        {
            var c = text[at];
            if (!char.IsLetterOrDigit(c) && c is not ('$' or '%' or '€' or '£' or '\'' or '’'))
            {
                if (c is '?' or '!' or ';' or ':' or ',') words.Add(c.ToString());
                at++;
                continue;
            }

            var start = at++;
            if (c is not ('$' or '%' or '€' or '£'))
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (IsJoint(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])))) at++;
            var token = text[start..at];
            if (token is "'" or "’") continue;
            if (token.IndexOfAnyInRange('0', '9') >= 0) numbers++;
            else if (words.Count > 0 && char.IsUpper(token[0]) && token is not "I") names++;
            AddTokens(token);
        }

        foreach (var word in words) if (Amounts.Contains(word) && word is not "one") numbers++;
        return (numbers, names);
    }

    private static bool IsJoint(char c) => c is '\'' or '’' or '-' or '.' or ',';

    private void AddTokens(ReadOnlySpan<char> token)
    {
        if (token.IndexOfAnyInRange('0', '9') >= 0)
        {
            words.Add(token.Length == 4 && (token.StartsWith("19") || token.StartsWith("20")) ? "<year>" : token.Contains('-') ? "<num>-" : "<num>");
            return;
        }

        var word = token.ToString().ToLowerInvariant().Replace('’', '\'');
        var cut = word.Length > 3 && word.EndsWith("n't", StringComparison.Ordinal) ? word.Length - 3 : word.LastIndexOf('\'');
        if (cut > 0 && cut >= word.Length - 3)
        {
            words.Add(word[..cut]);
            words.Add(word[cut..]);
        }
        else words.Add(word);
    }

    private static WorthGroup GroupOf(string word) =>
        word is "<year>" or "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december" or "ago" or "since" or "yesterday" or "year" or "years" ? WorthGroup.Date
        : word is "<num>" or "<num>-" or "$" or "%" || Amounts.Contains(word) ? WorthGroup.Number
        : Modals.Contains(word) ? WorthGroup.Modal
        : Selves.Contains(word) || word is "?" ? WorthGroup.Talk
        : Comparisons.Contains(word) ? WorthGroup.Comparison
        : Pasts.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) ? WorthGroup.Past
        : WorthGroup.Words;

    private static string ClassOf(string word) => GroupOf(word) switch
    {
        WorthGroup.Words => word.Length <= 4 || word[0] == '<' ? word : word.EndsWith("ing", StringComparison.Ordinal) ? "+ing" : word.EndsWith("ly", StringComparison.Ordinal) ? "+ly" : word[^1] == 's' ? "+s" : "+",
        var group => ((int)group).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private void Add(char kind, string first, string? second, WorthGroup group, string? origin)
    {
        var hash = 2166136261u;
        hash = (hash ^ kind) * 16777619u;
        foreach (var c in first) hash = (hash ^ c) * 16777619u;
        if (second is not null)
        {
            hash = (hash ^ '|') * 16777619u;
            foreach (var c in second) hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        hash ^= hash >> 13;
        var index = (int)(hash % (Size - 1)) + 1;
        if (!seen.Add(index)) return;
        Indices.Add(index);
        Groups.Add(group);
        Origins.Add(origin);
    }
}
