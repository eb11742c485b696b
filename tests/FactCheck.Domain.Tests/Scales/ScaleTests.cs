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
}
