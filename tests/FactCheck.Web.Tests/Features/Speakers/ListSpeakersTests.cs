using Bunit;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Features.Speakers.ListSpeakers;

namespace FactCheck.Web.Tests.Features.Speakers;

public sealed class ListSpeakersTests
{
    [Fact]
    public async Task Speakers_are_listed_by_name_without_described_ones()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.Speaker("Marta Reis");
        await desk.Speaker("Ágata Silva", confirmed: true);
        await desk.Speaker("two dockers", SpeakerKind.Described);

        var all = (await desk.Send(new ListSpeakersQuery(null, null, null), editor)).Value;

        all.Speakers.Select(speaker => (speaker.Name, speaker.IsConfirmed)).ShouldBe([("Ágata Silva", true), ("Marta Reis", false)]);
        (await desk.Send(new ListSpeakersQuery("agata", null, null), editor)).Value.Speakers.ShouldHaveSingleItem();
        (await desk.Send(new ListSpeakersQuery(null, "suggested", null), editor)).Value.Speakers.ShouldHaveSingleItem().Name.ShouldBe("Marta Reis");
        (await desk.Send(new ListSpeakersQuery(null, null, null), await desk.Person("Rae", Roles.Reviewer))).Problems.ShouldHaveSingleItem().Code.ShouldBe("request.may-not");
    }

    [Fact]
    public async Task The_list_goes_on_page_by_page()
    {
        await using var desk = await Desk.Open();
        var editor = await desk.Person("Eve", Roles.Editor);
        await desk.Put([.. Enumerable.Range(0, 61).Select(i => Domain.Speakers.Speaker.Of(SpeakerKind.Person, $"Speaker {i:00}", null, Actor.Engine, desk.Clock.Now()).Value)]);

        var first = (await desk.Send(new ListSpeakersQuery(null, null, null), editor)).Value;
        var second = (await desk.Send(new ListSpeakersQuery(null, null, first.Next), editor)).Value;

        (first.Speakers.Count, second.Next).ShouldBe((60, null));
        second.Speakers.ShouldHaveSingleItem().Name.ShouldBe("Speaker 60");
    }

    [Fact]
    public void An_empty_list_says_where_speakers_come_from()
    {
        using var page = new PageContext();
        page.Answers<ListSpeakersQuery, ListSpeakersView>(_ => new ListSpeakersView([], null));

        page.Render<ListSpeakersPage>().Find(".empty").TextContent.ShouldContain("come with articles");
    }
}
