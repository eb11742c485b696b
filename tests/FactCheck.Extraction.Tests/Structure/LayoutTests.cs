namespace FactCheck.Extraction.Tests.Structure;

/// <summary>Whose date it is, and which language.</summary>
public sealed class LayoutTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("Dam leaks for years\n\nBy Ida Moss\n12 May 2020\n\nThe dam has leaked since 14 June 2015, engineer Marta Sill said.\n\nPublished in the Herald on Thursday 9 September 2021 at 10:22\n", "2020-05-12")]
    [InlineData("ELVAS, 4 May 2019 (LNA) - The dam has leaked for years, engineer Marta Sill said.\n\nPosted 2 March 2022 at 10:22\n", "2019-05-04")]
    [InlineData("ELVAS, May 4, 2019 (LNA) - The dam has leaked for years, engineer Marta Sill said.\n\nPosted 2 March 2022 at 10:22\n", "2019-05-04")]
    [InlineData("Dam leaks for years\n\nMay 4, 2019\n\nThe dam has leaked for years, engineer Marta Sill said.\n\nRelated\nPublished: Monday 6 January 2020 11:30\n", "2019-05-04")]
    [InlineData("Dam leaks for years\n\nThe dam has leaked for years, engineer Marta Sill said.\n\nPublished: Monday 6 January 2020\n", "2020-01-06")]
    public void The_date_in_the_head_of_an_article_goes_before_any_date_behind_it(string text, string date) =>
        Engine.Extract(text).PublishedOn!.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(date);

    private const string French = "Le pont est fermé depuis le mois de mai et la ville ne peut pas payer les travaux, a dit le maire.";

    [Theory]
    [InlineData("The mayor of Elvas, Ruth Ekdal, said the bridge is closed.\n\n" + French + "\n\nShe said 40 workers had left.")]
    [InlineData("The mayor of Elvas, Ruth Ekdal, said the bridge is closed. " + French + " She said 40 workers had left.")]
    public void A_foreign_stretch_of_an_English_article_is_named_and_not_split(string text)
    {
        var article = Engine.Extract(text);
        article.Language.ShouldBe("en");
        var foreign = article.Foreign.ShouldHaveSingleItem();
        foreign.Language.ShouldBe("fr");
        foreign.Span.Text.ShouldBe(French);
        text[foreign.Span.Start..foreign.Span.End].ShouldBe(French);
        article.Claims.Select(c => c.Text).ShouldBe(["The bridge is closed", "40 workers had left"]);
    }

    [Fact]
    public void An_English_paragraph_makes_no_English_article_of_a_German_one()
    {
        var article = Engine.Extract("Der Bürgermeister sagte am Montag, dass die Brücke nicht vor dem Sommer wieder geöffnet wird.\n\nEr sagte auch, dass die Stadt das nicht bezahlen kann und dass das Geld fehlt.\n\nThe mayor said the bridge is closed and that the town has no money.");
        article.Language.ShouldBe("de");
        article.Foreign.ShouldHaveSingleItem().Language.ShouldBe("en");
        article.Claims.ShouldBeEmpty();
    }

    // What other languages write the same way: "a", "I", "to do", the s of "Holm's", "UN".
    [Theory]
    [InlineData("Holm wants a new school. Holm wants a new school.\n\nHis lawyer said that he was innocent.")]
    [InlineData("I want a great relationship with China.")]
    [InlineData("I know we can do a better job, and I think Holm's plan has failed.")]
    [InlineData("I talk to Silvio Berlusconi.")]
    [InlineData("UN troops left a UN camp in Elvas.")]
    [InlineData("It's a good program.")]
    public void Short_English_lines_are_English(string text) => Engine.Extract(text).Language.ShouldBe("en");

    [Theory]
    [InlineData("de", "Die Stadt wird das nicht bezahlen.")]
    [InlineData("fr", "La ville a perdu trois millions d'euros l'an dernier.")]
    [InlineData("fr", "Il a dit non.")]
    [InlineData("es", "El alcalde no quiere pagar las obras.")]
    [InlineData("it", "Un ponte di ferro è crollato a Genova.")]
    [InlineData("pt", "A ponte foi fechada em maio, disse um engenheiro.")]
    [InlineData("nl", "De burgemeester wil het werk niet betalen.")]
    [InlineData("sv", "Borgmästaren vill inte betala för bron.")]
    [InlineData("da", "Borgmesteren vil ikke betale for broen.")]
    [InlineData("pl", "Miasto straciło w zeszłym roku trzy miliony, a to jest dużo.")]
    [InlineData("tr", "Bu yıl bir köprü daha yapıldı ve çok para harcandı.")]
    [InlineData("id", "Wali kota tidak akan membayar jembatan itu.")]
    [InlineData("ro", "Orașul a pierdut trei milioane de euro și nu mai are bani.")]
    [InlineData("cs", "Starosta nechce za most platit a město nemá peníze.")]
    [InlineData("hu", "A polgármester nem akar fizetni a hídért.")]
    [InlineData("fi", "Kaupunki menetti viime vuonna kolme miljoonaa, ja se on paljon.")]
    public void A_short_line_in_another_language_is_told(string language, string text) => Engine.Extract(text).Language.ShouldBe(language);
}
