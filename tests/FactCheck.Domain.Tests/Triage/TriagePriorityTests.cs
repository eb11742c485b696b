using FactCheck.Domain.Triage;

namespace FactCheck.Domain.Tests.Triage;

public sealed class TriagePriorityTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_priority_is_the_sum_of_its_explained_parts()
    {
        var priority = TriagePriority.Of(TriageWeights.Usual, 0.8, mentions: 3, requests: 1, isWatched: true, days: 2);

        priority.ShouldBe(new TriagePriority(TriageWeights.Usual, Worth: 32, Repeats: 10, Demand: 5, Watched: 10, Fresh: 8));
        priority.Total.ShouldBe(65);
        priority.Parts.Sum(part => part.Points).ShouldBe(65);
    }

    [Fact]
    public void However_much_speaks_for_a_claim_it_has_a_hundred_points_at_most()
    {
        var most = TriagePriority.Of(TriageWeights.Usual, 1, 100, 100, true, 0);

        most.Total.ShouldBe(100);
        most.Parts.ShouldAllBe(part => part.Points == part.Most);
        TriagePriority.Of(TriageWeights.Usual, 0, 1, 0, false, 300).Total.ShouldBe(0);
    }

    [Fact]
    public void A_claim_typed_by_hand_is_neither_worthy_nor_unworthy() => TriagePriority.Of(TriageWeights.Usual, null, 1, 0, false, 30).Worth.ShouldBe(20);

    [Fact]
    public void A_desk_that_weighs_otherwise_gets_other_parts_and_the_same_hundred()
    {
        var demand = new TriageWeights(10, 10, 60, 0, 20);

        TriagePriority.Of(demand, 1, 2, 2, true, 5).ShouldBe(new TriagePriority(demand, 10, 2, 40, 0, 10));
        TriagePriority.Of(demand, 1, 9, 9, true, 0).Total.ShouldBe(100);
    }

    [Fact]
    public void Weights_are_whole_and_a_hundred_together()
    {
        TriageWeights.Usual.Check().ShouldBeEmpty();
        new TriageWeights(40, 25, 15, 10, 11).Check().ShouldHaveSingleItem().Message.ShouldContain("101");
        var negative = new TriageWeights(-5, 60, 25, 10, 10).Check().ShouldHaveSingleItem();
        (negative.Code, negative.Field).ShouldBe(("triage.weight", "Worth"));
    }

    [Fact]
    public void A_form_that_was_filled_for_other_weights_is_refused()
    {
        var basis = (TriageBasis)Activator.CreateInstance(typeof(TriageBasis), nonPublic: true)!;
        basis.Weigh(1, new(20, 20, 20, 20, 20), Noon).IsDone.ShouldBeTrue();

        basis.Weigh(1, TriageWeights.Usual, Noon).Problems.ShouldBe([TriageProblems.MovedOn]);
        (basis.Number, basis.Weights.Worth).ShouldBe((2, 20));
        basis.RulesChanged(Noon);
        basis.Number.ShouldBe(3);
    }

    [Fact]
    public void Only_another_filter_than_none_is_worth_a_name()
    {
        var figures = TriageFilter.Everything with { Kind = Domain.Claims.ClaimKind.Figure };

        SavedList.Of("  Figures ", figures, Guid.NewGuid(), Noon).Value.Name.ShouldBe("Figures");
        SavedList.Of(" ", figures, Guid.NewGuid(), Noon).Problems.ShouldBe([TriageProblems.NoName]);
        SavedList.Of(new string('x', 61), figures, Guid.NewGuid(), Noon).Problems.ShouldBe([TriageProblems.NoName]);
        SavedList.Of("All", TriageFilter.Everything, Guid.NewGuid(), Noon).Problems.ShouldBe([TriageProblems.NoFilter]);
    }
}
