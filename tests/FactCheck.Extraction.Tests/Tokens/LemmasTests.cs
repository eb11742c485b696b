using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Tokens;

public sealed class LemmasTests
{
    [Theory]
    [InlineData("said", "VBD", "say")]
    [InlineData("Noting", "VBG", "note")]
    [InlineData("insisted", "VBD", "insist")]
    [InlineData("claimed", "VBD", "claim")]
    [InlineData("told", "VBN", "tell")]
    [InlineData("argues", "VBZ", "argue")]
    [InlineData("denied", "VBD", "deny")]
    [InlineData("stopped", "VBD", "stop")]
    [InlineData("announcing", "VBG", "announce")]
    [InlineData("ministers", "NNS", "minister")]
    [InlineData("countries", "NNS", "country")]
    [InlineData("women", "NNS", "woman")]
    public void Forms_have_their_dictionary_form(string form, string tag, string lemma) =>
        Lemmas.Shipped.Of(form, tag[0] == 'V' ? UniversalTag.Verb : UniversalTag.Noun, PennTags.Parse(tag)).ShouldBe(lemma);

    [Fact]
    public void Proper_nouns_keep_their_form() =>
        Lemmas.Shipped.Of("Williams", UniversalTag.Propn, PennTags.Parse("NNP")).ShouldBe("Williams");
}
