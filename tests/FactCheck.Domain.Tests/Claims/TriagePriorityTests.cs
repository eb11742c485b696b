using FactCheck.Domain.Claims;

namespace FactCheck.Domain.Tests.Claims;

public sealed class TriagePriorityTests
{
    [Fact]
    public void The_priority_is_the_sum_of_its_explained_parts()
    {
        var priority = TriagePriority.Of(0.8, mentions: 3, requests: 1, isWatched: true, TimeSpan.FromDays(2.5));

        priority.ShouldBe(new TriagePriority(Worth: 32, Repeats: 10, Demand: 5, Watched: 10, Fresh: 8));
        priority.Total.ShouldBe(65);
        priority.Parts.Sum(part => part.Points).ShouldBe(65);
    }

    [Fact]
    public void However_much_speaks_for_a_claim_it_has_a_hundred_points_at_most()
    {
        var most = TriagePriority.Of(1, 100, 100, true, TimeSpan.Zero);

        most.Total.ShouldBe(100);
        most.Parts.ShouldAllBe(part => part.Points == part.Most);
        TriagePriority.Of(0, 1, 0, false, TimeSpan.FromDays(300)).Total.ShouldBe(0);
    }

    [Fact]
    public void A_claim_typed_by_hand_is_neither_worthy_nor_unworthy() => TriagePriority.Of(null, 1, 0, false, TimeSpan.FromDays(30)).Worth.ShouldBe(20);
}
