namespace FactCheck.Extraction.Tests.Passages;

/// <summary>One invented passage with what a person expects of it.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Text">The text.</param>
/// <param name="Claims">What must be found.</param>
/// <param name="Nowhere">Words that stand in no claim.</param>
/// <param name="Facts">What must be read of the layout: title, byline, outlet, date, language.</param>
internal sealed record Passage(string Name, string Text, IReadOnlyList<ExpectedClaim> Claims, IReadOnlyList<string> Nowhere, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Reads the passages of one file beside the tests.</summary>
    public static IReadOnlyList<Passage> Read(string file)
    {
        var whole = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Passages", file)).Replace("\r\n", "\n", StringComparison.Ordinal);
        return [.. whole.Split("\n=== ", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static Passage Parse(string block)
    {
        var lines = block.Split('\n');
        var (text, claims, nowhere, facts) = (new List<string>(), new List<ExpectedClaim>(), new List<string>(), new Dictionary<string, string>());
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal)) claims.Add(ExpectedClaim.Parse(line[2..]));
            else if (line.StartsWith("! ", StringComparison.Ordinal)) nowhere.Add(line[2..].Trim());
            else if (line.StartsWith('@')) facts[line[1..line.IndexOf(' ')]] = line[(line.IndexOf(' ') + 1)..].Trim();
            else text.Add(line);
        }

        return new Passage(lines[0].Trim(), string.Join('\n', text).Trim() + "\n", claims, nowhere, facts);
    }
}

/// <summary>One claim that a person expects.</summary>
/// <param name="Speakers">Their names or descriptions; empty for the article's own voice.</param>
/// <param name="Kinds">Kinds that are right.</param>
/// <param name="Words">Words of the claim, in its text or at its place.</param>
/// <param name="Standalone">Words that its standalone text must have besides; empty when none are asked.</param>
internal sealed record ExpectedClaim(IReadOnlyList<string> Speakers, IReadOnlyList<string> Kinds, string Words, string Standalone)
{
    public static ExpectedClaim Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return new ExpectedClaim(
            cells[0].Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), cells[1].Split(','), cells[2], cells.Length > 3 ? cells[3] : "");
    }
}
