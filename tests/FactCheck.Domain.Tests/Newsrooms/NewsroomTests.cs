using FactCheck.Domain.Newsrooms;

namespace FactCheck.Domain.Tests.Newsrooms;

public sealed class NewsroomTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Today_is_the_newsrooms_day()
    {
        var newsroom = Newsroom.Found("The Lantern", isDemonstration: false);
        newsroom.Describe("The Lantern", "https://facts.example/", ["en"], "Europe/Athens", Policies.Unwritten, LateEvening).IsDone.ShouldBeTrue();
        newsroom.Today(LateEvening).ShouldBe(new DateOnly(2026, 3, 3));
        newsroom.Address.ShouldBe("https://facts.example");
    }

    [Fact]
    public void An_unknown_zone_or_language_is_refused_beside_its_field() =>
        Newsroom.Found("The Lantern", false).Describe("", "mailto:a@b.c", ["?"], "Moon/Base", Policies.Unwritten, LateEvening)
            .Problems.Select(p => p.Field).ShouldBe(["Name", "Address", "Languages", "Zone"]);
}
