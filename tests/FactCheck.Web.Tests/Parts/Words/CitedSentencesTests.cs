using FactCheck.Web.Parts.Words;

namespace FactCheck.Web.Tests.Parts.Words;

/// <summary>Sentences that point at their evidence.</summary>
public sealed class CitedSentencesTests
{
    private static readonly Dictionary<int, string> Notes = new() { [1] = "“Twelve <million>” Accounts", [2] = "“Eight” Register" };

    [Fact]
    public void A_sentence_with_a_mark_is_an_element_of_its_own_and_its_mark_says_what_the_evidence_says()
    {
        var html = SafeMarkdown.ToHtml("It is old. It cost *12 million* [^1]. Nobody knew, said Dr. Ames.[^2] So what?", notes: Notes);
        html.ShouldContain("<p>It is old. <span class=\"cited\" id=\"evidence-s1\">It cost <em>12 million</em> <span class=\"cite\">\u2060<a class=\"mark\" href=\"#evidence-1\" aria-label=\"Evidence 1\" aria-describedby=\"evidence-1-n1\">[1]</a>");
        html.ShouldContain("role=\"tooltip\" id=\"evidence-1-n1\">“Twelve &lt;million&gt;” Accounts</span></span>. </span>");
        html.ShouldContain("<span class=\"cited\" id=\"evidence-s2\">Nobody knew, said Dr. Ames.");
        html.ShouldEndWith("</span>So what?</p>\n");
    }

    [Fact]
    public void The_evidence_knows_the_sentences_that_cite_it() =>
        SafeMarkdown.CitedIn("One [^1]. Two. Three [^1] [^2].\n\n- Four [^2].").Select(one => (one.Number, string.Join('+', one.Marks)))
            .ShouldBe([(1, "1"), (2, "1+2"), (3, "2")]);

    [Fact]
    public void A_mark_without_evidence_stays_a_plain_link() =>
        SafeMarkdown.ToHtml("So [^7].", notes: Notes).ShouldContain("<a class=\"mark\" href=\"#evidence-7\" aria-label=\"Evidence 7\">[7]</a>");

    [Theory]
    [InlineData("**Bold. Still bold [^1].** After.")]
    [InlineData("[link. text](https://x.example) [^1]. After.")]
    [InlineData("Line one [^1]\nline two. Three `code. code` [^1].")]
    [InlineData("# Heading [^1]. More.\n\n> Quote [^1]. More [^2].")]
    public void Whatever_stands_in_it_the_words_stay_the_same(string markdown)
    {
        static string Words(string html) => System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(html, "<span class=\"cite-note\".*?</span>", ""), "<[^>]+>", "");
        Words(SafeMarkdown.ToHtml(markdown, notes: Notes)).ShouldBe(Words(SafeMarkdown.ToHtml(markdown)));
    }
}
