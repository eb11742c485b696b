using FactCheck.Web.Parts.Words;

namespace FactCheck.Web.Tests.Parts.Words;

public sealed class WordDiffTests
{
    [Fact]
    public void A_changed_word_is_struck_out_and_its_successor_underlined() =>
        WordDiff.Between("The port grew by ten per cent.", "The port grew by eleven per cent.").ShouldBe(
        [
            new(DiffKind.Same, "The port grew by "),
            new(DiffKind.Removed, "ten "),
            new(DiffKind.Added, "eleven "),
            new(DiffKind.Same, "per cent."),
        ]);

    [Theory]
    [InlineData("", "")]
    [InlineData("", "new words")]
    [InlineData("old words", "")]
    [InlineData("a b c d", "d c b a")]
    [InlineData("  spaced\n\nout ", "spaced out")]
    [InlineData("It rose, today \uD83D\uDE00", "It “rose”\r\n today.\uD83D\uDE01[^1]")]
    [InlineData("…a\u0301 , b", " a\u0301,b")]
    public void Both_texts_can_be_read_off_the_difference(string older, string newer)
    {
        var runs = WordDiff.Between(older, newer);
        string.Concat(runs.Where(r => r.Kind != DiffKind.Added).Select(r => r.Text)).ShouldBe(older);
        string.Concat(runs.Where(r => r.Kind != DiffKind.Removed).Select(r => r.Text)).ShouldBe(newer);
    }

    [Theory]
    [InlineData("It rose today", "It rose today.", "It rose today+.+")]
    [InlineData("It rose today.", "It rose today", "It rose today-.-")]
    [InlineData("It rose today.", "It rose, today.", "It rose+,+ today.")]
    [InlineData("It rose, today.", "It rose today.", "It rose-,- today.")]
    [InlineData("It rose today.", "It “rose” today.", "It +“+rose+”+ today.")]
    [InlineData("It rose. So it did.[^1]", "It rose.[^2] So it did.[^1]", "It rose.+[^2]+ So it did.[^1]")]
    [InlineData("It is 3.5 of it’s e-mail.", "It is 3.6 of it’s e-post.", "It is -3.5 -+3.6 +of it’s -e-mail-+e-post+.")]
    [InlineData("See https://a.example/b.", "See https://a.example/c.", "See -https://a.example/b-+https://a.example/c+.")]
    public void A_punctuation_mark_that_comes_or_goes_strikes_no_word(string older, string newer, string shown) =>
        string.Concat(WordDiff.Between(older, newer).Select(run => run.Kind switch
        {
            DiffKind.Added => $"+{run.Text}+",
            DiffKind.Removed => $"-{run.Text}-",
            _ => run.Text,
        })).ShouldBe(shown);

    [Fact]
    public void Two_long_texts_without_a_word_in_common_are_shown_whole()
    {
        var older = string.Concat(Enumerable.Range(0, WordDiff.MostTokens + 1).Select(i => $"a{i} "));
        WordDiff.Between(older, older.Replace('a', 'b')).Select(r => r.Kind).ShouldBe([DiffKind.Removed, DiffKind.Added]);
    }
}
