using System.Text;
using FactCheck.Domain.Articles;

namespace FactCheck.Domain.Tests.Articles;

public sealed class ArticleTextTests
{
    private static string Code(byte[] bytes) => ArticleText.From(bytes).Problems.ShouldHaveSingleItem().Code;

    [Fact]
    public void Line_ends_become_LF_and_the_byte_order_mark_goes_and_nothing_else_changes()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("  Ünïted\u00A0“said”\r\nsecond\rthird\n\n e\u0301 ")).ToArray();
        ArticleText.From(bytes).Value.Text.ShouldBe("  Ünïted\u00A0“said”\nsecond\nthird\n\n e\u0301 ");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    public void Nothing_but_white_space_is_refused_as_empty(string text) => Code(Encoding.UTF8.GetBytes(text)).ShouldBe("article.empty");

    [Fact]
    public void Other_encodings_are_refused_by_name()
    {
        Code([0x43, 0x61, 0x66, 0xE9]).ShouldBe("article.not-utf8");
        Code([0xFF, 0xFE, 0x41, 0x00]).ShouldBe("article.not-utf8");
    }

    [Fact]
    public void A_binary_file_is_refused_for_its_NUL() => Code([0x25, 0x50, 0x00, 0x44]).ShouldBe("article.binary");

    [Fact]
    public void A_lone_surrogate_is_refused_in_bytes_and_in_pasted_text()
    {
        Code([0x41, 0xED, 0xA0, 0x80]).ShouldBe("article.lone-surrogate");
        ArticleText.Of("a\uD800b").Problems[0].Code.ShouldBe("article.lone-surrogate");
        ArticleText.Of("a\uDC00").Problems[0].Code.ShouldBe("article.lone-surrogate");
        ArticleText.Of("a\U0001F600").IsDone.ShouldBeTrue();
    }

    [Fact]
    public void Ten_megabytes_and_a_million_characters_are_the_limits()
    {
        Code(new byte[ArticleText.HeaviestBytes + 1]).ShouldBe("article.too-heavy");
        ArticleText.Of(new string('a', ArticleText.LongestText)).IsDone.ShouldBeTrue();
        ArticleText.Of(new string('a', ArticleText.LongestText + 1)).Problems[0].Code.ShouldBe("article.too-long");
    }

    [Fact]
    public void Two_texts_that_differ_in_case_and_white_space_are_duplicates_and_others_are_not()
    {
        var one = ArticleText.Of("The ﬁrst \n\n REPORT").Value;
        one.DuplicateHash.ShouldBe(ArticleText.Of(" the first report").Value.DuplicateHash);
        one.Sha256.ShouldNotBe(ArticleText.Of(" the first report").Value.Sha256);
        one.DuplicateHash.ShouldNotBe(ArticleText.Of("the first reports").Value.DuplicateHash);
    }
}
