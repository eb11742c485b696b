using FactCheck.Domain.Scales;

namespace FactCheck.Domain.Tests.Scales;

public sealed class ScaleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_starting_scale_has_five_words_on_it_and_two_off_it()
    {
        var scale = Scale.Of(StartingScale.Name, StartingScale.Ratings, "en", Noon).Value;
        scale.Current.Ratings.Count(r => r.IsOnScale).ShouldBe(5);
        scale.Current.Best.ShouldBe(5);
        scale.Current.Find("unproven")!.IsOnScale.ShouldBeFalse();
    }

    [Fact]
    public void A_change_makes_the_next_version_and_the_old_one_stays()
    {
        var scale = Scale.Of(StartingScale.Name, StartingScale.Ratings, "en", Noon).Value;
        scale.Revise([.. StartingScale.Ratings.Select(r => r.Code == "false" ? r with { Definition = "Wrong." } : r)], "en", Noon).IsDone.ShouldBeTrue();
        scale.CurrentNumber.ShouldBe(2);
        scale.Versions[0].Find("false")!.Definition.ShouldBe("The claim is not accurate.");
        scale.Current.Find("false")!.Definition.ShouldBe("Wrong.");
    }

    [Fact]
    public void Numbers_with_gaps_doubles_and_words_without_a_meaning_are_refused()
    {
        var ratings = StartingScale.Ratings;
        Scale.Check([.. ratings.Where(r => r.Number != 3)], "en").ShouldBe([ScaleProblems.Numbers]);
        Scale.Check([.. ratings, ratings[5]], "en").ShouldBe([ScaleProblems.Same]);
        Scale.Check([.. ratings.Select(r => r with { Definition = "" })], "en").ShouldBe([ScaleProblems.Undefined]);
        Scale.Check([.. ratings.TakeLast(1)], "en").ShouldBe([ScaleProblems.TooFew]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mostly-true")]
    [InlineData("вброс")]
    [InlineData("half true")]
    [InlineData("a-code-of-forty-one-letters-is-one-too-long")]
    public void A_code_that_cannot_stand_in_an_address_is_refused(string code) =>
        Scale.Check([.. StartingScale.Ratings.Select(r => r.Code == "half-true" ? r with { Code = code } : r)], "en")
            .ShouldHaveSingleItem().ShouldBe(code.Length == 0 ? ScaleProblems.Undefined : ScaleProblems.LongWords);

    [Fact]
    public void A_shape_that_nobody_can_draw_and_a_missing_word_are_refused()
    {
        Scale.Check([.. StartingScale.Ratings.Select(r => r with { Shape = (RatingShape)77 })], "en").ShouldBe([ScaleProblems.LongWords]);
        Scale.Check([.. StartingScale.Ratings.Select(r => r with { Tone = (RatingTone)77 })], "en").ShouldBe([ScaleProblems.LongWords]);
        Scale.Check([.. StartingScale.Ratings.Select(r => r with { Word = null! })], "en").ShouldBe([ScaleProblems.Undefined]);
    }
}
