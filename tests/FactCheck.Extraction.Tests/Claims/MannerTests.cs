namespace FactCheck.Extraction.Tests.Claims;

/// <summary>Manners of printing speech that are not the agency's: single marks, interviews without marks, readers' comments, a cue behind the last comma.</summary>
public sealed class MannerTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("'", "'")]
    [InlineData("‘", "’")]
    public void Words_between_single_marks_are_the_speakers_and_stand_in_the_text_as_it_was_given(string open, string close)
    {
        var text = $"{open}The players’ dam was inspected in June,{close} said engineer Marta Sill. {open}It holds 3 million tonnes of water, and the workers' union knows it.{close}";
        var article = Engine.Extract(text);

        SpeakersOf(article, "inspected in June").ShouldBe(["Marta Sill"]);
        SpeakersOf(article, "3 million tonnes").ShouldBe(["Marta Sill"]);
        foreach (var span in article.Attributions.SelectMany(a => a.Content).Concat(article.Claims.SelectMany(c => c.Spans))) text[span.Start..span.End].ShouldBe(span.Text);
        article.Attributions[0].Content[0].Text.ShouldStartWith(open);
    }

    [Theory]
    [InlineData("In the '90s the city sold its park to the Smiths' bank, Marta Sill said.")]
    [InlineData("The workers' union and the teachers' union met in the players' hall, Marta Sill said.")]
    [InlineData("\"The dam is what they call a 'sleeping giant' here,\" Marta Sill said.")]
    public void Apostrophes_and_marks_inside_of_double_ones_open_no_quotation(string text) =>
        Engine.Extract(text).Attributions.ShouldNotContain(a => a.Quotation == ExtractedQuotation.Mixed);

    [Fact]
    public void Answers_of_an_interview_without_marks_are_the_words_of_whom_it_introduces()
    {
        const string text = "Marta Sill has kept the Vesta dam for twenty years. We met her in May.\n\nWhen did you see the crack?\n\nIn 2019. I wrote nine letters to the ministry.\n\nWho answered you?\n\nNobody answered. The letters were lost in 2020.\n\nIs the dam safe?\n\nThe dam loses 40 litres an hour. We measured it ourselves.";
        var article = Engine.Extract(text);

        foreach (var words in new[] { "nine letters", "letters were lost", "40 litres" }) SpeakersOf(article, words).ShouldBe(["Marta Sill"]);
        article.Claims.ShouldNotContain(c => c.Text.EndsWith('?'));
    }

    [Fact]
    public void Questions_that_head_the_parts_of_an_explainer_make_nobody_speak()
    {
        const string text = "Transport Minister Marta Sill opened the new bridge in May.\n\nWhat does it cost?\n\nThe bridge cost 40 million crowns.\n\nWho pays for it?\n\nThe city pays 12 million crowns and the state pays the rest.\n\nWhen will it be finished?\n\nThe second lane was finished in June.";
        Engine.Extract(text).Attributions.ShouldNotContain(a => a.Content.Any(c => c.Text.Contains("million")));
    }

    [Fact]
    public void What_readers_wrote_below_the_story_is_no_part_of_it_and_a_count_of_comments_above_it_cuts_nothing_off()
    {
        const string story = "Mayor Ruth Ekdal said the bridge had cost 40 million crowns and would last for sixty years.\n\nThe council sold the old bridge to a museum in 2019.\n";
        const string comments = "\n2 comments\nIda M: The old bridge was built by my grandfather and it never once needed paint.\n3 hours ago Reply\n";

        Engine.Extract(story + comments).Claims.ShouldNotContain(c => c.Text.Contains("grandfather"));
        var above = Engine.Extract("2 comments\n\n" + story + "\nEkdal spoke to reporters an hour ago in the town hall, which was built in 1911.\n");
        above.Claims.ShouldContain(c => c.Text.Contains("museum"));
        above.Claims.ShouldContain(c => c.Text.Contains("40 million"));
    }

    [Theory]
    [InlineData("As prices rose, the company said on Friday that it would hire 200 people.", "As prices rose")]
    [InlineData("The fair drew 9,000 guests, a record for the town show.", "a record")]
    [InlineData("She wrote two novels, three plays and several reports.", "three plays")]
    public void Not_every_last_comma_has_a_speaker_behind_it(string text, string source) =>
        Engine.Extract(text).Attributions.ShouldNotContain(a => a.Source.Any(s => s.Text.Contains(source)));

    [Fact]
    public void What_stands_before_the_hearing_is_a_part_of_what_was_heard()
    {
        var article = Engine.Extract("Dyfed police confirmed that three complaints were recorded in 2024, the court was told.");
        var inner = article.Attributions.Single(a => a.Source.Any(s => s.Text.Contains("police")));

        article.Attributions[inner.Parent!.Value].Source[0].Text.ShouldBe("the court");
    }

    private static IEnumerable<string> SpeakersOf(ExtractedArticle article, string words) =>
        article.Attributions[article.Claims.First(c => c.Text.Contains(words)).Attribution!.Value].Speakers.Select(s => s.Name);
}
