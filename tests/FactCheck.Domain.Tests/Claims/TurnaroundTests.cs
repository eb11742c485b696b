using FactCheck.Domain.Claims;

namespace FactCheck.Domain.Tests.Claims;

public sealed class TurnaroundTests
{
    [Fact]
    public void The_median_of_an_even_number_lies_between_the_two_in_the_middle() =>
        Turnaround.Of(new[] { 40, 1, 3, 2 }.Select(hours => TimeSpan.FromHours(hours)))!.Median.ShouldBe(TimeSpan.FromHours(2.5));

    [Fact]
    public void One_long_holiday_moves_the_slow_end_and_not_the_median()
    {
        var turnaround = Turnaround.Of(Enumerable.Range(1, 10).Append(1_000).Select(hours => TimeSpan.FromHours(hours)))!;

        (turnaround.Count, turnaround.Median, turnaround.Ninetieth).ShouldBe((11, TimeSpan.FromHours(6), TimeSpan.FromHours(10)));
    }

    [Fact]
    public void Nothing_measured_is_no_turnaround() => Turnaround.Of([]).ShouldBeNull();
}
