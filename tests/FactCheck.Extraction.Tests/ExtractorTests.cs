using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FactCheck.Extraction.Tests;

/// <summary>What holds for every text, and for the real article that lies beside the repository.</summary>
public sealed class ExtractorTests
{
    private static readonly Extractor Engine = new();

    // The same hundred texts at every run; FACTCHECK_TEST_CASES=20000 tries that many that nobody has seen, and says how to replay what fails.
    private static readonly Config Cases = Environment.GetEnvironmentVariable("FACTCHECK_TEST_CASES") is { } cases
        ? Config.QuickThrowOnFailure.WithMaxTest(int.Parse(cases, CultureInfo.InvariantCulture))
        : Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(11, 21), null));

    private static readonly string[] Sentences =
    [
        "Mayor Ruth Ekdal said the bridge cost 5 million crowns.", "\"We paid too much,\" she added.", "He said that nobody knew, and left.", "The army took the fort in June and burned the village.",
        "HOLM: We will stay.", "According to the report, rents doubled.", "Officials, who asked not to be named, said so.", "“It never opened.", "said, and \"\" then", "- first item", "10:32 GMT", "Read more: nothing",
        "Story Code : 12", "a\tb\tc", "{ return x; }", "Le maire a dit que le pont est fermé et que la ville ne peut pas payer les travaux.", "\U0001F30A Waves hit the \"pier\", said Kai Noor.", "NO ONE WAS HURT", "''", "(", "By Ida Moss", "3 March 2021",
        "The minister, whose plan failed, told the AP that the dam, which was built in 1931, holds water.", "https://example.org/a", "\u0663 November 2014", "\uFF11\uFF12 May 2019", "\u0661\u0662/\u0661\u0661/2014", "\u0000\u200b", "They said it, they said.",
        "'It cost 3 million crowns,' said Kai Noor. 'Nobody knew.'", "‘It never \"opened\",’ she said.", "Why did you leave?", "I wrote to our mayor.", "It cost 4 crowns, the court heard.", "'", "Comments (3)", "2 hours ago Reply",
    ];

    private static readonly Gen<string> Texts =
        from lines in Gen.ListOf(from sentence in Gen.Elements(Sentences) from end in Gen.Elements("\n", "\n\n", " ", "\r\n", "\r\n\r\n") select sentence + end)
        select string.Concat(lines.Take(20));

    // Running text, as a newsroom would paste it: what is unfinished, or no sentence, may well be read otherwise when more follows.
    private static readonly string[] Told =
    [
        "Mayor Ruth Ekdal said the bridge cost 5 million crowns.", "She added that it opened in May.", "\"We paid too much,\" he said.", "The harbour handled 3 million tonnes of grain in 2019.",
        "Finance Minister Greta Holm and Trade Minister Paul Ness said exports rose by 4 percent in June.", "The finance minister denied that taxes would rise.", "According to the report, rents doubled between 2010 and 2020.",
        "Officials, who asked not to be named, warned that the dam would leak.", "The army took the fort in June and burned the village.", "“It never opened,” Ekdal told reporters on Sunday. “Nobody knows why.”",
        "The minister, whose plan failed, told the AP that the dam, which was built in 1931, holds water.", "Holm wants a new school.", "Paul Ness announced that the auditors had found 12 errors.", "His lawyer said that he was innocent.",
    ];

    private static readonly string[] Unrelated =
    [
        "Bakers in Vesta sold fewer rolls last winter, according to a guild of bakers.", "\"Our bees are well,\" said Kai Noor, who keeps forty hives.", "Snow fell on the hills in the west. Two roads were closed for a week.",
        "Twelve teams took part in the regatta, the yacht club said on Friday.",
    ];

    private static readonly Gen<string> Prose =
        from paragraphs in Gen.NonEmptyListOf(from sentences in Gen.NonEmptyListOf(Gen.Elements(Told)) select string.Join(' ', sentences.Take(4)))
        select string.Join("\n\n", paragraphs.Take(5));

    [Fact]
    public void Every_span_lies_in_the_text_and_says_what_stands_there() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var article = Engine.Extract(text);
            foreach (var span in Spans(article)) text[span.Start..span.End].ShouldBe(span.Text);
            foreach (var claim in article.Claims) claim.Spans.ShouldNotBeEmpty();
        }).Check(Cases);

    [Fact]
    public void A_claim_lies_inside_the_content_of_its_attribution() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var article = Engine.Extract(text);
            foreach (var claim in article.Claims.Where(c => c.Attribution is not null))
                foreach (var span in claim.Spans)
                    article.Attributions[claim.Attribution!.Value].Content.ShouldContain(c => c.Start <= span.Start && span.End <= c.End);
        }).Check(Cases);

    [Fact]
    public void The_same_text_gives_the_same_result() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Print(Engine.Extract(text)).ShouldBe(Print(new Extractor().Extract(text)))).Check(Cases);

    [Fact]
    public void An_unrelated_paragraph_at_the_end_changes_nothing_before_it() =>
        Prop.ForAll(Prose.ToArbitrary(), Gen.Elements(Unrelated).ToArbitrary(), (text, unrelated) =>
        {
            var before = Engine.Extract(text);
            var after = Engine.Extract($"{text}\n\n{unrelated}\n");

            Print(after.Claims.Where(c => c.Spans[0].Start < text.Length)).ShouldBe(Print(before.Claims));
            Print(after.Attributions.Where(a => a.Cue.Concat(a.Content).Min(span => span.Start) < text.Length)).ShouldBe(Print(before.Attributions));
        }).Check(Cases);

    // "He" was the news agency, until somebody was named further down.
    [Fact]
    public void Who_is_named_further_down_does_not_change_who_he_is()
    {
        const string text = "The minister, whose plan failed, told the AP that the dam, which was built in 1931, holds water. \"We paid too much,\" he said.";
        static string He(ExtractedArticle article) => article.Attributions.Single(a => a.Source.Any(span => span.Text == "he")).Speakers.ShouldHaveSingleItem().Name;

        He(Engine.Extract(text)).ShouldBe("minister");
        He(Engine.Extract(text + "\n\n\"Our bees are well,\" said Kai Noor, who keeps forty hives.")).ShouldBe("minister");
    }

    [Fact]
    public void No_reason_rests_on_a_word_that_says_nothing()
    {
        const string text = "Environmental groups in the city said the figures left out the days after heavy rain, when untreated sewage still flows into the river.";

        var reasons = Engine.Extract(text).Claims.SelectMany(claim => claim.Reasons).ToList();

        reasons.ShouldNotBeEmpty();
        foreach (var word in new[] { "into", "when", "after" }) reasons.ShouldNotContain(reason => reason.Contains($"“{word}”"));
    }

    [Fact]
    public void A_pronoun_that_may_stand_for_somebody_without_a_name_stays()
    {
        const string text = "General Oskar Brandt praised the attack on the port of Vesta on Monday.\n\nA rebel commander agreed in 2014 to be identified only by his nickname, Falcon, and led 300 men.";

        Engine.Extract(text).Claims.ShouldAllBe(claim => !claim.Text.Contains("Brandt’s nickname"));
    }

    [Fact]
    public void The_worst_texts_end_with_a_bounded_result()
    {
        foreach (var text in Worst())
        {
            var article = Engine.Extract(text);
            article.Claims.Count.ShouldBeLessThan(20_000);
            foreach (var span in Spans(article)) text[span.Start..span.End].ShouldBe(span.Text);
        }
    }

    [Fact]
    public void Progress_rises_to_one_and_a_cancelled_text_is_left()
    {
        var steps = new List<double>();
        Engine.Extract("Mayor Ruth Ekdal said the bridge cost 5 million crowns.", new Steps(steps));

        steps.ShouldBe(steps.Order());
        steps[^1].ShouldBe(1);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => Engine.Extract("Mayor Ruth Ekdal said so.", null, cancelled.Token));
    }

    [Fact]
    public void The_real_article_beside_the_repository_gives_its_claims_with_their_speakers()
    {
        var stem = Beside();
        Assert.SkipUnless(stem is not null, "needs ../shared/articles, which is not here");
        var article = Engine.Extract(File.ReadAllText(stem + ".txt"));
        var lines = File.ReadAllLines(stem + ".claims.tsv");
        var rows = lines.Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).Where(cells => cells[0].Length > 0)
            .Select(cells => (Words: cells[0], Names: cells[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).ToList();
        (rows.Count(row => row.Names.Length > 0), rows.Count(row => row.Names.Length == 0)).ShouldBe((27, 3));
        var missed = rows.Where(row => !article.Claims.Any(claim => Fold(claim.Text).Contains(row.Words) && IsSaidBy(article, claim, row.Names))).ToList();
        missed.Select(row => row.Words).ShouldBeEmpty();

        // The first line says what the columns are; each of the others is asked for here.
        var besides = lines.Where(l => l.StartsWith('#')).Skip(1).Select(l => l[1..].Split(':', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
        besides.Keys.ShouldBe(["in no claim", "title", "published"], ignoreOrder: true);
        foreach (var words in besides["in no claim"].Split(';', StringSplitOptions.TrimEntries).Append("https"))
            article.Claims.ShouldAllBe(claim => !Fold(claim.Text).Contains(words), words);
        article.Title!.Text.ShouldBe(besides["title"]);
        article.PublishedOn!.Date.ShouldBe(DateOnly.ParseExact(besides["published"], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>True when one of these names a speaker of the claim; of no names, when it is the article's own.</summary>
    private static bool IsSaidBy(ExtractedArticle article, ExtractedClaim claim, string[] names) => claim.Attribution is { } id
        ? article.Attributions[id].Speakers.Any(speaker => names.Any(name => Fold(speaker.Name).Contains(name)))
        : names.Length == 0;

    private static IEnumerable<string> Worst()
    {
        yield return "";
        yield return new string('a', 1_000_000);
        yield return string.Concat(Enumerable.Repeat("word ", 200_000));
        yield return new string('"', 100_000);
        yield return string.Concat(Enumerable.Repeat("\"a\" said he. ", 10_000));
        yield return string.Concat(Enumerable.Repeat("Maliki said that ", 20_000));
        yield return string.Concat(Enumerable.Repeat("MALIKI: We will stay.\n", 5_000));
        yield return string.Concat(Enumerable.Repeat("John Smith and ", 20_000));
        yield return string.Concat(Enumerable.Repeat("(", 50_000)) + "he said";
        yield return string.Concat(Enumerable.Repeat("1\t2\t3\n", 50_000));
        yield return string.Concat(Enumerable.Repeat("10:32 GMT\n", 20_000));
        yield return "\uD800 said \uDC00 lone halves.";
    }

    private static IEnumerable<ExtractedSpan> Spans(ExtractedArticle a) =>
        new[] { a.Title, a.Byline, a.Outlet, a.PublishedOn?.Span }.Where(s => s is not null).Select(s => s!).Concat(a.Boilerplate)
            .Concat(a.Attributions.SelectMany(x => x.Source.Concat(x.Cue).Concat(x.Content).Concat(x.Via is { } via ? [via] : [])))
            .Concat(a.Claims.SelectMany(c => c.Spans));

    private static string Print(ExtractedArticle article)
    {
        var print = new StringBuilder($"{article.Title}{article.Byline}{article.Outlet}{article.PublishedOn}{article.Language}");
        return print.Append(Print(article.Attributions)).Append(Print(article.Claims)).ToString();
    }

    private static string Print(IEnumerable<ExtractedAttribution> attributions) => string.Join('\n', attributions.Select(a =>
        $"{a.Id} {string.Join(',', a.Source)} {string.Join(',', a.Cue)} {string.Join(',', a.Content)} {a.Quotation} {a.Private} {a.Via} {a.Parent} {string.Join(',', a.Speakers)}"));

    private static string Print(IEnumerable<ExtractedClaim> claims) =>
        string.Join('\n', claims.Select(c => $"{c.Text} {string.Join(',', c.Spans)} {c.Kind} {c.CheckWorthiness} {string.Join(';', c.Reasons)}"));

    private static string Fold(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) continue;
            var articles = Path.Combine(folder.FullName, "..", "shared", "articles");
            return Directory.Exists(articles) ? Path.ChangeExtension(Directory.GetFiles(articles, "*.txt").Order(StringComparer.Ordinal).FirstOrDefault(), null) : null;
        }

        return null;
    }

    private sealed class Steps(List<double> steps) : IProgress<double>
    {
        public void Report(double value) => steps.Add(value);
    }
}
