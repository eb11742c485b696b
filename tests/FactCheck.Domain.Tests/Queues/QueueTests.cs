using FactCheck.Domain.Queues;

namespace FactCheck.Domain.Tests.Queues;

public sealed class QueueTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid One = Guid.CreateVersion7(), Two = Guid.CreateVersion7();

    private static QueueTerms Terms(int seats) => QueueTerms.Usual(Guid.CreateVersion7(), seats);

    [Fact]
    public void A_queue_cannot_have_more_seats_than_members()
    {
        Queue.Open("Politics", "", Terms(2), [One], Noon).Problems[0].ShouldBe(QueueProblems.MoreSeatsThanMembers);
        var queue = Queue.Open("Politics", "", Terms(2), [One, Two, Two], Noon).Value;
        queue.Members.Count.ShouldBe(2);
        queue.Dismiss(Two, Noon).Problems[0].ShouldBe(QueueProblems.MoreSeatsThanMembers);
        queue.HasMember(Two).ShouldBeTrue();
        queue.Describe("Politics", "", Terms(3), Noon).Problems[0].ShouldBe(QueueProblems.MoreSeatsThanMembers);
        queue.Terms.Seats.ShouldBe(2);
    }

    [Fact]
    public void Terms_out_of_bounds_are_refused_each_beside_its_field()
    {
        var terms = Terms(1) with { Seats = 6, HoldTime = TimeSpan.FromMinutes(1), LongestHold = TimeSpan.Zero, HoldsAtOnce = 0, LeastExhibits = 11, LeastCoverage = 101, Deadline = TimeSpan.Zero };
        terms.Check(9).Select(p => p.Field).ShouldBe(["Seats", "HoldTime", "LongestHold", "HoldsAtOnce", "Deadline", "LeastExhibits", "LeastCoverage"]);
    }

    [Fact]
    public void A_round_copies_the_queues_terms_and_the_scales_version()
    {
        var queue = Queue.Open("Politics", "", Terms(1), [One], Noon).Value;
        var terms = queue.TermsOn(3);
        terms.QueueId.ShouldBe(queue.Id);
        terms.ScaleVersion.ShouldBe(3);
        terms.HoldTime.ShouldBe(queue.Terms.HoldTime);
    }

    [Fact]
    public void A_member_admitted_twice_is_a_member_once_and_a_dismissed_one_is_none()
    {
        var queue = Queue.Open("Politics", "", Terms(1), [One], Noon).Value;
        queue.Admit(Two, Noon);
        queue.Admit(Two, Noon);
        queue.Members.Count.ShouldBe(2);
        queue.Dismiss(One, Noon).IsDone.ShouldBeTrue();
        queue.HasMember(One).ShouldBeFalse();
    }
}
