namespace FactCheck.Extraction.Tests.Claims;

/// <summary>A sentence that its attribution cuts in two, and a figure that a poll found, are whole claims.</summary>
public sealed class WholeFactTests
{
    private static readonly Extractor Engine = new();

    [Theory]
    [InlineData(
        "At least 31 soldiers were killed in an attack on a military base in the north on Sunday, officials said, in the worst attack on the army since 2014.", "officials",
        "At least 31 soldiers were killed in an attack on a military base in the north on Sunday in the worst attack on the army since 2014")]
    [InlineData("Exports rose by 4 percent in June, Finance Minister Greta Holm said on Monday, while imports fell.", "Greta Holm", "Exports rose by 4 percent in June while imports fell")]
    [InlineData("The ship sank off Elvas on Friday, the coast guard said, killing nine sailors.", "coast guard", "The ship sank off Elvas on Friday killing nine sailors")]
    [InlineData("The fence, engineers said, cost 3 million crowns.", "engineers", "The fence cost 3 million crowns")]
    [InlineData("He was denied entry, officials said.", "officials", "He was denied entry")]
    public void Both_sides_of_a_parenthetical_attribution_are_one_claim(string text, string speaker, string claim) => SpeakersOf(text, claim).ShouldBe([speaker]);

    [Theory]
    [InlineData("The dam is safe, Dana Cole said in a statement, adding that two cracks were found.", "The dam is safe")]
    [InlineData("Two people were hurt, police said, speaking in Vesta on Sunday.", "Two people were hurt")]
    [InlineData("Two people were hurt, police said, but the driver escaped.", "Two people were hurt")]
    public void What_goes_with_the_saying_is_no_part_of_the_claim(string text, string claim) => SpeakersOf(text, claim).ShouldNotBeEmpty();

    [Theory]
    [InlineData("According to a poll by Kestrel Research, 54 percent of voters support the toll.", "poll by Kestrel Research", "54 percent of voters support the toll")]
    [InlineData("54 percent of voters support the toll, according to a poll by Kestrel Research.", "poll by Kestrel Research", "54 percent of voters support the toll")]
    [InlineData("According to a new Kestrel poll, 61 percent of Republicans believe that the election was stolen.", "new Kestrel poll", "61 percent of Republicans believe that the election was stolen")]
    [InlineData("A majority of 54 percent want the toll to end, according to the Northern Institute.", "Northern Institute", "A majority of 54 percent want the toll to end")]
    [InlineData("Some 54 percent of voters favour Marsh, a Kestrel Research poll showed.", "Kestrel Research poll", "Some 54 percent of voters favour Marsh")]
    public void What_a_share_of_voters_think_is_a_figure_of_the_poll(string text, string speaker, string claim)
    {
        SpeakersOf(text, claim).ShouldBe([speaker]);
        var article = Engine.Extract(text);
        article.Claims.ShouldHaveSingleItem().Kind.ShouldBe(ExtractedClaimKind.Figure);
        article.Attributions.ShouldAllBe(a => !a.Private);
    }

    [Theory]
    [InlineData("Iran has enjoyed a sharp rise in exports since 2019.")]
    [InlineData("Iraq has seen a sharp rise in exports since 2019.")]
    public void What_a_country_enjoys_or_sees_is_the_articles_own_statement(string text)
    {
        var article = Engine.Extract(text);

        article.Attributions.ShouldBeEmpty();
        var claim = article.Claims.ShouldHaveSingleItem();
        claim.Text.ShouldBe(text.TrimEnd('.'));
        claim.Attribution.ShouldBeNull();
    }

    [Fact]
    public void What_somebody_enjoys_stays_theirs() =>
        Engine.Extract("Ruth Ekdal enjoyed the applause of the crowd in Vesta.").Attributions.ShouldHaveSingleItem().Private.ShouldBeTrue();

    [Fact]
    public void What_a_share_of_voters_said_is_no_statement_of_theirs() =>
        Engine.Extract("In the poll, 38 percent of voters said they would vote for Marsh.").Claims.ShouldAllBe(c => c.Text.Contains("38 percent of voters said"));

    private static List<string> SpeakersOf(string text, string claim)
    {
        var article = Engine.Extract(text);
        var found = article.Claims.First(c => c.Text == claim);
        return [.. article.Attributions[found.Attribution!.Value].Speakers.Select(s => s.Name)];
    }
}
