using System.Globalization;

namespace FactCheck.Extraction.Tests.Passages;

/// <summary>Measures the engine on some 170 invented passages annotated by hand: a floor under each figure of the model card.</summary>
public sealed class PassageTests(ITestOutputHelper output)
{
    private static readonly Extractor Engine = new();

    [Fact]
    public void Claims_of_the_passages_are_found_single_with_their_speaker_kind_and_standalone_words()
    {
        var tally = new Tally();
        foreach (var passage in Passage.Read("speakers.txt").Concat(Passage.Read("claims.txt")).Concat(Passage.Read("news.txt")).Concat(Passage.Read("layout.txt")).Concat(Passage.Read("manners.txt"))) Judge(passage, tally);

        foreach (var miss in tally.Misses) output.WriteLine(miss);
        foreach (var (what, (right, all)) in tally.Counts) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {right} of {all} ({(double)right / all:P0})"));
        tally.Share("found").ShouldBeGreaterThan(0.96);
        tally.Share("speaker").ShouldBeGreaterThan(0.94);
        tally.Share("single").ShouldBeGreaterThan(0.95);
        tally.Share("kind").ShouldBeGreaterThan(0.95);
        tally.Share("standalone").ShouldBeGreaterThan(0.90);
        tally.Share("kept out").ShouldBeGreaterThan(0.98);
        tally.Share("layout").ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void No_boilerplate_of_the_passages_stands_in_a_claim()
    {
        var offenders = Passage.Read("layout.txt").SelectMany(p => Engine.Extract(p.Text).Claims.Where(c => p.Nowhere.Any(w => Folds(c.Text, w))).Select(c => $"{p.Name}: {c.Text}")).ToList();

        offenders.ShouldBeEmpty();
    }

    private static void Judge(Passage passage, Tally tally)
    {
        var article = Engine.Extract(passage.Text);
        foreach (var words in passage.Nowhere) tally.Count("kept out", !article.Claims.Any(c => Folds(c.Text, words)), $"{passage.Name}: '{words}' stands in a claim");
        foreach (var (fact, value) in passage.Facts) tally.Count("layout", Read(article, fact) == value, $"{passage.Name}: {fact} is '{Read(article, fact)}', not '{value}'");
        foreach (var expected in passage.Claims) Judge(passage, expected, article, tally);
    }

    private static void Judge(Passage passage, ExpectedClaim expected, ExtractedArticle article, Tally tally)
    {
        var hits = article.Claims.Where(c => Folds(c.Text, expected.Words) || c.Spans.Any(s => Folds(s.Text, expected.Words))).ToList();
        tally.Count("found", hits.Count > 0, $"{passage.Name}: '{expected.Words}' not found");
        if (hits.Count == 0) return;
        var claim = hits.Find(c => Speaks(expected, c, article)) ?? hits[0];
        tally.Count("speaker", Speaks(expected, claim, article), $"{passage.Name}: '{expected.Words}' is {Name(claim, article)}'s");
        tally.Count("kind", expected.Kinds.Contains(claim.Kind.ToString().ToLowerInvariant()), $"{passage.Name}: '{expected.Words}' is {claim.Kind}");
        tally.Count("single", !passage.Claims.Any(o => o != expected && Folds(claim.Text, o.Words)), $"{passage.Name}: not single: {claim.Text}");
        if (expected.Standalone.Length > 0) tally.Count("standalone", Folds(claim.Text, expected.Standalone), $"{passage.Name}: no '{expected.Standalone}' in: {claim.Text}");
    }

    private static bool Speaks(ExpectedClaim expected, ExtractedClaim claim, ExtractedArticle article)
    {
        if (claim.Attribution is not { } id) return expected.Speakers.Count == 0;
        var names = article.Attributions[id].Speakers.Select(s => s.Name).ToList();
        return expected.Speakers.Count > 0 && expected.Speakers.All(e => names.Any(n => Folds(n, e)));
    }

    private static string Name(ExtractedClaim claim, ExtractedArticle article) =>
        claim.Attribution is { } id ? string.Join(" & ", article.Attributions[id].Speakers.Select(s => s.Name)) : "the article";

    private static string Read(ExtractedArticle article, string fact) => fact switch
    {
        "title" => article.Title?.Text ?? "-",
        "byline" => article.Byline?.Text ?? "-",
        "outlet" => article.Outlet?.Text ?? "-",
        "language" => article.Language,
        _ => article.PublishedOn is { } date ? date.Date.ToString(date.Precision == ExtractedDatePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture) : "-",
    };

    private static bool Folds(string text, string words) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Contains(words, StringComparison.OrdinalIgnoreCase);

    private sealed class Tally
    {
        public SortedDictionary<string, (int Right, int All)> Counts { get; } = new(StringComparer.Ordinal);

        public List<string> Misses { get; } = [];

        public void Count(string what, bool isRight, string miss)
        {
            var (right, all) = Counts.GetValueOrDefault(what);
            Counts[what] = (right + (isRight ? 1 : 0), all + 1);
            if (!isRight) Misses.Add($"[{what}] {miss}");
        }

        public double Share(string what) => (double)Counts[what].Right / Counts[what].All;
    }
}
