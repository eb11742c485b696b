using FactCheck.Extraction.Matching;

namespace FactCheck.Extraction.Tests.Matching;

/// <summary>An earlier check of the same claim is found by its words.</summary>
public sealed class ClaimIndexTests
{
    private static readonly ClaimIndex Index = new(
    [
        "The harbour bridge cost 40 million crowns",
        "Rents in Vesta doubled within ten years",
        "The mayor of Vesta closed the harbour",
        "A video shows sharks swimming in the flooded streets of Vesta",
    ]);

    [Theory]
    [InlineData("Did the bridge over the harbour really cost forty or 40 million?", 0)]
    [InlineData("rent DOUBLES in Vesta: https://harbour.example/bridge-cost", 1)]
    [InlineData("The mayor's closing of harbours", 2)]
    [InlineData("Shark swims in a flooded street!", 3)]
    public void What_shares_the_rarest_words_comes_first(string text, int place) => Index.Find(text, 5)[0].Place.ShouldBe(place);

    [Fact]
    public void What_shares_no_word_finds_nothing()
    {
        Index.Find("Bakers sold fewer rolls", 5).ShouldBeEmpty();
        Index.Find("", 5).ShouldBeEmpty();
        new ClaimIndex([]).Find("harbour", 5).ShouldBeEmpty();
    }

    [Fact]
    public void No_more_are_given_than_were_asked_for_and_the_best_stand_first()
    {
        var found = Index.Find("harbour Vesta", 2);

        found.Count.ShouldBe(2);
        found[0].Place.ShouldBe(2);
        found[0].Score.ShouldBeGreaterThan(found[1].Score);
    }
}
