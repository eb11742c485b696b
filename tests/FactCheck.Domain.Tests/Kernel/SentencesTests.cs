using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Tests.Kernel;

/// <summary>Where sentences begin.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five", "One.|Two!|Three?|Four…|Five")]
    [InlineData("Mr. Ames met Dr. Bell. They spoke.", "Mr. Ames met Dr. Bell.|They spoke.")]
    [InlineData("J. K. Reed paid. No. 7 was open on Jan. 3.", "J. K. Reed paid.|No. 7 was open on Jan. 3.")]
    [InlineData("The U.S. paid, e.g. in March. It did.", "The U.S. paid, e.g. in March.|It did.")]
    [InlineData("“It is so.” He left. (It was late.) So did I.", "“It is so.”|He left.|(It was late.)|So did I.")]
    [InlineData("It is so.[^1] So it is. [^2] [^3] And so on [^4].", "It is so.[^1]|So it is. [^2] [^3]|And so on [^4].")]
    [InlineData("It rose by 3.5 percent. then it fell", "It rose by 3.5 percent. then it fell")]
    [InlineData("First line\nSecond line", "First line|Second line")]
    [InlineData("", "")]
    [InlineData("[^1] alone. [^x] is no mark.", "[^1] alone.|[^x] is no mark.")]
    public void A_text_falls_into_its_sentences(string text, string sentences) => string.Join('|', Sentences.In(text)).ShouldBe(sentences);

    [Fact]
    public void Any_text_is_split_without_losing_a_letter()
    {
        const string text = "  A.B. C! ]]. [^12 [^3].[^4]\t“x.” \n\n. . .é Ω? [^";
        string.Concat(Sentences.In(text).SelectMany(sentence => sentence).Where(c => !char.IsWhiteSpace(c))).ShouldBe(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
    }
}
