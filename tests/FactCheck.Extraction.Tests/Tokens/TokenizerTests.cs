using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("She didn't say \"no\".", "She|did|n't|say|\"|no|\"|.")]
    [InlineData("Mr. Okafor’s plan won’t cost $3.5 million, he said.", "Mr.|Okafor|’s|plan|wo|n’t|cost|$|3.5|million|,|he|said|.")]
    [InlineData("The U.S. cannot wait until 10:30 a.m. on Monday.", "The|U.S.|can|not|wait|until|10:30|a.m.|on|Monday|.")]
    [InlineData("Nuri al-Karim met the 15-year-old at AT&T (9/11).", "Nuri|al-Karim|met|the|15-year-old|at|AT&T|(|9/11|)|.")]
    [InlineData("See https://example.org/a?b=c. Write to x.y@example.org!", "See|https://example.org/a?b=c|.|Write|to|x.y@example.org|!")]
    [InlineData("Wait... what?! No — never -- ever…", "Wait|...|what|?!|No|—|never|--|ever|…")]
    [InlineData("It's 40% of 1,200,000; they'd've known.", "It|'s|40|%|of|1,200,000|;|they|'d|'ve|known|.")]
    [InlineData("Sen. Ann Roe (D-Wis.) beat Li (R-N.C.), as in Roe v. Li.", "Sen.|Ann|Roe|(|D-Wis.|)|beat|Li|(|R-N.C.|)|,|as|in|Roe|v.|Li|.")]
    [InlineData("“Quoted”text‘inner’", "“|Quoted|”|text|‘|inner|’")]
    public void Running_text_is_cut_as_the_treebanks_cut_it(string text, string expected) =>
        string.Join('|', Forms(text)).ShouldBe(expected);

    [Theory]
    [InlineData("A\u200bB\ufeff C\u0000D", "A|B|C|D")]
    [InlineData("👍 great 👩‍🚀", "👍|great|👩|‍|🚀")]
    [InlineData("Ærøskøbing e\u0301te\u0301 東京", "Ærøskøbing|e\u0301te\u0301|東京")]
    public void Other_alphabets_and_invisible_characters_do_not_break_words(string text, string expected) =>
        string.Join('|', Forms(text)).ShouldBe(expected);

    [Fact]
    public void Every_character_that_is_not_blank_lies_in_exactly_one_token_whatever_the_text()
    {
        var random = new Random(5);
        const string alphabet = "aZ9 .,!?'\"’”“-–—…&@#$%()[]/:;\n\t\r\u0301\ud83d\udc4d東é_`*=\u00a0";
        for (var round = 0; round < 400; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(80)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            List<Token> tokens = [];
            Tokenizer.Tokenise(text, new Span(0, text.Length), tokens);
            var covered = new int[text.Length];
            foreach (var token in tokens)
            {
                token.Length.ShouldBeGreaterThan(0);
                for (var i = token.Start; i < token.End; i++)
                    covered[i]++;
            }
            for (var i = 0; i < text.Length; i++)
                covered[i].ShouldBe(Characters.IsBlank(text[i]) ? 0 : 1, $"character {i} of {text}");
        }
    }

    [Fact]
    public void Only_the_asked_range_is_tokenised_and_offsets_point_into_the_whole_text()
    {
        const string text = "Menu | Home\nThe mayor spoke.\nCookies";
        List<Token> tokens = [];
        Tokenizer.Tokenise(text, new Span(12, 28), tokens);
        tokens.Select(token => text[token.Start..token.End]).ShouldBe(["The", "mayor", "spoke", "."]);
    }

    private static IEnumerable<string> Forms(string text)
    {
        List<Token> tokens = [];
        Tokenizer.Tokenise(text, new Span(0, text.Length), tokens);
        return tokens.Select(token => text[token.Start..token.End]);
    }
}
