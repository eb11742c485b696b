using FactCheck.Domain.Reviews;

namespace FactCheck.Domain.Tests.Reviews;

/// <summary>How many sentences of an explanation are borne by evidence marks.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("One sentence without a stop", 1, 0)]
    [InlineData("One. Two [^1]. Three.[^2]", 3, 2)]
    [InlineData("He said “so.” [^1] She said no.", 2, 1)]
    [InlineData("It cost 3.5 million [^1]. No more.", 2, 1)]
    [InlineData("Dr. Moreau and J. Smith of the U.S. embassy agreed [^1]. They left.", 2, 1)]
    [InlineData("# Heading [^9]\n\nBody [^1].", 1, 1)]
    [InlineData("> A quotation. With sentences.\n\nBody [^1].", 1, 1)]
    [InlineData("- First point [^1]\n- Second point\n- Third point [^2] [^3]", 3, 2)]
    [InlineData("1. First [^1]\n2. Second", 2, 1)]
    [InlineData("```\ncode. more code.\n```\n\nBody [^1].", 1, 1)]
    [InlineData("A line\nthat goes on [^1].\n\nAnother paragraph.", 2, 1)]
    [InlineData("See [the report. Part 2](https://example.org/a.b?c=d. \"t\") [^1]. End.", 3, 1)]
    [InlineData("Really?! Yes [^1]! So… it goes on [^2].", 3, 2)]
    [InlineData("[^1]: a definition.\n\nBody.", 1, 0)]
    [InlineData("A [^note] is no mark.", 1, 0)]
    [InlineData("[^1] [^2]", 0, 0)]
    public void Sentences_and_their_marks_are_counted(string markdown, int sentences, int covered)
    {
        var coverage = Coverage.Of(markdown);
        (coverage.Sentences.Count, coverage.Covered).ShouldBe((sentences, covered), string.Join(" | ", coverage.Sentences.Select(sentence => sentence.Text)));
    }

    [Fact]
    public void A_sentence_keeps_its_marks_in_order_each_once() =>
        Coverage.Of("So it is [^3] [^1] [^3].").Sentences.Single().Marks.ShouldBe([3, 1]);

    [Theory]
    [InlineData("So it is [^1], `not [^2]` and not \\[^3].", new[] { 1 }, new string[0])]
    [InlineData("```\nin code [^4] [^x]\n```\nSo [^5].", new[] { 5 }, new string[0])]
    [InlineData("So [^source] and [^99999999999999999999].", new int[0], new[] { "[^source]", "[^99999999999999999999]" })]
    [InlineData("So [^] and [^ 1].", new int[0], new string[0])]
    public void What_is_code_or_escaped_cites_nothing_and_what_is_no_number_is_named(string markdown, int[] marks, string[] unreadable)
    {
        Coverage.MarksIn(markdown).ShouldBe(marks);
        Coverage.UnreadableIn(markdown).ShouldBe(unreadable);
    }

    [Fact]
    public void The_percentage_is_rounded_down() => Coverage.Of("One [^1]. Two [^1]. Three.").Percent.ShouldBe(66);

    [Fact]
    public void A_long_text_of_stops_is_measured_all_the_same() => Coverage.Of(new string('.', 20_000)).Sentences.ShouldBeEmpty();

    [Theory]
    [InlineData("So it is [^1], `not [^2]` and not \\[^2].", "So it is [^2], `not [^2]` and not \\[^2].")]
    [InlineData("```\n[^1]\n```\n[^1][^2][^3]", "```\n[^1]\n```\n[^2][^1][^3]")]
    [InlineData("", "")]
    public void Marks_are_renumbered_where_they_are_marks(string markdown, string renumbered) =>
        Coverage.Renumber(markdown, new Dictionary<int, int> { [1] = 2, [2] = 1 }).ShouldBe(renumbered);

    [Theory]
    [InlineData("It rose.[^1]\n\n[^1]: The port's report", new int[0], new[] { "evidence.footnote" })]
    [InlineData("It rose.[^1][^2]\n\n[^2]: https://port.example", new[] { 1 }, new[] { "evidence.footnote" })]
    [InlineData("It rose.[^a]\n\n  [^a]: The report", new[] { 1 }, new[] { "evidence.footnote" })]
    [InlineData("It rose.[^1]\n\n[^1]: The report", new[] { 1 }, new string[0])]
    [InlineData("It rose.[^2] So [^a].\n```\n[^1]: code\n```", new[] { 1 }, new[] { "evidence.no-mark", "evidence.nothing-behind-mark" })]
    public void A_footnote_written_by_hand_is_refused_as_one(string text, int[] evidence, string[] codes) =>
        EvidenceChecks.MarkFaults(text, evidence).Select(fault => fault.Code).ShouldBe(codes);
}
