using FactCheck.Web.Features.Review.ListExhibits;

namespace FactCheck.Web.Tests.Features.Review;

public sealed class ListExhibitsTests
{
    [Fact]
    public async Task Exhibits_are_found_by_words_and_a_colleagues_not_before_the_round_is_settled()
    {
        await using var it = await Reviewing.Open();
        await it.Take(it.Rae);
        await it.Cite(it.Rae);

        (await it.Desk.Send(new ListExhibitsQuery("Water"), it.Rae)).Value.Exhibits.ShouldHaveSingleItem().IsOpened.ShouldBeFalse();
        (await it.Desk.Send(new ListExhibitsQuery("somewhere else"), it.Rae)).Value.Exhibits.ShouldBeEmpty();
        (await it.Desk.Send(new ListExhibitsQuery(null), it.Sam)).Value.Exhibits.ShouldBeEmpty();
        (await it.Desk.Send(new ListExhibitsQuery(null), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }
}
