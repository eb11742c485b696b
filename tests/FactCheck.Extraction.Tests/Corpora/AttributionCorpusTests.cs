using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Corpora;

public sealed class AttributionCorpusTests
{
    private const string Text = "“The dam holds,” Mayor Ruth Vance said. “It will hold.”";

    [Fact]
    public void An_annotated_article_is_read_with_its_parts_counted_singly()
    {
        var article = PolNearReader.Parse("dam", Text,
        [
            "T1\tSource 17 32\tMayor Ruth Vance",
            "T2\tCue 33 37\tsaid",
            "T3\tContent 0 16;39 54\t“The dam holds,” “It will hold.”",
            "T4\tAttribution 33 37\tsaid",
            "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
        ]);
        article.Spans.Count.ShouldBe(4);
        article.Spans.Count(span => span.Role == AttributionRole.Content).ShouldBe(2);
        article.Attributions.Single().Spans.Count.ShouldBe(4);
    }

    [Fact]
    public void Lines_that_are_not_well_formed_are_skipped()
    {
        var article = PolNearReader.Parse("dam", Text,
        [
            "T1 Source 17 32 Mayor", "T2\tCue 33\tsaid", "T3\tContent 90 95\tbeyond", "", "E1\tCue:T9", "T4\tDiscard 0 3\tThe", "T5\tCue 33 37\tsaid",
        ]);
        article.Spans.ShouldBe([new AnnotatedSpan(AttributionRole.Cue, new Span(33, 37))]);
        article.Attributions.ShouldBeEmpty();
    }

    [Fact]
    public void Of_several_annotators_the_first_file_by_name_counts()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "text"));
            Directory.CreateDirectory(Path.Combine(folder.FullName, "attributions"));
            File.WriteAllText(Path.Combine(folder.FullName, "text", "a_b.txt"), Text);
            File.WriteAllText(Path.Combine(folder.FullName, "attributions", "a_b_zz.ann"), "T1\tCue 0 3\tx\n");
            File.WriteAllText(Path.Combine(folder.FullName, "attributions", "a_b_aa.ann"), "T1\tCue 33 37\tsaid\n");
            PolNearReader.IsSplit(folder.FullName).ShouldBeTrue();
            PolNearReader.Read(folder.FullName).Single().Spans.Single().Span.ShouldBe(new Span(33, 37));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_inside_label_after_another_role_closes_the_span_and_is_dropped()
    {
        var spans = CofeNetReader.Spans(["B-source", "I-source", "I-cue", "O", "I-content", "B-cue", "B-cue", "I-cue"]);
        spans.ShouldBe(
        [
            new RoleSpan(AttributionRole.Source, 0, 1),
            new RoleSpan(AttributionRole.Cue, 5, 5),
            new RoleSpan(AttributionRole.Cue, 6, 7),
        ]);
    }

    [Fact]
    public void A_line_of_given_tokens_is_read_and_a_broken_one_is_not()
    {
        var paragraph = CofeNetReader.Parse("""{"tokens":["He","said","so"],"labels":["B-source","B-cue","O"],"id":"x"}""");
        paragraph!.Tokens.ShouldBe(["He", "said", "so"]);
        CofeNetReader.Parse("""{"tokens":["He"],"labels":[]}""").ShouldBeNull();
        CofeNetReader.Parse("{").ShouldBeNull();
    }

    [Fact]
    public void Given_tokens_stand_as_they_are_given()
    {
        string[] tokens = ["``", "It", "ca", "n't", "hold", "''", ",", "she", "said", ".", "-LRB-", "Laughter", "-RRB-"];
        var text = GivenTokens.Analyse([new CofeNetParagraph("x", tokens, tokens.Select(_ => "O").ToList())]);
        text.Tokens.Length.ShouldBe(tokens.Length);
        text.Form(0).ToString().ShouldBe("\u201c");
        text.Form(5).ToString().ShouldBe("\u201d");
        text.Form(10).ToString().ShouldBe("(");
    }

    [Fact]
    public void A_span_is_right_only_when_both_its_ends_are()
    {
        var scores = new RoleScores();
        scores.Add<Span>(
            [(AttributionRole.Source, new(0, 4)), (AttributionRole.Cue, new(5, 9)), (AttributionRole.Content, new(10, 20))],
            [(AttributionRole.Source, new(0, 4)), (AttributionRole.Cue, new(5, 9)), (AttributionRole.Cue, new(30, 34)), (AttributionRole.Content, new(10, 21))]);
        scores[AttributionRole.Source].F1.ShouldBe(1);
        scores[AttributionRole.Cue].Precision.ShouldBe(1);
        scores[AttributionRole.Cue].Recall.ShouldBe(0.5);
        scores[AttributionRole.Content].F1.ShouldBe(0);
    }

    [Fact]
    public void A_span_found_twice_counts_once()
    {
        var scores = new RoleScores();
        scores.Add<int>([(AttributionRole.Cue, 1), (AttributionRole.Cue, 1)], [(AttributionRole.Cue, 1)]);
        scores[AttributionRole.Cue].Found.ShouldBe(1);
    }
}
