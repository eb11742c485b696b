namespace FactCheck.Extraction.Tests;

/// <summary>Texts that are no tidy articles: each is answered with what stands in it, and with nothing that does not.</summary>
public sealed class RobustnessTests
{
    private static readonly Extractor Engine = new();

    [Fact]
    public void A_sentence_that_hangs_over_two_paragraphs_loses_no_words_and_gains_none()
    {
        const string text = "Mayor Ruth Ekdal said the new bridge over the river\n\ncost 5 million crowns in all. The old one was closed in May.";
        Whole(text).Claims.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("We paid too much for the bridge,\" Mayor Ruth Ekdal said.")]
    [InlineData("\"We paid 5 million crowns for the bridge. It was too much,\" Mayor Ruth Ekdal said on Sunday. \"We know.")]
    [InlineData("Mayor Ruth Ekdal said: “We paid 5 million crowns for the bridge.")]
    public void A_quotation_that_never_opens_or_never_closes_still_has_its_speaker(string text) =>
        Whole(text).Attributions.ShouldContain(a => a.Speakers.Any(s => s.Name == "Ruth Ekdal"));

    [Fact]
    public void Words_quoted_over_three_paragraphs_are_those_of_the_speaker_before()
    {
        const string text = "\"The bridge cost 5 million crowns,\" Mayor Ruth Ekdal said.\n\n\"It was opened in May.\n\n\"The toll brought 2 million crowns in June.\"";
        var article = Whole(text);
        article.Claims.Where(c => c.Text.Contains("2 million")).ShouldAllBe(c => SpeakersOf(article, c).Contains("Ruth Ekdal"));
        article.Claims.ShouldContain(c => c.Text.Contains("2 million"));
    }

    [Theory]
    [InlineData("Port director Finn Dahl said the terminal handled 45,800 containers in October, compared with 41,200 a year earlier.", "The terminal handled")]
    [InlineData("A report by the Court of Audit in May found that the fence cost 388 million crowns more than planned.", "The fence cost")]
    [InlineData("Finance director Ines Lund said the harbour opened in May. She added that the cranes, which cost 84 million crowns, had been paid for.", "The cranes")]
    public void A_clause_is_worded_without_who_said_it_whatever_the_tree_makes_of_it(string text, string opening) =>
        Whole(text).Claims.ShouldContain(c => c.Text.StartsWith(opening, StringComparison.Ordinal));

    [Fact]
    public void Two_who_speak_at_once_are_both_named()
    {
        var article = Whole("Finance Minister Greta Holm and Trade Minister Paul Ness said exports rose by 4 percent in June.");
        var claim = article.Claims.ShouldHaveSingleItem();
        SpeakersOf(article, claim).ShouldBe(["Greta Holm", "Paul Ness"], ignoreOrder: true);
    }

    [Fact]
    public void An_attribution_inside_another_names_the_one_it_stands_in()
    {
        var article = Whole("Minister Greta Holm said the auditors had warned that the dam would leak.");
        article.Attributions.ShouldContain(a => a.Parent != null);
    }

    [Fact]
    public void Each_item_of_a_list_stands_for_itself()
    {
        const string text = "Mayor Ruth Ekdal named three figures:\n\n- Rents rose by 5 percent in 2019.\n- Taxes fell by 2 percent.\n- The town built 400 homes.\n";
        var claims = Whole(text).Claims;
        foreach (var words in new[] { "Rents rose by 5 percent", "Taxes fell by 2 percent", "built 400 homes" }) claims.Count(c => c.Text.Contains(words)).ShouldBe(1, words);
        claims.ShouldAllBe(c => !c.Spans.Any(span => span.Text.Contains('\n')));
    }

    [Fact]
    public void A_headline_is_a_title_and_no_sentence_runs_from_it_into_the_text()
    {
        var article = Whole("Exports Rise as Harbour Opens\n\nExports rose by 4 percent in June, Minister Greta Holm said.");
        article.Title!.Text.ShouldBe("Exports Rise as Harbour Opens");
        article.Claims.ShouldNotContain(c => c.Text.Contains("Opens"));
    }

    [Fact]
    public void A_line_in_capitals_is_read_like_any_other()
    {
        var article = Whole("MAYOR RUTH EKDAL SAID THE BRIDGE COST 5 MILLION CROWNS.\n\nThe bridge opened in May.");
        article.Claims.ShouldContain(c => c.Text.Contains("5 MILLION"));
    }

    [Fact]
    public void In_a_transcript_the_name_before_the_colon_speaks()
    {
        var article = Whole("The ministers met the press on Sunday after a long night of talks in the capital.\n\nHOLM: Exports rose by 4 percent in June.\n\nNESS: The harbour handled 3 million tonnes of grain.");
        var claim = article.Claims.First(c => c.Text.Contains("3 million tonnes"));
        SpeakersOf(article, claim).ShouldHaveSingleItem().ToUpperInvariant().ShouldContain("NESS");
    }

    [Fact]
    public void The_stamps_of_a_live_blog_stand_in_no_claim()
    {
        var article = Whole("10:32 GMT\nMayor Ruth Ekdal said the bridge cost 5 million crowns.\n\n10:47 GMT\nThe harbour handled 3 million tonnes of grain in 2019.");
        article.Claims.Count.ShouldBeGreaterThanOrEqualTo(1);
        article.Claims.ShouldNotContain(c => c.Text.Contains("GMT"));
    }

    [Fact]
    public void A_table_gives_no_claims()
    {
        var article = Whole("Year\tTonnes\tShips\n2017\t310\t12\n2018\t355\t14\n2019\t402\t17\n2020\t380\t15\n");
        article.Claims.ShouldBeEmpty();
    }

    [Fact]
    public void Code_gives_no_claims()
    {
        var article = Whole("public static int Sum(int[] values)\n{\n    var sum = 0;\n    foreach (var value in values) sum += value;\n    return sum;\n}\n");
        article.Claims.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr", "Le maire a dit que le pont est fermé et que la ville ne peut pas payer les travaux avant la fin de l'année.")]
    [InlineData("de", "Der Bürgermeister sagte, dass die Brücke gesperrt ist und dass die Stadt die Arbeiten nicht bezahlen kann.")]
    [InlineData("it", "Il sindaco ha detto che il ponte è chiuso e che la città non può pagare i lavori prima della fine dell'anno.")]
    [InlineData("nl", "De burgemeester zei dat de brug gesloten is en dat de stad het werk niet kan betalen voor het einde van het jaar.")]
    [InlineData("es", "El alcalde dijo que el puente está cerrado y que la ciudad no puede pagar las obras antes de que termine el año.")]
    public void Another_language_is_recognised_and_has_no_claims(string language, string text)
    {
        var article = Whole(text);
        article.Language.ShouldBe(language);
        article.Claims.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_is_left_in_the_middle_of_the_work_when_it_is_cancelled()
    {
        var text = string.Concat(Enumerable.Repeat("Mayor Ruth Ekdal said the bridge cost 5 million crowns. ", 2_000));
        using var cancelled = new CancellationTokenSource();
        var seen = 0.0;
        Should.Throw<OperationCanceledException>(() => Engine.Extract(text, new Cancel(at =>
        {
            seen = at;
            if (at >= 0.05) cancelled.Cancel();
        }), cancelled.Token));
        seen.ShouldBeLessThan(0.5);
    }

    private static ExtractedArticle Whole(string text)
    {
        var article = Engine.Extract(text);
        foreach (var span in article.Claims.SelectMany(c => c.Spans).Concat(article.Attributions.SelectMany(a => a.Source.Concat(a.Cue).Concat(a.Content))))
            text[span.Start..span.End].ShouldBe(span.Text);
        return article;
    }

    private static IEnumerable<string> SpeakersOf(ExtractedArticle article, ExtractedClaim claim) =>
        claim.Attribution is { } id ? article.Attributions[id].Speakers.Select(s => s.Name) : [];

    private sealed class Cancel(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
