using System.Diagnostics;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Tokens;

public sealed class AnalysisTests
{
    private const string Article = """
        Mayor Ingrid Solheim said on Tuesday that the harbour bridge will cost 40 million euros.

        "We have no money for it," Councillor Peter Brandt told reporters in Oslo. The opposition wants a vote before June.
        """;

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root()
    {
        var text = TextAnalyser.Analyse(Article);
        text.Sentences.Length.ShouldBe(3);
        foreach (var sentence in text.Sentences)
            ShouldBeTree(text, sentence);
    }

    [Fact]
    public void Subject_verb_and_clause_of_a_reported_sentence_are_found()
    {
        var text = TextAnalyser.Analyse(Article);
        int said = IndexOf(text, "said"), solheim = IndexOf(text, "Solheim"), cost = IndexOf(text, "cost");
        text.Tags[said].ShouldBe(UniversalTag.Verb);
        text.Heads[said].ShouldBe(-1);
        text.Labels[cost].ShouldBe(Relation.Ccomp);
        text.Heads[cost].ShouldBe(said);
        var subject = Enumerable.Range(0, said).Single(i => text.Heads[i] == said && text.Labels[i] == Relation.Nsubj);
        (subject == solheim || text.Heads[solheim] == subject || text.Heads[text.Heads[solheim]] == subject).ShouldBeTrue();
        text.Lemma(said).ShouldBe("say");
    }

    [Fact]
    public void Names_are_found_with_their_kinds()
    {
        var text = TextAnalyser.Analyse(Article);
        text.Names[IndexOf(text, "Solheim")].Kind().ShouldBe(NameKind.Person);
        text.Names[IndexOf(text, "Brandt")].Kind().ShouldBe(NameKind.Person);
        text.Names[IndexOf(text, "Oslo")].Kind().ShouldBe(NameKind.Location);
        text.Names[IndexOf(text, "bridge")].Kind().ShouldBe(NameKind.None);
    }

    [Fact]
    public void The_same_text_gives_the_same_analysis_and_a_paragraph_after_it_changes_nothing()
    {
        var once = TextAnalyser.Analyse(Article);
        var more = TextAnalyser.Analyse(Article + "\n\nSolheim is also the name of a river. Prices rose by 3 percent, the bank said.");
        var count = once.Tokens.Length;
        more.Tokens.AsSpan(0, count).SequenceEqual(once.Tokens).ShouldBeTrue();
        more.Tags.AsSpan(0, count).SequenceEqual(once.Tags).ShouldBeTrue();
        more.Heads.AsSpan(0, count).SequenceEqual(once.Heads).ShouldBeTrue();
        more.Labels.AsSpan(0, count).SequenceEqual(once.Labels).ShouldBeTrue();
        more.Names.AsSpan(0, count).SequenceEqual(once.Names).ShouldBeTrue();
    }

    [Theory]
    [InlineData("word", 250_000)]
    [InlineData("\"", 100_000)]
    [InlineData("one two, ", 15_000)]
    [InlineData("A. ", 15_000)]
    [InlineData("(", 15_000)]
    [InlineData("a'", 15_000)]
    [InlineData("@.", 15_000)]
    [InlineData("\n", 500_000)]
    [InlineData("", 0)]
    public void The_worst_inputs_are_analysed_in_bounded_time(string piece, int times)
    {
        TextAnalyser.Load();
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var analysed = TextAnalyser.Analyse(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        foreach (var sentence in analysed.Sentences.Take(50))
            ShouldBeTree(analysed, sentence);
    }

    [Fact]
    public void Several_threads_give_what_one_gives()
    {
        var expected = TextAnalyser.Analyse(Article);
        Parallel.For(0, 16, _ => TextAnalyser.Analyse(Article).Heads.ShouldBe(expected.Heads));
    }

    private static void ShouldBeTree(AnalysedText text, Sentence sentence)
    {
        var roots = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            roots += text.Heads[i] == -1 ? 1 : 0;
            var steps = 0;
            for (var node = i; node != -1; node = text.Heads[node])
            {
                node.ShouldBeInRange(sentence.FirstToken, sentence.EndToken - 1);
                (++steps).ShouldBeLessThanOrEqualTo(sentence.TokenCount);
            }
        }
        roots.ShouldBe(1);
    }

    private static int IndexOf(AnalysedText text, string form) =>
        Enumerable.Range(0, text.Tokens.Length).First(i => text.Form(i).SequenceEqual(form));
}
