using FactCheck.Web.Parts.Words;

namespace FactCheck.Web.Tests.Parts.Words;

public sealed class SafeMarkdownTests
{
    [Fact]
    public void A_mark_leads_to_its_evidence() =>
        SafeMarkdown.ToHtml("It rose by 11 per cent.[^3]").ShouldContain("<a class=\"mark\" href=\"#evidence-3\" aria-label=\"Evidence 3\">[3]</a>");

    [Theory]
    [InlineData("[^]")]
    [InlineData("[^x]")]
    [InlineData("[^1234]")]
    [InlineData("[^1")]
    public void What_is_no_mark_stays_text(string typed) => SafeMarkdown.ToHtml(typed).ShouldBe($"<p>{typed}</p>\n");

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html,hello)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](/desk)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    public void A_link_that_may_not_lead_there_becomes_text(string typed)
    {
        var html = SafeMarkdown.ToHtml(typed);
        html.ShouldNotContain("<a");
        html.ShouldNotContain("href");
    }

    [Fact]
    public void A_link_to_the_web_stays() =>
        SafeMarkdown.ToHtml("[figures](https://port.example/2026)").ShouldContain("<a href=\"https://port.example/2026\" rel=\"nofollow noopener\">figures</a>");

    [Fact]
    public void A_picture_becomes_a_link() => SafeMarkdown.ToHtml("![crane](https://port.example/c.png)").ShouldNotContain("<img");

    [Fact]
    public void Html_is_shown_as_it_was_typed() =>
        SafeMarkdown.ToHtml("<script>alert(1)</script> <b onclick=x>bold</b>").ShouldNotContain("<script");

    [Fact]
    public void Headings_stay_below_the_pages_own() => SafeMarkdown.ToHtml("# What the port says").ShouldContain("<h3");

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("*")]
    public void Words_that_are_nested_beyond_reason_are_still_shown_and_break_no_page(string mark)
    {
        var html = SafeMarkdown.ToHtml(string.Concat(Enumerable.Repeat(mark, 5_000)) + "words\n<script>alert(1)</script>");

        html.ShouldContain("words");
        html.ShouldNotContain("<script");
    }
}
