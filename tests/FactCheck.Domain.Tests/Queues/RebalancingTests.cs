using FactCheck.Domain.Queues;

namespace FactCheck.Domain.Tests.Queues;

public sealed class RebalancingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Rae = Guid.Parse("00000000-0000-0000-0000-00000000000a"), Ron = Guid.Parse("00000000-0000-0000-0000-00000000000b"), Ria = Guid.Parse("00000000-0000-0000-0000-00000000000c");

    [Fact]
    public void What_is_overdue_moves_first_then_what_was_not_started_the_longest_held_first()
    {
        var (late, old, young) = (Held(1, overdue: true, started: true), Held(5), Held(3));

        var moves = Propose([young, late, old, Held(9, started: true)], [Rae, Ron]);

        moves.Select(move => move.ClaimId).ShouldBe([late.ClaimId, old.ClaimId]);
        moves.ShouldAllBe(move => move.FromId == Rae && move.ToId == Ron);
    }

    [Fact]
    public void Everybody_ends_with_about_as_many_and_what_is_even_stays()
    {
        var holds = Enumerable.Range(1, 7).Select(hours => Held(hours)).ToList();

        var moves = Propose(holds, [Rae, Ron, Ria]);

        moves.Count(move => move.ToId == Ron).ShouldBe(2);
        moves.Count(move => move.ToId == Ria).ShouldBe(2);
        Propose([Held(1), Held(2) with { HolderId = Ron }], [Rae, Ron]).ShouldBeEmpty();
        Propose([Held(1, started: true), Held(2, started: true), Held(3, started: true)], [Rae, Ron]).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_gets_what_they_may_not_rate_or_more_than_they_may_hold()
    {
        var holds = Enumerable.Range(1, 6).Select(hours => Held(hours)).ToList();

        Rebalancing.Propose(holds, [Rae, Ron], 9, (_, person) => person != Ron).ShouldBeEmpty();
        Rebalancing.Propose(holds, [Rae, Ron], 1, (_, _) => true).Count.ShouldBe(1);
        Propose(holds, [Ron]).Count.ShouldBe(3);
    }

    private static IReadOnlyList<HoldMove> Propose(IReadOnlyList<HeldSeat> holds, IReadOnlyList<Guid> members) => Rebalancing.Propose(holds, members, 9, (_, _) => true);

    private static HeldSeat Held(int hours, bool overdue = false, bool started = false) => new(Guid.CreateVersion7(), Rae, Noon.AddHours(-hours), overdue, started);
}
