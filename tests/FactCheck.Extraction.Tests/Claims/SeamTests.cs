namespace FactCheck.Extraction.Tests.Claims;

/// <summary>Where one fact ends and the next begins, also where the parse runs them together or tears one apart.</summary>
public sealed class SeamTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData("Premier Anthony Wren said 400 troops were on standby and 20 million pounds would be made available to councils.", "400 troops were on standby", "20 million pounds would be made available to councils")]
    [InlineData("A survey by Kestrel Research found that 52 percent of voters oppose the toll and 39 percent support it.", "52 percent of voters oppose the toll", "39 percent support it")]
    [InlineData("Commissioner Dale Horvath said his office received only one letter and that the letter did not mention the dam.", "Dale Horvath’s office received only one letter", "The letter did not mention the dam")]
    [InlineData("Councillor Amir Dost said the fund would spend 5 million crowns on fences and hire 200 guards.", "The fund would spend 5 million crowns on fences", "The fund would hire 200 guards")]
    [InlineData("Norda Steel announced that revenue rose 6 percent to 410 million; net profit fell to 12 million.", "Revenue rose 6 percent to 410 million", "Net profit fell to 12 million")]
    public void Two_facts_are_two_claims(string text, string first, string second) => TextsOf(text).ShouldBe([first, second]);

    [Theory]
    [InlineData("Economist Paul Arden said prices will fall if the harbour reopens and trade grows.", "Prices will fall if the harbour reopens and trade grows")]
    [InlineData("Baker Ole Finn said flour and butter cost twice as much as in 2020.", "Flour and butter cost twice as much as in 2020")]
    public void What_is_one_fact_stays_one(string text, string claim) => TextsOf(text).ShouldBe([claim]);

    [Theory]
    [InlineData("Health Secretary Mark Ellery told the committee on Monday that similar errors had been found at three other trusts.", "Similar errors had been found at three other trusts")]
    [InlineData("Developer Rick Salazar told the council that the project would bring 1.1 million dollars in taxes.", "The project would bring 1.1 million dollars in taxes")]
    public void A_claim_begins_behind_that_and_behind_whom_it_was_told(string text, string claim) => TextsOf(text).ShouldBe([claim]);

    [Fact]
    public void What_happened_besides_is_told_in_the_past() =>
        TextsOf("The storm dumped 11 inches of rain on the valley in two days, breaching the old levee and killing nine people, according to the Weather Service.")
            .ShouldBe(["The storm dumped 11 inches of rain on the valley in two days", "The storm breached the old levee and killed nine people"]);

    [Fact]
    public void What_stands_on_both_sides_of_according_to_is_one_claim() =>
        TextsOf("The reservoir, according to engineer Sven Aldo, lost a third of its water in June.").ShouldHaveSingleItem().ShouldStartWith("The reservoir lost a third of its water in June");

    private static List<string> TextsOf(string text) => [.. Engine.Extract(text).Claims.Select(claim => claim.Text)];
}
