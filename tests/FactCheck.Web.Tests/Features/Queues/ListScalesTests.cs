using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Queues.ListScales;

namespace FactCheck.Web.Tests.Features.Queues;

public sealed class ListScalesTests
{
    [Fact]
    public async Task Each_scale_shows_its_words_and_the_queues_that_use_it()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.OtherQueue("Storms", 1, editor);

        var view = (await desk.Send(new ListScalesQuery(), editor)).Value;

        var scale = view.Scales.Single(one => one.Name == "Storms");
        (scale.Version, scale.Ratings.Count).ShouldBe((1, 7));
        scale.Queues.ShouldBe(["Storms"]);
        view.MayRevise.ShouldBeTrue();
        (await desk.Send(new ListScalesQuery(), await desk.Person("Rae", Roles.Reviewer))).Value.MayRevise.ShouldBeFalse();
        (await desk.Send(new ListScalesQuery(), null)).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.sign-in");
    }

    [Fact]
    public void Who_may_not_revise_has_no_button_for_it()
    {
        using var page = new PageContext();
        page.Answers<ListScalesQuery, ListScalesView>(_ => new ListScalesView([], false));

        page.Render<ListScalesPage>().FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_follows_what_others_do()
    {
        using var page = new PageContext();
        var may = false;
        page.Answers<ListScalesQuery, ListScalesView>(_ => new ListScalesView([], may));
        var shown = page.Render<ListScalesPage>();

        may = true;
        await page.Tell(new Announcement("scale", Guid.CreateVersion7(), "revise", DateTimeOffset.UnixEpoch));

        shown.WaitForAssertion(() => shown.FindAll("button").ShouldNotBeEmpty());
    }
}
